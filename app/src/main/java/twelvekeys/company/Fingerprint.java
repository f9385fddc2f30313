package twelvekeys.company;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/// Says of which sets and companies a reading is, so that it is made again when they change and not
/// otherwise.
final class Fingerprint {

    private Fingerprint() {}

    /// The fingerprint of some sets and companies.
    ///
    /// @param rules changes when the same files would give another reading
    /// @param ciks the companies, in an order that is always the same
    static String of(String rules, List<FilingSet> sets, Collection<Long> ciks) {
        StringBuilder text = new StringBuilder(rules);
        sets.stream()
                .map(set -> set.id() + "@" + set.finishedAt())
                .sorted()
                .forEach(set -> text.append('\n').append(set));
        ciks.forEach(cik -> text.append('\n').append(cik));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
