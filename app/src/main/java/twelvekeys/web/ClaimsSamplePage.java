package twelvekeys.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;

/// A sample of the claims that wait, drawn at random, to be looked at one by one.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param asked which claims it was drawn from
/// @param claimant the name of the side that put them on record
/// @param seed what it was drawn with
/// @param rows the sample
/// @param total how many it was drawn from
/// @param said what was said of each so far, by the name of its field
/// @param refused why nothing was done, absent as a rule
public record ClaimsSamplePage(
        Frame frame,
        Partnership partnership,
        ClaimsAsked asked,
        String claimant,
        String seed,
        List<ClaimsPage.Row> rows,
        long total,
        Map<String, String> said,
        @Nullable String refused) {

    /// Whether a field was answered so.
    public boolean chosen(String id, String answer) {
        return answer.equals(said.get("answer-" + id));
    }

    /// The words typed for a claim.
    public String words(String id) {
        return said.getOrDefault("words-" + id, "");
    }
}
