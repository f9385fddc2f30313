package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DateFormatsTest {

    private static String recognised(String... samples) {
        return switch (DateFormats.recognise(List.of(samples))) {
            case Recognition.Recognised(var reading) -> reading.code();
            case Recognition.Ambiguous(var candidates) -> "ask " + candidates;
            case Recognition.NotDates(var why) -> "none: " + why;
        };
    }

    @Test
    void oneProofOfTheOrderIsEnough() {
        assertThat(recognised("6/2/06", "1/5/07", "11/13/06")).isEqualTo("mdy");
        assertThat(recognised("6/2/06", "1/5/07", "13/11/06")).isEqualTo("dmy");
        assertThat(recognised("31/02/2012", "01/02/2012")).isEqualTo("dmy");
    }

    @Test
    void withoutProofOrWithProofOfBothAPersonIsAsked() {
        assertThat(recognised("6/2/06", "1/5/07")).isEqualTo("ask [dmy, mdy]");
        assertThat(recognised("5/5/2010")).isEqualTo("ask [dmy, mdy]");
        assertThat(recognised("25/12/2010", "12/26/2010")).isEqualTo("ask [dmy, mdy]");
        assertThat(recognised("12/25/2010", "12/26/2010", "25/12/2010"))
                .isEqualTo("ask [mdy, dmy]");
    }

    @Test
    void noOrderIsEverRecognisedThatTheValuesDoNotProve() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<String> samples = new ArrayList<>();
            boolean proof = false;
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                LocalDate day = LocalDate.of(2006, 1, 1).plusDays(random.nextInt(2_000));
                proof |= day.getDayOfMonth() > 12;
                samples.add(
                        "%d/%d/%d"
                                .formatted(
                                        day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
            }
            String expected = proof ? "dmy" : "ask [dmy, mdy]";
            assertThat(recognised(samples.toArray(String[]::new))).isEqualTo(expected);
        }
    }

    @Test
    void aColumnMayMixPatternsAndPlaceholders() {
        assertThat(
                        recognised(
                                "2-Jun-06",
                                "11/13/06",
                                "2006-06-02",
                                "Pre-PQ Process",
                                "Date Not Captured"))
                .isEqualTo("iso+mdy+text");
        List<String> mostlyText = new ArrayList<>(Collections.nCopies(900, "N/A - From RDC"));
        mostlyText.add("11/13/06");
        assertThat(recognised(mostlyText.toArray(String[]::new))).isEqualTo("mdy");
    }

    @Test
    void namesAndIsoNeedNoQuestion() {
        assertThat(recognised("2-Jun-06", "3-Jul-06")).isEqualTo("text");
        assertThat(recognised("2006-06-02", "")).isEqualTo("iso");
        assertThat(recognised("2006/06/02")).isEqualTo("ymd");
        assertThat(recognised("20060602", "20060603")).isEqualTo("compact");
    }

    @Test
    void aTwoDigitYearInFrontIsRecognisedOnlyFromProof() {
        assertThat(recognised("99/12/31", "01/02/03")).isEqualTo("ymd");
        assertThat(recognised("01/02/03")).isEqualTo("ask [dmy, mdy]");
    }

    @Test
    void dayNumbersAreOfferedAndNeverTaken() {
        assertThat(recognised("38870", "38871.5")).isEqualTo("ask [serial]");
        assertThat(recognised("38870", "5")).startsWith("none");
        assertThat(recognised("38870", "2006-06-02")).isEqualTo("iso");
    }

    @Test
    void otherColumnsAreNoDatesAndItIsSaidWhy() {
        assertThat(recognised("Acme", "Globex", "2006-06-02"))
                .isEqualTo(
                        "none: only 1 of 3 different values look like dates; the others do not, such"
                                + " as “Acme”");
        assertThat(recognised("", " ")).isEqualTo("none: the column has no values");
        assertThat(recognised("2011", "2012")).startsWith("none");
        assertThat(recognised("10.5", "1/2")).startsWith("none");
        assertThat(recognised("00.00.0000")).isEqualTo("none: the column has no values");
    }
}
