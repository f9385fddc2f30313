package twelvekeys.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.ForecastQuality;
import twelvekeys.promise.ForecastQuality.Judgement;
import twelvekeys.promise.ForecastQuality.Question;
import twelvekeys.trust.BacktestResult;
import twelvekeys.web.Frame.Section;
import twelvekeys.web.chart.ReliabilityDiagram;

/// How good are these forecasts? Judged out of time, on the reader's own record.
@Controller
@Allowed(Right.READ)
class ForecastController {

    /// Below this, one promise more or less would change the answer.
    private static final int ENOUGH = 30;

    private final Viewing viewing;
    private final ForecastQuality quality;

    ForecastController(Viewing viewing, ForecastQuality quality) {
        this.viewing = viewing;
        this.quality = quality;
    }

    @GetMapping("/forecasts")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "theirs") String whose,
            @RequestParam(defaultValue = "30") int horizon,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        Frame frame = viewing.frame("How good are these forecasts?", Section.FORECASTS, request);
        Viewer viewer = viewing.demand(request);
        boolean ours = whose.equals("ours");
        Question question = new Question(ours, horizon, from, to);
        Judgement judged = quality.judge(viewer.id(), viewer.today(), question).orElse(null);
        if (judged == null) {
            return new ModelAndView(
                    "forecasts-waiting",
                    Map.of("frame", frame, "path", request.getRequestURI() + asked(request)));
        }
        BacktestResult result = judged.result();
        return new ModelAndView(
                "forecasts",
                Map.of(
                        "page",
                        new ForecastsPage(
                                frame,
                                ForecastNews.headline(result, ENOUGH),
                                ForecastNews.lede(judged, ENOUGH),
                                ours,
                                judged.horizonDays(),
                                judged.from(),
                                judged.to(),
                                result.n() < ENOUGH ? null : diagram(result),
                                result.n() == 0 ? List.of() : ForecastNews.figures(result),
                                ModelNews.of(judged, ours))));
    }

    private static String asked(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    private static Content diagram(BacktestResult result) {
        return ReliabilityDiagram.draw(
                result.bins().stream()
                        .map(bin ->
                                new ReliabilityDiagram.Bin(
                                        bin.meanForecast(),
                                        bin.share(),
                                        bin.lower(),
                                        bin.upper(),
                                        bin.n()))
                        .toList(),
                ReliabilityDiagram.Wording.LATE);
    }
}
