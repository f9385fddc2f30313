package twelvekeys.batch;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Rows made from a seed, with all that rows may have: several spellings of one name, other
/// scripts, quotation marks, formulas, open promises, days that do not exist, missing cells, blank
/// lines.
final class InventedRows {

    static final String HEADER = "Who,Whom,Promised,Came,Order";

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final SplittableRandom random;
    private final boolean odd;
    private final boolean iso;

    private InventedRows(long seed, boolean odd, boolean iso) {
        random = new SplittableRandom(seed);
        this.odd = odd;
        this.iso = iso;
    }

    /// Rows with every oddity.
    static List<String> odd(long seed, int count) {
        return new InventedRows(seed, true, true).rows(count);
    }

    /// Rows with one spelling a name and days that exist.
    static List<String> tidy(long seed, int count) {
        return new InventedRows(seed, false, true).rows(count);
    }

    /// The same as [#odd], with dates such as 31/12/2023.
    static List<String> dayFirst(long seed, int count) {
        return new InventedRows(seed, true, false).rows(count);
    }

    private List<String> rows(int count) {
        List<String> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(row());
        }
        return rows;
    }

    private String row() {
        if (odd && random.nextInt(500) == 0) {
            return random.nextBoolean() ? "" : "Supplier 7,Plant 3";
        }
        LocalDate due = FIRST.plusDays(random.nextInt(1200));
        LocalDate done = due.plusDays(random.nextInt(-6, 9));
        String dueText = odd && random.nextInt(300) == 0 ? notADay() : text(due);
        String doneText = random.nextInt(30) == 0 ? "" : text(done);
        return String.join(",", supplier(), plant(), dueText, doneText, "O" + random.nextInt(2000));
    }

    private String supplier() {
        int number = random.nextInt(40);
        String name = "Supplier " + number;
        if (!odd) {
            return name;
        }
        return switch (number) {
            case 0 -> "=SUM(A1)";
            case 1 -> "\"Müller \"\"Söhne\"\", Köln\"";
            case 2 -> random.nextBoolean() ? "Ölmühle  Nord" : "ÖLMÜHLE NORD";
            case 3 -> random.nextBoolean() ? "株式会社Ａ" : "株式会社A";
            case 4 -> random.nextBoolean() ? "\uD835\uDD38 Works" : "\uFF21 Works";
            default -> random.nextInt(10) == 0 ? name.toUpperCase(Locale.ROOT) : name;
        };
    }

    private String plant() {
        int number = random.nextInt(30);
        // Some parties promise and are promised to, in other letters.
        return odd && number < 5 ? "SUPPLIER " + (10 + number) : "Plant " + number;
    }

    private String text(LocalDate day) {
        return iso ? day.toString() : DAY_FIRST.format(day);
    }

    private String notADay() {
        return iso ? "2023-02-30" : "30/2/2023";
    }
}
