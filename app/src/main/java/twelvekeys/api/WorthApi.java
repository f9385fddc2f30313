package twelvekeys.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.decision.Worth;
import twelvekeys.decision.WorthDesk;
import twelvekeys.decision.WorthDesk.Answer;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.trust.Figure;
import twelvekeys.trust.KeptWorth;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.trust.TrustCameWith;

/// What trust came with in one's own portfolio, and the business behind it.
@RestController
@Tag(name = "Portfolio", description = "Every partnership at a glance")
@Allowed(Right.READ)
class WorthApi {

    /// The business case. The names are those of the offline command `worth --json`.
    ///
    /// @param whose whose promises: `theirs` or `ours`
    /// @param asOf the day the record is read for
    /// @param entriesSince how many entries were added since it was computed; a long record is read
    ///   once a day
    /// @param promises how many promises count
    /// @param quarters how many quarters were looked at
    /// @param thirds what followed, the lowest levels first
    /// @param differences the highest third less the lowest
    /// @param keptPromise what came after a kept promise
    /// @param partners the business with each partner, most promises first
    record WorthView(
            String whose,
            LocalDate asOf,
            long entriesSince,
            int promises,
            int quarters,
            List<ThirdView> thirds,
            List<DifferenceView> differences,
            KeptPromiseView keptPromise,
            List<PartnerVolumeView> partners) {}

    /// A figure from the past; null where there is not enough evidence.
    ///
    /// @param value the figure
    /// @param lower where its 90 % range begins
    /// @param upper where it ends
    /// @param promises how many promises stand behind it
    /// @param pairs how many pairs of promisor and promisee do
    /// @param distinguishable whether the range leaves out none at all
    record PastFigureView(
            double value,
            double lower,
            double upper,
            long promises,
            int pairs,
            boolean distinguishable) {

        static @Nullable PastFigureView of(Optional<Figure> figure) {
            return figure.map(each ->
                            new PastFigureView(
                                    each.value(),
                                    each.lower(),
                                    each.upper(),
                                    each.promises(),
                                    each.pairs(),
                                    each.distinguishable()))
                    .orElse(null);
        }
    }

    /// One third of the pairs of each quarter.
    ///
    /// @param level the mean level at the start of the quarter, 0 to 1
    /// @param cases how many times a pair was in it for a quarter
    /// @param late the share not kept on time
    /// @param daysLate days late a promise
    /// @param growth growth of volume on the quarter before, −1 or more
    /// @param reworked the share not accepted, disputed or delivered again
    /// @param reached how often the contract was reached for, a promise
    record ThirdView(
            double level,
            int cases,
            @Nullable PastFigureView late,
            @Nullable PastFigureView daysLate,
            @Nullable PastFigureView growth,
            @Nullable PastFigureView reworked,
            @Nullable PastFigureView reached) {

        static ThirdView of(TrustCameWith.Third third) {
            return new ThirdView(
                    third.level(),
                    third.cases(),
                    PastFigureView.of(third.late()),
                    PastFigureView.of(third.daysLate()),
                    PastFigureView.of(third.growth()),
                    PastFigureView.of(third.reworked()),
                    PastFigureView.of(third.reached()));
        }
    }

    /// The highest third less the lowest.
    ///
    /// @param measure `late`, `daysLate`, `growth`, `reworked` or `reached`
    /// @param plain of all
    /// @param alike within the same quarter, kind and size
    record DifferenceView(
            String measure, @Nullable PastFigureView plain, @Nullable PastFigureView alike) {

        static DifferenceView of(TrustCameWith.Difference difference) {
            return new DifferenceView(
                    switch (difference.measure()) {
                        case LATE -> "late";
                        case DAYS_LATE -> "daysLate";
                        case GROWTH -> "growth";
                        case REWORKED -> "reworked";
                        case REACHED -> "reached";
                    },
                    PastFigureView.of(difference.plain()),
                    PastFigureView.of(difference.alike()));
        }
    }

    /// What came after a kept promise.
    ///
    /// @param days how many days after an outcome new promises are counted
    /// @param outcomes how many outcomes were followed for so long
    /// @param undated how many promises do not say when they were made
    /// @param afterKept new promises after one kept
    /// @param afterNotKept new promises after one not kept
    /// @param difference how many more, within the same pair and year
    /// @param share the same as a share of what came after those not kept
    record KeptPromiseView(
            int days,
            long outcomes,
            long undated,
            @Nullable PastFigureView afterKept,
            @Nullable PastFigureView afterNotKept,
            @Nullable PastFigureView difference,
            @Nullable PastFigureView share) {

        static KeptPromiseView of(KeptWorth kept) {
            return new KeptPromiseView(
                    kept.days(),
                    kept.outcomes(),
                    kept.undated(),
                    PastFigureView.of(kept.afterKept()),
                    PastFigureView.of(kept.afterNotKept()),
                    PastFigureView.of(kept.difference()),
                    PastFigureView.of(kept.share()));
        }
    }

    /// The business with one partner.
    ///
    /// @param partnership its identity
    /// @param partner the partner's name
    /// @param promises how many promises fell due
    /// @param notKept how many of them were not kept on time
    /// @param reworked how many were not accepted, disputed or delivered again
    /// @param reaches how often the contract was reached for
    /// @param costed for how many of these somebody said what it cost
    /// @param cost what these cost, a decimal number as text; null where nobody said
    /// @param quarters by quarter and currency, the oldest first
    record PartnerVolumeView(
            UUID partnership,
            String partner,
            int promises,
            int notKept,
            long reworked,
            int reaches,
            int costed,
            @Nullable String cost,
            List<QuarterVolumeView> quarters) {

        static PartnerVolumeView of(Worth.Partner partner) {
            return new PartnerVolumeView(
                    partner.partnership(),
                    partner.name(),
                    partner.promises(),
                    partner.notKept(),
                    partner.reworked(),
                    partner.reaches(),
                    partner.costed(),
                    partner.cost() == null ? null : partner.cost().toPlainString(),
                    partner.quarters().stream().map(QuarterVolumeView::of).toList());
        }
    }

    /// What fell due in one quarter, in one currency.
    ///
    /// @param quarter its first day
    /// @param currency the currency as three letters, empty where nobody said
    /// @param promises how many promises fell due
    /// @param notKept how many of them were not kept on time
    /// @param value what they were worth, a decimal number as text; null where none names a value
    /// @param valueNotKept what those not kept on time were worth
    /// @param unvalued how many name no value
    record QuarterVolumeView(
            LocalDate quarter,
            String currency,
            int promises,
            int notKept,
            @Nullable String value,
            @Nullable String valueNotKept,
            int unvalued) {

        static QuarterVolumeView of(QuarterVolume each) {
            boolean valued = each.unvalued() < each.promises();
            return new QuarterVolumeView(
                    each.quarter(),
                    each.currency(),
                    each.promises(),
                    each.notKept(),
                    valued ? each.value().toPlainString() : null,
                    valued ? each.valueNotKept().toPlainString() : null,
                    each.unvalued());
        }
    }

    private static final String ASK_AGAIN_SECONDS = "5";

    private enum Whose {
        THEIRS,
        OURS
    }

    private final Acting acting;
    private final WorthDesk desk;

    WorthApi(Acting acting, WorthDesk desk) {
        this.acting = acting;
        this.desk = desk;
    }

    /// What followed where trust was high and where it was low, and the business by partner and
    /// quarter.
    ///
    /// @param whose whose promises
    /// @return 202 and nothing else while a long past is being read: ask again in some seconds
    @GetMapping(path = "/api/v1/worth", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<WorthView> worth(
            @RequestParam(defaultValue = "theirs")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"theirs", "ours"},
                                            defaultValue = "theirs"))
                    String whose) {
        Whose wanted = Query.oneOf(Whose.class, "whose", whose);
        return switch (desk.read(
                acting.organisation().id(), acting.today(), wanted == Whose.OURS)) {
            case Answer.Computing _ ->
                    ResponseEntity.accepted()
                            .header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS)
                            .build();
            case Answer.Known known -> ResponseEntity.ok(view(Query.code(wanted), known));
        };
    }

    private static WorthView view(String whose, Answer.Known known) {
        Worth worth = known.worth();
        return new WorthView(
                whose,
                worth.asOf(),
                known.since(),
                worth.promises(),
                worth.cameWith().quarters(),
                worth.cameWith().thirds().stream().map(ThirdView::of).toList(),
                worth.cameWith().differences().stream().map(DifferenceView::of).toList(),
                KeptPromiseView.of(worth.kept()),
                worth.partners().stream().map(PartnerVolumeView::of).toList());
    }
}
