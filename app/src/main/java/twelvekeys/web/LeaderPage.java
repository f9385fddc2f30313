package twelvekeys.web;

import java.util.List;
import twelvekeys.partnership.Side;

/// What waits for a decision over all partnerships, and what is to be looked back on.
///
/// @param frame what stands around it
/// @param headline the news
/// @param lede what was read
/// @param cases partnerships for which a rule suggests something that was not decided yet
/// @param answers decisions of other sides that wait for our view
/// @param due decisions to look back on
/// @param stands how each partnership stands for us, those that need somebody first
public record LeaderPage(
        Frame frame,
        String headline,
        String lede,
        List<Case> cases,
        List<Item> answers,
        List<Item> due,
        List<Stand> stands) {

    /// A partnership that waits for a decision.
    ///
    /// @param href where it is decided
    /// @param partner the partner
    /// @param side the partner's side
    /// @param code how it stands for us, for its mark
    /// @param standing the same in words
    /// @param suggestions what the rules suggest, and why
    public record Case(
            String href,
            String partner,
            Side side,
            String code,
            String standing,
            List<Suggested> suggestions) {}

    /// What a rule suggests.
    ///
    /// @param href where it is decided
    /// @param kind what it suggests
    /// @param words why
    public record Suggested(String href, String kind, String words) {}

    /// A decision that waits for us.
    ///
    /// @param href its page
    /// @param words what waits
    /// @param side the partner's side
    /// @param partner the partner
    public record Item(String href, String words, Side side, String partner) {}

    /// How a partnership stands for both sides.
    ///
    /// @param href its decisions
    /// @param partner the partner
    /// @param side the partner's side
    /// @param code how it stands for us, for its mark
    /// @param ours how it stands for us
    /// @param theirs how it stands for them
    /// @param lookBack when we look back next, empty if no day is named
    public record Stand(
            String href,
            String partner,
            Side side,
            String code,
            String ours,
            String theirs,
            String lookBack) {}
}
