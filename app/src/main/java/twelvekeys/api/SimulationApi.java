package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.allocation.Limits;
import twelvekeys.allocation.Recommendation;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.VolumeDesk;
import twelvekeys.promise.VolumeDesk.Answer;
import twelvekeys.promise.VolumeDesk.Question;
import twelvekeys.trust.MovedVolume;
import twelvekeys.trust.MovedVolume.Estimate;
import twelvekeys.trust.Portion;

/// Which volume to move between partners, and what that would bring.
@RestController
@Tag(name = "Portfolio", description = "Every partnership at a glance")
@Allowed(Right.READ)
class SimulationApi {

    /// A simulation. The names are those of the offline command `simulate --json`.
    ///
    /// @param asOf the day it is made
    /// @param spanDays how long the last span was and the next one is
    /// @param model what gives the chances: `recent-rate`, `nested` or `crossed`
    /// @param promises how many promises are planned
    /// @param unvalued how many of them name no value
    /// @param moved how many of them move
    /// @param before the span as planned
    /// @param after the span with the moves made
    /// @param keptMore how many more promises would be kept
    /// @param valueSaved how much less value would not be kept on time
    /// @param words the difference in a sentence
    /// @param moves each move and why, the one that gains most first
    /// @param bounds the limits that were reached, in words
    /// @param beyond partners that would carry more than they ever did
    record SimulationView(
            LocalDate asOf,
            int spanDays,
            String model,
            double promises,
            long unvalued,
            double moved,
            VolumeSpanView before,
            VolumeSpanView after,
            EstimateView keptMore,
            EstimateView valueSaved,
            String words,
            List<VolumeMoveView> moves,
            List<String> bounds,
            List<BeyondView> beyond) {}

    /// A figure that is not known for sure.
    ///
    /// @param expected its mean over the simulated spans
    /// @param lower where the 90 % range begins
    /// @param upper where it ends
    record EstimateView(double expected, double lower, double upper) {

        static EstimateView of(Estimate estimate) {
            return new EstimateView(estimate.expected(), estimate.lower(), estimate.upper());
        }
    }

    /// One way the next span may be shared out.
    ///
    /// @param kept how many promises are kept
    /// @param valueAtRisk the value of those that are not kept on time; 0 where no value is named
    /// @param herfindahl the sum of the squared shares, 0 to 1
    /// @param largestPartner who carries most, empty without volume
    /// @param largestShare its share, 0 to 1
    record VolumeSpanView(
            EstimateView kept,
            EstimateView valueAtRisk,
            double herfindahl,
            String largestPartner,
            double largestShare) {

        static VolumeSpanView of(MovedVolume.Span span, Answer answer) {
            return new VolumeSpanView(
                    EstimateView.of(span.kept()),
                    EstimateView.of(span.valueAtRisk()),
                    span.concentration().herfindahl(),
                    answer.partner(span.concentration().largest()),
                    span.concentration().largestShare());
        }
    }

    /// A move and why.
    ///
    /// @param unit which of our units is promised, empty if none is named
    /// @param category the kind, empty if none is named
    /// @param promises how many promises move
    /// @param from who was to carry them
    /// @param to who would
    /// @param gain how many more are expected to be kept
    /// @param cautious the same with a quarter of a deviation taken off
    record VolumeMoveView(
            String unit,
            String category,
            double promises,
            PortionView from,
            PortionView to,
            double gain,
            double cautious) {

        static VolumeMoveView of(Recommendation.Reason reason, Answer answer) {
            return new VolumeMoveView(
                    answer.unit(reason.move().lot().promisee()),
                    reason.move().lot().category(),
                    reason.move().promises(),
                    PortionView.of(reason.from(), answer),
                    PortionView.of(reason.to(), answer),
                    reason.gain(),
                    reason.cautious());
        }
    }

    /// What one partner carries of a kind.
    ///
    /// @param partnership its identity
    /// @param partner the partner's name
    /// @param planned how many promises
    /// @param kept the chance that the next one is kept, 0 to 1
    /// @param lower where its 90 % range begins
    /// @param upper where it ends
    /// @param weight what its known promises of the kind still weigh
    record PortionView(
            UUID partnership,
            String partner,
            double planned,
            double kept,
            double lower,
            double upper,
            double weight) {

        static PortionView of(Portion portion, Answer answer) {
            return new PortionView(
                    UUID.fromString(portion.promisor()),
                    answer.partner(portion.promisor()),
                    portion.promises(),
                    portion.kept(),
                    portion.lower(),
                    portion.upper(),
                    portion.weight());
        }
    }

    /// A partner that would carry more than it ever did.
    ///
    /// @param partner the partner's name
    /// @param carried the most it ever carried in such a span
    /// @param planned what it would carry
    record BeyondView(String partner, int carried, double planned) {}

    private final Acting acting;
    private final VolumeDesk desk;

    SimulationApi(Acting acting, VolumeDesk desk) {
        this.acting = acting;
        this.desk = desk;
    }

    /// Simulates the next span, with the moves that promise most within the limits. Writes nothing.
    ///
    /// @param span how long the last span was and the next one is, in days, 1 to 3650
    /// @param move the largest share of all promises that may move, 0 to 1
    /// @param largestShare the share of all promises beyond which nobody receives, 0 to 1
    /// @param largestGrowth by how much a partner may grow, 0 or more
    /// @param stays the share of each portion that stays where it is, 0 to 1
    /// @param evidence what a partner's known promises of a kind must still weigh before it
    ///   receives any, 0 or more
    @GetMapping(path = "/api/v1/simulation", produces = MediaType.APPLICATION_JSON_VALUE)
    SimulationView simulate(
            @RequestParam(defaultValue = "365") int span,
            @RequestParam(defaultValue = "0.2") double move,
            @RequestParam(defaultValue = "0.5") double largestShare,
            @RequestParam(defaultValue = "1") double largestGrowth,
            @RequestParam(defaultValue = "0.5") double stays,
            @RequestParam(defaultValue = "2") double evidence) {
        Query.within("span", span, 1, VolumeDesk.LONGEST_SPAN);
        Limits limits;
        try {
            limits = new Limits(move, largestShare, largestGrowth, stays, evidence);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST, "A limit means nothing: " + e.getMessage() + ".");
        }
        Answer answer =
                desk.simulate(
                        acting.organisation().id(), acting.today(), new Question(span, limits));
        return view(answer);
    }

    private static SimulationView view(Answer answer) {
        MovedVolume simulated = answer.simulated();
        return new SimulationView(
                answer.plan().asOf(),
                answer.plan().spanDays(),
                Query.code(answer.plan().choice().chosen()),
                simulated.promises(),
                answer.plan().unvalued(),
                simulated.moved(),
                VolumeSpanView.of(simulated.before(), answer),
                VolumeSpanView.of(simulated.after(), answer),
                EstimateView.of(simulated.keptMore()),
                EstimateView.of(simulated.valueSaved()),
                simulated.words(),
                answer.recommendation().reasons().stream()
                        .map(reason -> VolumeMoveView.of(reason, answer))
                        .toList(),
                answer.recommendation().bounds().stream().map(answer::named).toList(),
                simulated.beyond().stream()
                        .map(each ->
                                new BeyondView(
                                        answer.partner(each.promisor()),
                                        each.carried(),
                                        each.planned()))
                        .toList());
    }
}
