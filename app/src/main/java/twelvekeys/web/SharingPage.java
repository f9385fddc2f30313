package twelvekeys.web;

import java.util.List;
import twelvekeys.partnership.Partnership;

/// What both sides of a partnership see, and what each keeps to itself: read by whoever is about to
/// invite the other side.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param headline the news
/// @param lede the same at more length
/// @param joined whether the other side has joined
/// @param other the name of the other side
/// @param shared what both sides see, or will
/// @param own what stays with the reader's own side
/// @param mayInvite whether the reader may invite the other side now
public record SharingPage(
        Frame frame,
        Partnership partnership,
        String headline,
        Sentence lede,
        boolean joined,
        String other,
        List<Thing> shared,
        List<Thing> own,
        boolean mayInvite) {

    /// Something that is shared, or is not.
    ///
    /// @param what what it is, with its number
    /// @param href where it is seen, empty if nowhere
    /// @param more what belongs to it, in words
    /// @param names the names in it, may be empty
    public record Thing(String what, String href, String more, List<String> names) {}
}
