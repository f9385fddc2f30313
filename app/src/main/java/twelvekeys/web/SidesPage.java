package twelvekeys.web;

import java.util.List;

/// The invented people through whose eyes the example can be seen.
///
/// @param frame what stands around it
/// @param to the page to go on to
/// @param sides the organisations
public record SidesPage(Frame frame, String to, List<Side> sides) {

    /// One invented organisation.
    ///
    /// @param name its name
    /// @param people its people
    public record Side(String name, List<Somebody> people) {}

    /// One invented person.
    ///
    /// @param name their name
    /// @param role what they are
    /// @param action the address to post to in order to be them
    public record Somebody(String name, String role, String action) {}
}
