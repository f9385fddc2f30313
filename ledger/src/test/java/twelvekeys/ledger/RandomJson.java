package twelvekeys.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/// Values for generated cases, the same for the same seed.
final class RandomJson {

    private static final String PIECES =
            "abz09 _-\"\\/\b\f\n\r\t\u0000\u001f\u007f\u0080éß€\u2028\uFB33漢עا";

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    Json value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new Json.Str(text());
            case 1 -> number();
            case 2 -> new Json.Bool(random.nextBoolean());
            case 3 -> new Json.Null();
            case 4 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    /// The same value, every object's members in another order.
    Json shuffled(Json value) {
        return switch (value) {
            case Json.Obj(var members) -> {
                List<String> names = new ArrayList<>(members.keySet());
                Collections.shuffle(names, random);
                SequencedMap<String, Json> shuffled = new LinkedHashMap<>();
                for (String name : names) {
                    shuffled.put(name, shuffled(new Json.Obj(members).member(name)));
                }
                yield new Json.Obj(shuffled);
            }
            case Json.Arr(var items) -> Json.array(items.stream().map(this::shuffled).toList());
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> value;
        };
    }

    private Json array(int depth) {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            items.add(value(depth));
        }
        return Json.array(items);
    }

    private Json object(int depth) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            members.put(text(), value(depth));
        }
        return new Json.Obj(members);
    }

    private Json number() {
        double value =
                switch (random.nextInt(3)) {
                    case 0 -> random.nextInt(-1000, 1000);
                    case 1 -> random.nextInt() / 1000.0;
                    default -> Double.longBitsToDouble(random.nextLong());
                };
        double size = Math.abs(value);
        boolean allowed = size <= Json.Num.MAX_INTEGER || (size >= 1e21 && Double.isFinite(size));
        return allowed ? new Json.Num(value) : Json.Num.of(Json.Num.MAX_INTEGER);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            if (random.nextInt(10) == 0) {
                text.appendCodePoint(random.nextInt(0x1F300, 0x1F600));
            } else {
                text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        return text.toString();
    }
}
