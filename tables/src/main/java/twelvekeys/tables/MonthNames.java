package twelvekeys.tables;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of the months in English, German, French, Spanish, Italian and Dutch, whole and short,
/// with or without accents and dots. No short form means different months in different languages.
final class MonthNames {

    private static final List<String> BY_MONTH =
            List.of(
                    "jan january januar jaenner janner janvier janv enero ene gennaio gen januari",
                    "feb february februar febr feber fevrier fev fevr febrero febbraio februari",
                    "mar march marz maerz mrz mars marzo maart mrt",
                    "apr april avril avr abril abr aprile",
                    "may mai mayo maggio mag mei",
                    "jun june juni juin junio giugno giu",
                    "jul july juli juillet juil julio luglio lug",
                    "aug august aout agosto ago augustus",
                    "sep sept september septembre septiembre settembre set sett setiembre",
                    "oct october oktober okt octobre octubre ottobre ott",
                    "nov november novembre noviembre",
                    "dec december dezember dez decembre diciembre dic dicembre");

    private static final Map<String, Integer> BY_NAME = byName();

    private MonthNames() {}

    private static Map<String, Integer> byName() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < BY_MONTH.size(); i++) {
            for (String name : BY_MONTH.get(i).split(" ", -1)) {
                Integer other = months.put(name, i + 1);
                if (other != null) {
                    throw new IllegalStateException(name + " names two months");
                }
            }
        }
        return Map.copyOf(months);
    }

    /// The month, 1 to 12, or 0 if the word names none.
    static int month(String word) {
        Integer month = BY_NAME.get(word);
        if (month == null) {
            month = BY_NAME.get(withoutAccents(word));
        }
        return month == null ? 0 : month;
    }

    private static String withoutAccents(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> out.append((char) c));
        return out.toString();
    }
}
