package twelvekeys.web;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.Booked;
import twelvekeys.decision.BookedLine;
import twelvekeys.decision.BookedLine.Fate;
import twelvekeys.decision.BookedPeriod;
import twelvekeys.decision.Books;
import twelvekeys.decision.BooksRefused;
import twelvekeys.partnership.Partnership;
import twelvekeys.tables.Names;
import twelvekeys.tables.NumberReading;

/// Reads what a person typed about one's own books, and tells what stands in them.
final class BooksForm {

    private static final int LONGEST_NAME = 200;
    private static final Pattern DONE = Pattern.compile("(\\d{1,6})-(\\d{1,6})-(\\d{1,6})");

    private BooksForm() {}

    static String headline(boolean any, int partners) {
        if (any) {
            return "What our own books say of business and benefit";
        }
        return partners == 0
                ? "There is no partner yet of whom books could tell"
                : "Bring what your own books say";
    }

    static String lede(boolean any) {
        return "How much business there was with each partner, and what it earned or saved after"
                + " its cost. This stays with your organisation: no partner sees it, and it stands"
                + " in no record, report or bundle."
                + (any
                        ? " Nothing is overwritten: what was corrected or withdrawn stays here."
                        : "");
    }

    /// How amounts are written, null where it is to be recognised.
    static @Nullable NumberReading numbers(String code) {
        return switch (code) {
            case "point" -> NumberReading.POINT;
            case "comma" -> NumberReading.COMMA;
            default -> null;
        };
    }

    /// The name of a file as it is kept: its last part, at most 200 characters.
    static String fileName(@Nullable String given) {
        String all = Objects.requireNonNullElse(given, "");
        String last = all.substring(Math.max(all.lastIndexOf('/'), all.lastIndexOf('\\')) + 1);
        String clean = Names.clean(last);
        if (clean.isEmpty()) {
            return "unnamed file";
        }
        return clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(clean.length() - LONGEST_NAME);
    }

    /// The figure that was typed, null if anything is wrong with it.
    static @Nullable Booked figure(FormReader form, List<Partnership> partners) {
        UUID partnership = partnership(form.text("partnership", 36), partners);
        BookedPeriod period = period(form);
        String currency = form.currency("currency");
        BigDecimal business = form.amount("business");
        BigDecimal benefit = form.amount("benefit");
        if (partnership == null) {
            form.refuse("partnership", "Choose a partner from the list.");
        }
        if (!form.fits() || partnership == null || period == null) {
            return null;
        }
        try {
            return new Booked(
                    new Booked.Place(partnership, period, Objects.requireNonNullElse(currency, "")),
                    business,
                    benefit);
        } catch (IllegalArgumentException e) {
            String words = String.valueOf(e.getMessage());
            form.refuse(words.startsWith("Benefit") ? "benefit" : "business", words);
            return null;
        }
    }

    private static @Nullable BookedPeriod period(FormReader form) {
        try {
            return BookedPeriod.parse(form.text("period", 10));
        } catch (IllegalArgumentException e) {
            form.refuse("period", "Write a month as 2026-03 or a quarter as 2026-Q1.");
            return null;
        }
    }

    private static @Nullable UUID partnership(String text, List<Partnership> partners) {
        return partners.stream()
                .map(Partnership::id)
                .filter(id -> id.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    /// The place that a form names, null if it names none.
    static Booked.@Nullable Place place(Typed typed, List<Partnership> partners) {
        UUID partnership = partnership(typed.value("partnership"), partners);
        try {
            return partnership == null
                    ? null
                    : new Booked.Place(
                            partnership,
                            BookedPeriod.parse(typed.value("period")),
                            typed.value("currency"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static BooksPage.Refusal refusal(BooksRefused refused) {
        return new BooksPage.Refusal(
                String.valueOf(refused.getMessage()),
                refused.rows().stream()
                        .map(row ->
                                "Row " + Figures.count(row.line()) + ": " + sentence(row.reason()))
                        .toList(),
                refused.more());
    }

    /// A reason as a sentence of its own.
    static String sentence(String reason) {
        String begun = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    /// What was done, as an address carries it.
    static String code(Books.Put put) {
        return put.added() + "-" + put.corrected() + "-" + put.unchanged();
    }

    /// What was done, in words; null if an address says nothing that can be read.
    static @Nullable String done(@Nullable String code) {
        if (code == null) {
            return null;
        }
        if (code.equals("withdrawn")) {
            return "The figure was withdrawn. It counts no more, and stays below.";
        }
        Matcher counts = DONE.matcher(code);
        return counts.matches()
                ? "Kept: %s added, %s corrected, %s unchanged."
                        .formatted(count(counts, 1), count(counts, 2), count(counts, 3))
                : null;
    }

    private static String count(Matcher counts, int group) {
        return Figures.count(Integer.parseInt(counts.group(group)));
    }

    static List<BooksPage.Row> rows(
            Viewer viewer, List<Partnership> partners, List<BookedLine> lines) {
        Map<UUID, Partnership> byId =
                partners.stream().collect(Collectors.toMap(Partnership::id, Function.identity()));
        return lines.stream()
                .map(line ->
                        row(
                                viewer,
                                line,
                                Objects.requireNonNull(byId.get(line.place().partnership()))))
                .toList();
    }

    private static BooksPage.Row row(Viewer viewer, BookedLine line, Partnership partnership) {
        ZonedDateTime when = line.at().atZone(viewer.member().zone());
        Booked.Place place = line.place();
        boolean figure = line.fate() != Fate.WITHDRAWAL;
        return new BooksPage.Row(
                "/partnerships/" + partnership.id(),
                BooksReading.name(viewer, partnership),
                BooksTelling.period(place.period()),
                figure ? BooksTelling.money(line.business(), place.currency()) : "",
                figure ? BooksTelling.money(line.benefit(), place.currency()) : "",
                fate(line),
                line.fate() == Fate.IN_FORCE,
                line.by() + ", " + Figures.shortDate(when.toLocalDate(), viewer.today()),
                from(line),
                partnership.id(),
                place.period().text(),
                place.currency());
    }

    private static String fate(BookedLine line) {
        return switch (line.fate()) {
            case IN_FORCE -> "counts";
            case CORRECTED -> "corrected later";
            case WITHDRAWN -> "withdrawn later";
            case WITHDRAWAL ->
                    "withdraws the figure"
                            + (line.place().currency().isEmpty()
                                    ? ""
                                    : " in " + line.place().currency());
        };
    }

    private static String from(BookedLine line) {
        String file = line.file();
        return switch (line.source()) {
            case HAND -> "by hand";
            case PROGRAM -> "by a program";
            case FILE -> file == null ? "" : file;
        };
    }
}
