package twelvekeys.web;

import org.jspecify.annotations.Nullable;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;

/// Somebody who looks at a partnership from one of its sides.
///
/// @param viewer who looks
/// @param partnership the partnership
record Visit(Viewer viewer, Partnership partnership) {

    /// The side they are on.
    Side own() {
        return partnership.sideOf(viewer.id());
    }

    /// Whether they may put something on record.
    boolean mayWrite() {
        return viewer.member().may(Right.WRITE);
    }

    /// They as one who writes.
    ///
    /// @param key what names the request, absent or empty if nothing does
    Author author(@Nullable String key) {
        return new Author(
                partnership.id(),
                own(),
                viewer.member().name(),
                viewer.member().zone(),
                key == null || key.isBlank() ? null : key,
                viewer.member().person());
    }

    /// The address of the partnership.
    String path() {
        return "/partnerships/" + partnership.id();
    }
}
