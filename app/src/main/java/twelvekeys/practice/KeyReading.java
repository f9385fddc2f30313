package twelvekeys.practice;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// What the record knows of one key in a partnership. The figures of a key are never blended into
/// one.
///
/// @param key the key
/// @param sides what each side did
/// @param newest the day of the latest matter, absent if there never was one
/// @param unknown what is not known, in words, the most important first
/// @param next the practice that would tell most now, absent for the key of the promise loop
public record KeyReading(
        Key key,
        Map<Side, List<Figure>> sides,
        @Nullable LocalDate newest,
        List<String> unknown,
        @Nullable Practice next) {

    /// Copies what it is given.
    public KeyReading {
        sides = new EnumMap<>(sides);
        unknown = List.copyOf(unknown);
    }

    /// What one side did.
    public List<Figure> of(Side side) {
        return Objects.requireNonNull(sides.get(side));
    }
}
