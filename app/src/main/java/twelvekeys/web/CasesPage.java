package twelvekeys.web;

import java.util.List;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// The cases of broken trust in a partnership.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param headline the news
/// @param rows the cases, those still open first
/// @param mayOpen whether the reader may open one
public record CasesPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String headline,
        List<Row> rows,
        boolean mayOpen) {

    /// A case.
    ///
    /// @param href its page
    /// @param title what it is about
    /// @param injured the side that opened it
    /// @param who the name of that side
    /// @param kind what failed, as that side sees it
    /// @param opened when it was opened
    /// @param state where it stands
    /// @param open whether somebody still has to do something about it
    /// @param next whose turn it is, in words; empty if it is nobody's
    public record Row(
            String href,
            String title,
            Side injured,
            String who,
            String kind,
            String opened,
            String state,
            boolean open,
            String next) {}
}
