package twelvekeys.web;

import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.record.BreachEntry.Kind;

/// The form that opens a case.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param other the name of the other side
/// @param promise the promise that was not kept, absent where a norm was broken
/// @param key what names this request
/// @param kind what was chosen so far, absent as long as nothing is
/// @param words what was typed so far
/// @param refused why it was not opened, absent as a rule
public record NewCasePage(
        Frame frame,
        Partnership partnership,
        String other,
        @Nullable Broken promise,
        String key,
        @Nullable Kind kind,
        String words,
        @Nullable String refused) {

    /// A promise that was not kept.
    ///
    /// @param id its identity
    /// @param href its page
    /// @param title what was promised
    /// @param status how it stands
    public record Broken(String id, String href, String title, String status) {}

    /// Whether a kind is chosen.
    public boolean chosen(Kind kind) {
        return kind == this.kind;
    }

    /// The address to which the form is sent.
    public String path() {
        return "/partnerships/" + partnership.id() + "/cases";
    }
}
