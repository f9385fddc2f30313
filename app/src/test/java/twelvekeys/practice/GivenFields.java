package twelvekeys.practice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What somebody may give in the fields of a practice, drawn from a seed.
final class GivenFields {

    private static final List<String> WORDS =
            List.of(
                    "We roast, they drive.",
                    "Přepravujeme potraviny.",
                    "美咲さんと歩きました。",
                    "Ω ≠ ω; “quoted”, <b>not bold</b>",
                    "  spaces around  ");

    private final SplittableRandom random;
    private final LocalDate today;

    GivenFields(long seed, LocalDate today) {
        random = new SplittableRandom(seed);
        this.today = today;
    }

    /// Something valid for every field that is needed, and for some of the others.
    Map<String, String> of(Practice practice) {
        Map<String, String> given = new HashMap<>();
        for (Field field : practice.fields()) {
            if (field.required() || random.nextBoolean()) {
                given.put(field.name(), value(practice, field));
            }
        }
        return given;
    }

    private String value(Practice practice, Field field) {
        return switch (field.kind()) {
            case LINE, TEXT -> one(WORDS);
            case DAY -> day(practice, field).toString();
            case MONEY -> random.nextInt(10_000) + (random.nextBoolean() ? "" : ".25");
            case WHOLE -> String.valueOf(random.nextInt(60));
            case CHOICE -> one(field.choices()).code();
            case NAMES -> random.nextBoolean() ? "Tom Vasey" : "Tom Vasey, 佐藤 美咲";
        };
    }

    private LocalDate day(Practice practice, Field field) {
        boolean ahead = practice == Practice.REWARD || field.name().equals("award");
        boolean before = field.name().equals("known");
        return ahead
                ? today.plusDays(1 + random.nextInt(90))
                : today.minusDays((before ? 30 : 0) + random.nextInt(30));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
