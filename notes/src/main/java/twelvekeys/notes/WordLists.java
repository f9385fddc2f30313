package twelvekeys.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lists of words and phrases, read from a text file beside this class.
///
/// A line is a word or phrase, `#` begins a note, and `[name]` begins a list.
final class WordLists {

    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private List<String> current = new ArrayList<>();

    private WordLists() {}

    static WordLists read(String file) {
        WordLists result = new WordLists();
        try (InputStream in = WordLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The word lists are missing: " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().map(String::strip).forEach(result::take);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (line.startsWith("[")) {
            current = new ArrayList<>();
            lists.put(line.substring(1, line.length() - 1), current);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            current.add(line);
        }
    }

    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("There is no list \"" + name + "\".");
        }
        return List.copyOf(list);
    }

    Set<String> set(String name) {
        return Set.copyOf(list(name));
    }
}
