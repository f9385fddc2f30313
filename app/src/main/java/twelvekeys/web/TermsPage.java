package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.Said;

/// The form in which terms are written: of a new promise, or of a counter-proposal.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param own the side that writes
/// @param headline the news
/// @param lede what the form is for, and what sending it does
/// @param path where the form is sent
/// @param back where to go instead of sending it
/// @param begins whether it begins a promise; otherwise it proposes other terms of one
/// @param joined whether the other side is here and can say yes
/// @param typed what was typed
/// @param message why it did not go through, absent as a rule
/// @param mends what it makes amends for, absent as a rule
/// @param check what the check shows, absent until it is looked at
/// @param looked the terms that the check looked at, empty until then
/// @param units the parts of the business that are known
/// @param zones the time zones to choose from
/// @param zone the writer's own
/// @param seq the latest entry about the promise, 0 for a new one
/// @param key what makes the request known again
public record TermsPage(
        Frame frame,
        Partnership partnership,
        Side own,
        String headline,
        String lede,
        String path,
        String back,
        boolean begins,
        boolean joined,
        Typed typed,
        @Nullable String message,
        PromisePage.@Nullable Fact mends,
        @Nullable Check check,
        String looked,
        List<String> units,
        List<String> zones,
        String zone,
        long seq,
        String key) {

    /// The address of the partnership.
    public String partnershipPath() {
        return "/partnerships/" + partnership.id();
    }

    /// The occasions on which a promise can be said.
    public List<Said.Occasion> occasions() {
        return List.of(Said.Occasion.values());
    }

    /// The name of an occasion in the form.
    public String name(Said.Occasion occasion) {
        return PortfolioFilter.name(occasion);
    }

    /// Whether the fields about the part, the kind and the worth stand open.
    public boolean showsWorth() {
        return any("unit", "category", "value", "currency");
    }

    /// Whether the fields about who said it stand open.
    public boolean showsSaid() {
        return any("saidBy", "saidTo", "where", "place", "saidOn");
    }

    private boolean any(String... fields) {
        return List.of(fields).stream()
                .anyMatch(field -> !typed.value(field).isEmpty() || typed.wrong(field) != null);
    }
}
