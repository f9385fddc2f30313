package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.report.AuditFile;
import twelvekeys.report.Looking;
import twelvekeys.report.Quarter;
import twelvekeys.report.Report;
import twelvekeys.report.ReportKind;
import twelvekeys.report.Reports;
import twelvekeys.report.ReviewComments;
import twelvekeys.web.ReportPage.Commenting;
import twelvekeys.web.ReportPage.Way;

/// The reports: each as a page, and to take along.
@Controller
@Allowed(Right.READ)
class ReportController {

    private static final String PATH = "/partnerships/{id}";

    /// How many earlier quarters a page leads to.
    private static final int QUARTERS = 4;

    private final Visits visits;
    private final Viewing viewing;
    private final Reports reports;
    private final ReportFiles files;
    private final ReviewComments comments;
    private final AuditFile audit;

    ReportController(
            Visits visits,
            Viewing viewing,
            Reports reports,
            ReportFiles files,
            ReviewComments comments,
            AuditFile audit) {
        this.visits = visits;
        this.viewing = viewing;
        this.reports = reports;
        this.files = files;
        this.comments = comments;
        this.audit = audit;
    }

    @GetMapping(PATH + "/brief")
    ModelAndView brief(HttpServletRequest request, @PathVariable UUID id) {
        Visit visit = visits.to(request, id);
        return page(
                visit,
                reports.brief(looking(visit)),
                "Before you meet " + visit.partnership().name(visit.own().other()),
                "",
                List.of(),
                null);
    }

    @GetMapping(PATH + "/brief.pdf")
    ResponseEntity<byte[]> briefOnPaper(HttpServletRequest request, @PathVariable UUID id) {
        return files.pdf(reports.brief(looking(visits.to(request, id))));
    }

    @GetMapping(PATH + "/ten-minutes")
    ModelAndView tenMinutes(HttpServletRequest request, @PathVariable UUID id) {
        Visit visit = visits.to(request, id);
        return page(
                visit,
                reports.tenMinutes(looking(visit)),
                "Ten minutes for the sponsor",
                "",
                List.of(),
                null);
    }

    @GetMapping(PATH + "/ten-minutes.pdf")
    ResponseEntity<byte[]> tenMinutesOnPaper(HttpServletRequest request, @PathVariable UUID id) {
        return files.pdf(reports.tenMinutes(looking(visits.to(request, id))));
    }

    /// What an auditor needs to recompute every level, as one file.
    @GetMapping(PATH + "/audit.zip")
    void audit(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id)
            throws IOException {
        Visit visit = visits.to(request, id);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-" + visit.viewer().today() + ".zip")
                        .build()
                        .toString());
        audit.write(looking(visit), response.getOutputStream());
    }

    @GetMapping(PATH + "/symmetry")
    ModelAndView symmetry(HttpServletRequest request, @PathVariable UUID id) {
        Visit visit = visits.to(request, id);
        return page(
                visit,
                reports.symmetry(looking(visit)),
                "What one side may, the other may",
                "",
                List.of(),
                null);
    }

    @GetMapping(PATH + "/symmetry.pdf")
    ResponseEntity<byte[]> symmetryOnPaper(HttpServletRequest request, @PathVariable UUID id) {
        return files.pdf(reports.symmetry(looking(visits.to(request, id))));
    }

    @GetMapping(PATH + "/review")
    ModelAndView review(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String quarter) {
        Visit visit = visits.to(request, id);
        return review(visit, quarter(visit, quarter), ReviewComments.ALL, "", null);
    }

    /// Puts a comment on record; both sides read it in the pack.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/review/comments")
    ModelAndView comment(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        Quarter quarter = quarter(visit, said.text("quarter"));
        try {
            comments.say(
                    visit.author(said.text("key")),
                    quarter,
                    said.text("section"),
                    said.text("words"));
            return SeeOther.at(visit.path() + "/review?quarter=" + quarter.code() + "#comments");
        } catch (IllegalArgumentException | IllegalStateException e) {
            ModelAndView again =
                    review(
                            visit,
                            quarter,
                            said.text("section"),
                            said.text("words"),
                            String.valueOf(e.getMessage()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView review(
            Visit visit, Quarter chosen, String section, String words, @Nullable String wrong) {
        Report report = reports.review(looking(visit), chosen);
        String named = chosen.words();
        return page(
                visit,
                report,
                Character.toUpperCase(named.charAt(0)) + named.substring(1),
                "?quarter=" + chosen.code(),
                quarters(visit, chosen),
                visit.mayWrite()
                        ? new Commenting(
                                visit.path() + "/review/comments",
                                chosen.code(),
                                comments.sections(),
                                section,
                                words,
                                wrong,
                                UUID.randomUUID().toString())
                        : null);
    }

    @GetMapping(PATH + "/review.pdf")
    ResponseEntity<byte[]> reviewOnPaper(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String quarter) {
        return files.pdf(pack(request, id, quarter));
    }

    @GetMapping(PATH + "/review.pptx")
    ResponseEntity<byte[]> reviewAsSlides(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String quarter) {
        return files.slides(pack(request, id, quarter));
    }

    @GetMapping(PATH + "/review-slides.pdf")
    ResponseEntity<byte[]> reviewAsSlidesOnPaper(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String quarter) {
        return files.slidesAsPdf(pack(request, id, quarter));
    }

    private Report pack(HttpServletRequest request, UUID id, @Nullable String quarter) {
        Visit visit = visits.to(request, id);
        return reports.review(looking(visit), quarter(visit, quarter));
    }

    private static Looking looking(Visit visit) {
        return new Looking(visit.partnership(), visit.own(), visit.viewer().today());
    }

    /// The quarter asked for, or the one that lasts. One that is none leads nowhere.
    private static Quarter quarter(Visit visit, @Nullable String code) {
        LocalDate today = visit.viewer().today();
        if (code == null || code.isBlank()) {
            return Quarter.of(today);
        }
        try {
            Quarter quarter = Quarter.of(code);
            if (quarter.begins().isAfter(today)) {
                throw new NotHere();
            }
            return quarter;
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }

    private static List<Way> quarters(Visit visit, Quarter chosen) {
        List<Way> ways = new ArrayList<>();
        Quarter quarter = Quarter.of(visit.viewer().today());
        for (int at = 0; at <= QUARTERS; at++) {
            ways.add(
                    new Way(
                            visit.path() + "/review?quarter=" + quarter.code(),
                            quarter.code(),
                            quarter.equals(chosen)));
            quarter = quarter.previous();
        }
        return ways;
    }

    private ModelAndView page(
            Visit visit,
            Report report,
            String headline,
            String query,
            List<Way> quarters,
            @Nullable Commenting commenting) {
        String path = visit.path() + "/" + report.kind().code();
        List<Way> taken = new ArrayList<>();
        taken.add(new Way(path + ".pdf" + query, "As PDF", false));
        if (report.kind() == ReportKind.REVIEW) {
            taken.add(new Way(path + "-slides.pdf" + query, "Slides as PDF", false));
            taken.add(new Way(path + ".pptx" + query, "Slides for PowerPoint", false));
        }
        return new ModelAndView(
                "report",
                Map.of(
                        "page",
                        new ReportPage(
                                viewing.frame(
                                        report.title(),
                                        visit.viewer(),
                                        visit.partnership(),
                                        path + query),
                                visit.path(),
                                headline,
                                ReportSetting.PAGE.sheet(report),
                                taken,
                                quarters,
                                commenting,
                                ByMailForm.of(visit, report.kind(), report.quarter()))));
    }
}
