package twelvekeys.api;

import org.jspecify.annotations.Nullable;
import twelvekeys.identity.Member;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;

/// The place at the table of a partnership from which a request looks and writes.
///
/// @param member who looks and writes
/// @param organisation the organisation they act for
/// @param partnership the partnership
/// @param own the organisation's side
record Seat(Member member, Organisation organisation, Partnership partnership, Side own) {

    /// Whoever sits here, as the author of what the request writes.
    Author author(RequestKey key) {
        return new Author(
                partnership.id(), own, member.name(), member.zone(), key.value(), member.person());
    }

    /// The side that a body or an address calls `theirs` or `ours`.
    ///
    /// @throws Refusal if it is called otherwise
    Side side(String parameter, String given) {
        return switch (Query.oneOf(Whose.class, parameter, given)) {
            case OURS -> own;
            case THEIRS -> own.other();
        };
    }

    /// Whose promises an address asks for: `theirs`, `ours`, or null for `both`.
    ///
    /// @throws Refusal if it says something else
    @Nullable Side promisor(String parameter, String given) {
        return given.equals("both") ? null : side(parameter, given);
    }

    private enum Whose {
        THEIRS,
        OURS
    }
}
