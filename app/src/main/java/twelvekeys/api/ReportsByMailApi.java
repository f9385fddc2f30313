package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.notice.ReportSchedule;
import twelvekeys.notice.ReportsByMail;
import twelvekeys.notice.ReportsByMail.Coming;
import twelvekeys.notice.Rhythm;
import twelvekeys.partnership.Partnership;
import twelvekeys.report.Quarter;
import twelvekeys.report.ReportKind;

/// Which reports come by mail to whoever asks, and when: the same as on the pages.
@RestController
@RequestMapping(path = "/api/v1/me/reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports by mail", description = "Which reports come by mail, and when")
@Allowed(Right.READ)
class ReportsByMailApi {

    /// The reports that come by mail.
    ///
    /// @param reports the reports, in the order in which they were ordered
    record ReportsByMailView(List<ReportByMailView> reports) {}

    /// A report that comes by mail, at eight in the morning in its reader's time zone.
    ///
    /// @param id its identity
    /// @param partnership the partnership it is about
    /// @param report `brief`, `review`, `ten-minutes` or `symmetry`
    /// @param rhythm `weekly`, `monthly`, `quarterly` or `meeting`
    /// @param number the weekday from 1 for Monday; the day of the month; how many days before the
    ///   quarter ends, 0 for only on the day after; or how many days before the meeting
    /// @param meeting the day of the meeting, null for every other rhythm
    /// @param words the rhythm in words
    /// @param next the next day on which it comes, null if none is left
    /// @param since when it was ordered
    record ReportByMailView(
            UUID id,
            UUID partnership,
            String report,
            String rhythm,
            int number,
            @Nullable LocalDate meeting,
            String words,
            @Nullable LocalDate next,
            Instant since) {

        private static ReportByMailView of(Coming coming) {
            ReportSchedule schedule = coming.schedule();
            Rhythm rhythm = schedule.rhythm();
            return new ReportByMailView(
                    schedule.id(),
                    schedule.partnership(),
                    schedule.report().code(),
                    rhythm.code(),
                    rhythm.number(),
                    rhythm.meeting(),
                    rhythm.words(),
                    coming.next(),
                    schedule.since());
        }
    }

    /// A report that is to come by mail.
    ///
    /// @param partnership the partnership it is about; needed
    /// @param report `brief`, `review`, `ten-minutes` or `symmetry`; needed
    /// @param rhythm `weekly` or `meeting` for a brief, `weekly` or `monthly` for the ten minutes,
    ///   `quarterly` for the others; needed
    /// @param number the weekday from 1 for Monday; the day of the month, 1 to 28; how many days
    ///   before the quarter ends, 0 to 60; or how many days before the meeting, 0 to 30; 0 if left
    ///   out
    /// @param meeting the day of the meeting, needed by `meeting` alone
    record ReportByMailRequest(
            @Nullable UUID partnership,
            @Nullable String report,
            @Nullable String rhythm,
            @Nullable Integer number,
            @Nullable LocalDate meeting) {}

    /// A report that is to be sent at once.
    ///
    /// @param partnership the partnership it is about; needed
    /// @param report `brief`, `review`, `ten-minutes` or `symmetry`; needed
    /// @param quarter the quarter, such as `2026-Q3`, of a review only; the one that lasts if left
    ///   out
    record ReportNowRequest(
            @Nullable UUID partnership, @Nullable String report, @Nullable String quarter) {}

    private final Acting acting;
    private final ReportsByMail byMail;

    ReportsByMailApi(Acting acting, ReportsByMail byMail) {
        this.acting = acting;
        this.byMail = byMail;
    }

    /// Lists the reports that come by mail to whoever asks.
    @GetMapping
    ReportsByMailView list() {
        return new ReportsByMailView(
                byMail.of(acting.member()).stream().map(ReportByMailView::of).toList());
    }

    /// Lets a report come by mail. The same asked for again changes nothing.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportByMailView> order(@RequestBody ReportByMailRequest said) {
        Member member = acting.changingTheirOwn();
        ReportKind report = report(said.report());
        String code = Body.given("rhythm", said.rhythm());
        int number = said.number() == null ? 0 : said.number();
        Partnership partnership = partnership(said.partnership());
        Coming coming =
                Refusal.inWords(() ->
                        byMail.add(
                                member,
                                partnership,
                                report,
                                Rhythm.of(code, number, said.meeting())));
        return ResponseEntity.created(URI.create("/api/v1/me/reports/" + coming.schedule().id()))
                .body(ReportByMailView.of(coming));
    }

    /// Sends a report at once to whoever asks; the same one at most once a minute.
    @PostMapping(path = "/now", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void now(@RequestBody ReportNowRequest said) {
        Member member = acting.changingTheirOwn();
        ReportKind report = report(said.report());
        String quarter = said.quarter();
        Partnership partnership = partnership(said.partnership());
        Refusal.inWords(() -> {
            byMail.sendNow(
                    member, partnership, report, quarter == null ? null : Quarter.of(quarter));
            return report;
        });
    }

    /// Stops a report. What of it waits to be sent is not sent any more.
    ///
    /// @param id the report that comes by mail
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        if (!byMail.end(acting.changingTheirOwn(), id)) {
            throw Refusal.notThere();
        }
    }

    private Partnership partnership(@Nullable UUID id) {
        return acting.at(Body.given("partnership", id)).partnership();
    }

    private static ReportKind report(@Nullable String code) {
        String given = Body.given("report", code);
        return ReportKind.of(given)
                .orElseThrow(() ->
                        Query.unknown(
                                "report",
                                given,
                                Stream.of(ReportKind.values()).map(ReportKind::code).toList()));
    }
}
