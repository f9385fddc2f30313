package twelvekeys.report;

import java.util.Comparator;
import java.util.Optional;

/// One section of the review pack. Whatever gives one is a bean of this type; the pack takes all of
/// them, in the order of [#place], and both sides can comment on each.
public interface ReviewSection {

    /// The order of the pack.
    Comparator<ReviewSection> IN_ORDER = Comparator.comparingInt(ReviewSection::place);

    /// Its name for programs and comments, such as `promises`.
    String code();

    /// Where it stands; the lower, the earlier. Promises stand at 100, what is promised next at
    /// 800.
    int place();

    /// The section, read for one side and one quarter.
    ///
    /// @return absent where the thing itself does not exist between the two; a thing that exists
    ///   and was not used says so
    Optional<Section> section(ReviewOf review);
}
