package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.company.Companies;
import twelvekeys.company.FactsReadings;
import twelvekeys.company.Lenses;
import twelvekeys.company.Lenses.Stand;
import twelvekeys.company.SideCompany;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseView;
import twelvekeys.facts.Letter;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.CompanyEntry.Item;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;

/// What the public record says of both companies: FACTS, its five letters, and how they came about.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/facts",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Facts", description = "What the public record says of the two companies")
@Allowed(Right.READ)
class FactsApi {

    /// What the public record says of both.
    ///
    /// @param sides theirs, then ours
    record BothSidesView(List<FactsView> sides) {}

    /// Under which number a side files.
    ///
    /// @param cik its number at the SEC, such as `320193`; needed
    /// @param name the name it files under; left out if it is the one it has here
    record LinkRequest(@Nullable String cik, @Nullable String name) {}

    /// What was shown of a side that files nothing.
    ///
    /// @param item the code of the item, as the checklist has it; needed
    /// @param words what it says and where it can be seen, 1 to 2000 characters; needed
    /// @param day the day it is of; needed
    record ShownRequest(@Nullable String item, @Nullable String words, @Nullable LocalDate day) {}

    private final Acting acting;
    private final Companies companies;
    private final FactsReadings facts;
    private final TrustBook trust;
    private final Pulse pulse;

    FactsApi(
            Acting acting, Companies companies, FactsReadings facts, TrustBook trust, Pulse pulse) {
        this.acting = acting;
        this.companies = companies;
        this.facts = facts;
        this.trust = trust;
        this.pulse = pulse;
    }

    /// Shows what the public record says of both sides.
    ///
    /// @param id the partnership
    @GetMapping
    BothSidesView show(@PathVariable UUID id) {
        Seat seat = acting.at(id);
        return new BothSidesView(
                Stream.of(seat.own().other(), seat.own()).map(side -> view(seat, side)).toList());
    }

    /// Links a side to its number at the SEC, of your own side or of the other. Both see it.
    ///
    /// @param id the partnership
    /// @param side `theirs` or `ours`
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{side}/link", consumes = MediaType.APPLICATION_JSON_VALUE)
    FactsView link(
            @PathVariable UUID id,
            @PathVariable String side,
            RequestKey key,
            @RequestBody LinkRequest asked) {
        Seat seat = acting.at(id);
        Side about = seat.side("side", side);
        String cik = Body.given("cik", asked.cik);
        String name = asked.name == null ? "" : asked.name;
        return written(
                seat,
                about,
                () -> companies.link(seat.author(key), seat.partnership(), about, cik, name));
    }

    /// Takes the link of a side back.
    ///
    /// @param id the partnership
    /// @param side `theirs` or `ours`
    @Allowed(Right.WRITE)
    @PostMapping("/{side}/unlink")
    FactsView unlink(
            @PathVariable UUID id,
            @PathVariable String side,
            RequestKey key,
            @RequestBody(required = false) @Nullable WordsRequest said) {
        Seat seat = acting.at(id);
        Side about = seat.side("side", side);
        return written(
                seat,
                about,
                () ->
                        companies.unlink(
                                seat.author(key),
                                seat.partnership(),
                                about,
                                WordsRequest.of(said)));
    }

    /// Puts on record what was shown of a side that files nothing.
    ///
    /// @param id the partnership
    /// @param side `theirs` or `ours`
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{side}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    FactsView evidence(
            @PathVariable UUID id,
            @PathVariable String side,
            RequestKey key,
            @RequestBody ShownRequest asked) {
        Seat seat = acting.at(id);
        Side about = seat.side("side", side);
        Item item = Query.oneOf(Item.class, "item", Body.given("item", asked.item));
        String words = Body.given("words", asked.words);
        LocalDate day = Body.given("day", Query.day("day", asked.day));
        return written(
                seat,
                about,
                () ->
                        companies.give(
                                seat.author(key), seat.partnership(), about, item, words, day));
    }

    /// Shows how one letter came about, down to the filed numbers.
    ///
    /// @param id the partnership
    /// @param side `theirs` or `ours`
    /// @param letter `F`, `A`, `C`, `T` or `S`
    /// @param asOf the day of the letters, one of those in the history; left out for the latest
    @GetMapping("/{side}/{letter}")
    ExplanationView letter(
            @PathVariable UUID id,
            @PathVariable String side,
            @PathVariable String letter,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        Seat seat = acting.at(id);
        Side about = seat.side("side", side);
        Letter which =
                Stream.of(Letter.values())
                        .filter(each -> each.name().equals(letter))
                        .findFirst()
                        .orElseThrow(Refusal::notThere);
        return facts.explained(seat.organisation().id(), id, about, which, Query.day("asOf", asOf))
                .map(ExplanationView::of)
                .orElseThrow(Refusal::notThere);
    }

    private FactsView written(Seat seat, Side about, Supplier<SideCompany> step) {
        try {
            Refusal.inWords(step);
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        return view(seat, about);
    }

    private FactsView view(Seat seat, Side side) {
        UUID organisation = seat.organisation().id();
        UUID id = seat.partnership().id();
        FactsReadings.OfSide known = facts.of(organisation, id, side);
        Standing standing = trust.standing(organisation, acting.today(), null);
        Level level = side == seat.own() ? standing.our(id) : standing.their(id);
        PulseView seen =
                pulse.latest(id).map(latest -> latest.results().total(side).other()).orElse(null);
        return FactsView.of(
                seat,
                known,
                new Lenses(
                        level.evidence() == Evidence.NONE
                                ? Stand.UNKNOWN
                                : Lenses.ofRecord(level.lower(), level.upper()),
                        seen instanceof PulseView.Shown shown
                                ? Lenses.ofPulse(shown.low(), shown.high())
                                : Stand.UNKNOWN,
                        Lenses.ofFacts(known.latest().orElse(null))));
    }
}
