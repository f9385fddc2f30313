package twelvekeys.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import twelvekeys.identity.Right;

/// The table of every address and the right that it needs, written apart from the code that it is
/// held against: `who-may-ask.txt`.
final class WhoMayAsk {

    private static final String OPEN = "open";

    private WhoMayAsk() {}

    /// The right that each way needs, by its name; none for what is everybody's.
    static Map<String, Optional<Right>> table() {
        Map<String, Optional<Right>> table = new TreeMap<>();
        text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split(" +", 2))
                .forEach(line -> {
                    if (table.put(line[1], right(line[0])) != null) {
                        throw new AssertionError(line[1] + " stands twice in the table");
                    }
                });
        return table;
    }

    private static Optional<Right> right(String word) {
        return word.equals(OPEN) ? Optional.empty() : Optional.of(Right.of(word).orElseThrow());
    }

    private static String text() {
        try (InputStream in = WhoMayAsk.class.getResourceAsStream("who-may-ask.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
