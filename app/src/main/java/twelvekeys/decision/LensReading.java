package twelvekeys.decision;

import java.util.List;
import java.util.Optional;
import twelvekeys.partnership.Side;

/// What one lens shows of a partnership on a day. Lenses are never blended.
///
/// @param lens its name for programs
/// @param title what it is called
/// @param figures its figures
/// @param missing what it cannot tell, one sentence each
public record LensReading(
        String lens, String title, List<LensFigure> figures, List<String> missing) {

    /// Copies the lists.
    public LensReading {
        figures = List.copyOf(figures);
        missing = List.copyOf(missing);
    }

    /// A figure about a side, absent if the lens has none of that code.
    public Optional<LensFigure> figure(String code, Side about) {
        return figures.stream()
                .filter(each -> each.code().equals(code) && each.about() == about)
                .findFirst();
    }
}
