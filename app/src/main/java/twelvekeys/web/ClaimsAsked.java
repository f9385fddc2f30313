package twelvekeys.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Claims.Filter;
import twelvekeys.record.PromiseEntry.ClaimAnswer;

/// Which claims a reader asked to see.
///
/// @param path the address of the list
/// @param ours whether they are those of the reader's own side
/// @param show only those answered in this way, `LEFT` for those that wait
/// @param words a part of what was promised, empty for all
/// @param by whose promises, absent for both sides'
/// @param page the page of the list, from 0
public record ClaimsAsked(
        String path, boolean ours, ClaimAnswer show, String words, @Nullable Side by, int page) {

    private static final long MOST = 1_000_000;

    static ClaimsAsked of(Partnership partnership, Said said) {
        String by = said.text("by");
        return new ClaimsAsked(
                "/partnerships/" + partnership.id() + "/claims",
                said.text("of").equals("ours"),
                said.choice("show", ClaimAnswer.class, ClaimAnswer.LEFT),
                new Filter(said.text("q"), null, ClaimAnswer.LEFT).words(),
                by.isBlank() ? null : Choice.of(Side.class, by, Side.A),
                Math.toIntExact(Math.min(said.number("page"), MOST)));
    }

    Filter filter() {
        return new Filter(words, by, show);
    }

    /// The code of the side whose promises are asked for, empty for both.
    public String byCode() {
        return by == null ? "" : by.code();
    }

    /// The parameters of an address, in their order; those that are empty are left out there.
    Map<String, String> parameters() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("of", ours ? "ours" : "");
        asked.put("show", show == ClaimAnswer.LEFT ? "" : PortfolioFilter.name(show));
        asked.put("q", words);
        asked.put("by", byCode());
        return asked;
    }

    /// The address of the first page of claims that stand in some way.
    public String showing(ClaimAnswer standing) {
        return Pager.address(path, parameters(), "show", PortfolioFilter.name(standing));
    }

    /// The address of the list itself, with one thing added.
    String with(String name, String value) {
        return Pager.address(path, parameters(), name, value);
    }

    /// The address of a page below the list, about the same claims.
    public String below(String page, String name, String value) {
        return Pager.address(path + "/" + page, parameters(), name, value);
    }

    /// The address of the claims of one side or the other.
    public String of(boolean own) {
        return own ? path + "?of=ours" : path;
    }

    /// The answers by which claims can be chosen.
    public List<ClaimAnswer> standings() {
        return List.of(ClaimAnswer.LEFT, ClaimAnswer.CONFIRMED, ClaimAnswer.DISPUTED);
    }
}
