package twelvekeys.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sentences with the promises that a person finds in them, read from a file, and how well the
/// rules agree.
final class LabelledSentences {

    /// A promise as it is labelled.
    record Expected(
            @Nullable String side,
            @Nullable String person,
            @Nullable LocalDate due,
            List<String> words) {

        /// `b/Ruth Adeyemi @ 2026-11-27 : temperature log`; `?` for nobody, `-` for no date.
        static Expected parse(String label) {
            String[] parts = label.split(" @ | : ", 3);
            String[] who = parts[0].split("/", 2);
            return new Expected(
                    who[0].equals("?") ? null : who[0],
                    who.length == 1 ? null : who[1],
                    parts[1].equals("-") ? null : LocalDate.parse(parts[1]),
                    List.of(parts[2].toLowerCase(Locale.ROOT).split(" ")));
        }

        boolean isHit(Suggestion suggestion) {
            Due said = suggestion.due();
            String what = suggestion.what().toLowerCase(Locale.ROOT);
            return Objects.equals(side, suggestion.side())
                    && Objects.equals(person, suggestion.person())
                    && Objects.equals(due, said == null ? null : said.day())
                    && words.stream().allMatch(what::contains);
        }
    }

    /// A row of the file.
    record Row(String kind, Minutes minutes, List<Expected> expected) {}

    /// How many suggestions were right, how many were made, and how many were to be made.
    record Score(int hits, int made, int wanted, List<String> misses) {

        double precision() {
            return (double) hits / made;
        }

        double recall() {
            return (double) hits / wanted;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f (%d of %d), recall %.3f (%d of %d)",
                    precision(),
                    hits,
                    made,
                    recall(),
                    hits,
                    wanted);
        }
    }

    private LabelledSentences() {}

    static List<Row> read(String file) {
        Map<String, String[]> casts = new HashMap<>();
        for (String line : lines("casts.tsv")) {
            String[] cells = line.split("\t", -1);
            casts.put(cells[0], cells);
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines(file)) {
            String[] cells = line.split("\t", -1);
            rows.add(row(Objects.requireNonNull(casts.get(cells[0])), cells));
        }
        return rows;
    }

    private static Row row(String[] cast, String[] cells) {
        List<Participant> people = new ArrayList<>();
        for (String person : cast[5].split("; ", -1)) {
            int sign = person.lastIndexOf('=');
            people.add(new Participant(person.substring(0, sign), person.substring(sign + 1)));
        }
        String said = cells[4].replace("\\n", "\n");
        Minutes minutes =
                new Minutes(
                        cells[2].equals("-") ? said : cells[2] + ": " + said,
                        LocalDate.parse(cells[1]),
                        ZoneId.of(cast[1]),
                        people,
                        cast[3],
                        cast[4],
                        DayOrder.valueOf(cast[2]));
        List<Expected> expected = new ArrayList<>();
        if (!cells[5].equals("none")) {
            for (String label : cells[5].split(" ;; ", -1)) {
                expected.add(Expected.parse(label));
            }
        }
        return new Row(cells[3], minutes, expected);
    }

    private static List<String> lines(String file) {
        try (InputStream in = LabelledSentences.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Score score(List<Row> rows) {
        int hits = 0;
        int made = 0;
        int wanted = 0;
        List<String> misses = new ArrayList<>();
        for (Row row : rows) {
            List<Suggestion> suggestions = new ArrayList<>(Suggestions.from(row.minutes()));
            made += suggestions.size();
            wanted += row.expected().size();
            List<Expected> missed = new ArrayList<>();
            for (Expected expected : row.expected()) {
                Suggestion hit =
                        suggestions.stream().filter(expected::isHit).findFirst().orElse(null);
                if (hit == null) {
                    missed.add(expected);
                } else {
                    suggestions.remove(hit);
                    hits++;
                }
            }
            if (!missed.isEmpty() || !suggestions.isEmpty()) {
                misses.add(
                        row.kind()
                                + ": "
                                + row.minutes().text()
                                + "\n   missed "
                                + missed
                                + "\n   wrong "
                                + suggestions);
            }
        }
        return new Score(hits, made, wanted, misses);
    }
}
