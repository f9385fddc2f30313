package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.report.AuditFile;
import twelvekeys.report.Looking;
import twelvekeys.report.Mark;
import twelvekeys.report.Quarter;
import twelvekeys.report.Report;
import twelvekeys.report.Reports;
import twelvekeys.report.ReviewComments;
import twelvekeys.report.SharedTable;

/// Reports: what people bring to a meeting, the same as on the pages.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/reports",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports", description = "What people bring to a meeting")
@Allowed(Right.READ)
class ReportsApi {

    /// A report.
    ///
    /// @param kind `brief`, `review`, `ten-minutes` or `symmetry`
    /// @param title what it is called
    /// @param quarter the quarter it is about, such as `2026-Q3`; null for what is about today
    /// @param asOf the day of its data
    /// @param readBy the name of the side from whose records it was read
    /// @param mark the state of the record it was read from
    /// @param lede the news
    /// @param sections its sections, in their order
    record ReportView(
            String kind,
            String title,
            @Nullable String quarter,
            LocalDate asOf,
            String readBy,
            MarkView mark,
            String lede,
            List<ReportSectionView> sections) {

        private static ReportView of(Report report) {
            Quarter quarter = report.quarter();
            Mark mark = report.mark();
            return new ReportView(
                    report.kind().code(),
                    report.title(),
                    quarter == null ? null : quarter.code(),
                    report.asOf(),
                    report.readBy(),
                    new MarkView(mark.entries(), mark.root(), mark.note()),
                    report.lede().plain(),
                    report.sections().stream().map(ReportSectionView::of).toList());
        }
    }

    /// The state of the record a report was read from.
    ///
    /// @param entries how many entries it held
    /// @param root its root, in Base64
    /// @param checkpoint the signed checkpoint
    record MarkView(long entries, String root, String checkpoint) {}

    private final Acting acting;
    private final Reports reports;
    private final ReviewComments comments;
    private final AuditFile audit;

    ReportsApi(Acting acting, Reports reports, ReviewComments comments, AuditFile audit) {
        this.acting = acting;
        this.reports = reports;
        this.comments = comments;
        this.audit = audit;
    }

    /// Makes the brief: what we owe, what they owe, what changed, what to say thank you for, one
    /// question to ask.
    ///
    /// @param id the partnership
    @GetMapping("/brief")
    ReportView brief(@PathVariable UUID id) {
        return ReportView.of(reports.brief(looking(id)));
    }

    /// Makes the sponsor’s ten minutes: three gaps, three promises at risk, one question to ask.
    ///
    /// @param id the partnership
    @GetMapping("/ten-minutes")
    ReportView tenMinutes(@PathVariable UUID id) {
        return ReportView.of(reports.tenMinutes(looking(id)));
    }

    /// Makes the symmetry report: who rates, sees and edits what, on either side.
    ///
    /// @param id the partnership
    @GetMapping("/symmetry")
    ReportView symmetry(@PathVariable UUID id) {
        return ReportView.of(reports.symmetry(looking(id)));
    }

    /// Hands out the auditor’s file: the record as a bundle, and the inputs from which every level
    /// can be computed offline.
    ///
    /// @param id the partnership
    @GetMapping(path = "/audit", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = "string", format = "binary")))
    void audit(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Looking looking = looking(id);
        response.setContentType("application/zip");
        audit.write(looking, response.getOutputStream());
    }

    /// Hands out one of the tables of the auditor’s file as an array of rows: all that the side may
    /// see, typed. Amounts are text, days and moments as in ISO 8601, and nothing is null.
    ///
    /// @param id the partnership
    /// @param table `promises`, `entries`, `practices`, `conversations`, `pulse`, `inputs-theirs`,
    ///   `inputs-ours` or `levels`; the inputs and levels are of all partnerships of the side
    @GetMapping("/tables/{table}")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(type = "object"))))
    void table(@PathVariable UUID id, @PathVariable String table, HttpServletResponse response)
            throws IOException {
        Looking looking = looking(id);
        SharedTable known = SharedTable.of(table).orElseThrow(Refusal::notThere);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        audit.json(known, looking, response.getOutputStream());
    }

    /// Makes the review pack of a quarter. A quarter that lasts is read as of today.
    ///
    /// @param id the partnership
    /// @param quarter the quarter, such as `2026-Q3`; the one that lasts if none is given
    @GetMapping("/review")
    ReportView review(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String quarter) {
        Looking looking = looking(id);
        try {
            return ReportView.of(
                    reports.review(
                            looking,
                            quarter == null || quarter.isBlank()
                                    ? Quarter.of(looking.today())
                                    : Quarter.of(quarter)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    /// A comment on a review.
    ///
    /// @param seq the place of its entry, to reply to
    /// @param whose `theirs` or `ours`
    /// @param by who said it
    /// @param at when
    /// @param section what it is about: the code of a section, or `all`
    /// @param words what was said, null once it was erased
    record ReviewCommentView(
            long seq,
            String whose,
            String by,
            Instant at,
            String section,
            @Nullable String words) {}

    /// Comments on the review of a quarter, oldest first.
    ///
    /// @param quarter the quarter
    /// @param comments the comments
    record ReviewCommentsView(String quarter, List<ReviewCommentView> comments) {}

    /// A comment to be made.
    ///
    /// @param section what it is about: the code of a section, or `all`; needed
    /// @param words what is said; needed
    record ReviewCommentRequest(@Nullable String section, @Nullable String words) {}

    /// Lists what both sides said about the review of a quarter.
    ///
    /// @param id the partnership
    /// @param quarter the quarter, such as `2026-Q3`
    @GetMapping("/review/{quarter}/comments")
    ReviewCommentsView comments(@PathVariable UUID id, @PathVariable String quarter) {
        return view(acting.at(id), quarter(quarter));
    }

    /// Comments on the review of a quarter; both sides read it in the pack.
    ///
    /// @param id the partnership
    /// @param quarter the quarter, such as `2026-Q3`
    @Allowed(Right.WRITE)
    @PostMapping(path = "/review/{quarter}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReviewCommentsView comment(
            @PathVariable UUID id,
            @PathVariable String quarter,
            RequestKey key,
            @RequestBody ReviewCommentRequest said) {
        Seat seat = acting.at(id);
        Quarter about = quarter(quarter);
        String section = Body.given("section", said.section());
        String words = Body.given("words", said.words());
        Refusal.inWords(() -> comments.say(seat.author(key), about, section, words));
        return view(seat, about);
    }

    private ReviewCommentsView view(Seat seat, Quarter quarter) {
        return new ReviewCommentsView(
                quarter.code(),
                comments.of(seat.partnership().id(), quarter).stream()
                        .map(comment ->
                                new ReviewCommentView(
                                        comment.seq(),
                                        PromiseView.whose(comment.side(), seat.own()),
                                        comment.by(),
                                        comment.at(),
                                        comment.section(),
                                        comment.words()))
                        .toList());
    }

    private static Quarter quarter(String code) {
        try {
            return Quarter.of(code);
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private Looking looking(UUID id) {
        Seat seat = acting.at(id);
        return new Looking(seat.partnership(), seat.own(), acting.today());
    }
}
