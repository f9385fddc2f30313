package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Person;
import twelvekeys.identity.Role;
import twelvekeys.notice.MailSettings.Tls;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Witnesses;
import twelvekeys.report.PaperMaker;
import twelvekeys.report.Quarter;
import twelvekeys.report.Report;
import twelvekeys.report.ReportKind;
import twelvekeys.storage.Tenancy;

/// Reports by mail, from the day they are ordered to the mail server.
@WholeApplicationTest
@ExtendWith(InOurName.class)
@SuppressWarnings("NullAway.Init")
class ReportsByMailTest {

    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final LocalDate MONDAY = TODAY.plusDays(7);

    private static final Rhythm MONDAYS = new Rhythm.Weekly(DayOfWeek.MONDAY);

    @Autowired ReportsByMail byMail;
    @Autowired DueReports due;
    @Autowired MailStore store;
    @Autowired ScheduleStore schedules;
    @Autowired Home home;
    @Autowired Enclosing enclosing;
    @Autowired Choices choices;
    @Autowired Partnerships partnerships;
    @Autowired ReportLetters letters;
    @Autowired Members members;
    @Autowired Witnesses witnesses;
    @Autowired TransactionTemplate transactions;
    @Autowired SettableClock clock;

    private final TwoCompanies companies;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Organisation a = new Organisation(UUID.randomUUID(), "", true);
    private Organisation b = a;
    private Member ada;
    private Partnership partnership;

    @Autowired
    ReportsByMailTest(AutowireCapableBeanFactory beans) {
        companies = beans.createBean(TwoCompanies.class);
    }

    @BeforeEach
    void twoCompaniesAndAMailServer(Organisation ours) {
        clock.set(TODAY);
        server.start();
        a = ours;
        b = companies.company("Kittiwake Freight");
        companies.person("Abe", a, Role.PARTNER_MANAGER, "UTC");
        ada = member(companies.person("Ada Blom", a, Role.SPONSOR, "Europe/Berlin"));
        partnership = companies.between(a, b);
        companies.promised(partnership, Side.B, "Chilled lorries", TODAY.plusDays(30));
    }

    @AfterEach
    void itIsTheFirstOfJuneAgain() {
        clock.set(TODAY);
        server.stop();
    }

    private Member member(Person person) {
        return members.find(a.id(), person.id()).orElseThrow();
    }

    /// A moment of a day in June, in UTC; Ada is two hours ahead.
    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private void write(Instant now) {
        Tenancy.as(
                a.id(),
                () -> {
                    due.run(a.id(), now);
                    return true;
                });
    }

    private void send(Instant now) {
        send(enclosing, now);
    }

    private void send(Enclosing enclosing, Instant now) {
        MailSettings settings =
                new MailSettings(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        "",
                        "",
                        "keys@example.org",
                        Tls.NONE,
                        Duration.ofSeconds(5));
        Postman postman = new Postman(store, settings, home, enclosing, transactions, clock);
        Tenancy.as(
                a.id(),
                () -> {
                    postman.run(a.id(), now);
                    return true;
                });
    }

    private List<MailStore.Mail> written() {
        return store.page(a.id(), null, 100, 0).stream()
                .filter(mail -> mail.kind() == NoticeKind.REPORT)
                .toList();
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    @Test
    void theBriefComesOnItsDayWithItsNewsThePaperAndAWayToStopIt() throws Exception {
        ReportsByMail.Coming coming = byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        assertThat(coming.next()).isEqualTo(MONDAY);
        write(at(MONDAY, 5));
        assertThat(written()).as("it is seven where she is").isEmpty();
        write(at(MONDAY, 6));
        send(at(MONDAY, 6));
        MimeMessage message = only();
        assertThat(MailTest.to(message)).isEqualTo(ada.email());
        assertThat(message.getSubject())
                .isEqualTo("Brief: " + partnership.aName() + " and " + partnership.bName());
        String page = "/partnerships/" + partnership.id() + "/brief";
        String root =
                transactions.execute(
                        _ -> witnesses.checkpoint(partnership.id()).checkpoint().root().base64());
        for (String type : List.of("text/plain", "text/html")) {
            assertThat(MailTest.text(message, type))
                    .contains("http://localhost:8012" + page)
                    .contains("Data as of ")
                    .contains("Checkpoint of the record")
                    .contains(String.valueOf(root))
                    .contains("/me/reports#by-mail-" + coming.schedule().id());
        }
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<http://localhost:8012/me/reports>");
        BodyPart paper = paper(message);
        assertThat(paper.getFileName()).matches("brief-2026-0\\d-\\d\\d\\.pdf");
        try (PDDocument pdf = Loader.loadPDF(paper.getInputStream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Chilled lorries")
                    .contains("Data as of");
            assertThat(links(pdf))
                    .isNotEmpty()
                    .allMatch(link -> link.startsWith("http://localhost:8012/partnerships/"));
        }
    }

    private static List<String> links(PDDocument pdf) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI action) {
                    links.add(action.getURI());
                }
            }
        }
        return links;
    }

    private static BodyPart paper(Part part) throws MessagingException, IOException {
        Multipart several = (Multipart) part.getContent();
        for (int i = 0; i < several.getCount(); i++) {
            if (several.getBodyPart(i).isMimeType("application/pdf")) {
                return several.getBodyPart(i);
            }
        }
        throw new AssertionError("no PDF is attached");
    }

    @Test
    void aDayIsToldOnceHoweverOftenAndByHoweverManyServersItIsLookedAt() throws Exception {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rounds.add(servers.submit(() -> write(at(MONDAY, 9))));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        write(at(MONDAY.plusDays(3), 9));
        assertThat(written()).hasSize(1);
        send(at(MONDAY, 9));
        send(at(MONDAY, 10));
        write(at(MONDAY.plusDays(7), 9));
        send(at(MONDAY.plusDays(7), 9));
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void weeksInWhichTheServerWasDownComeOnce() {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        write(at(MONDAY.plusDays(24), 9));
        send(at(MONDAY.plusDays(24), 9));
        write(at(MONDAY.plusDays(25), 9));
        assertThat(written()).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /// A server took the message and died before it sent it, or before it noted that it had.
    @Test
    void aServerThatStopsInTheMiddleLosesNothing() throws Exception {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        Instant now = at(MONDAY, 9);
        write(now);
        Tenancy.as(a.id(), () -> store.lease(a.id(), now, Duration.ofMinutes(10), 20));
        send(now.plus(Duration.ofMinutes(5)));
        assertThat(server.getReceivedMessages()).as("another server has it").isEmpty();
        send(now.plus(Duration.ofMinutes(11)));
        assertThat(only().getMessageID())
                .isEqualTo("<" + written().getFirst().id() + "@" + home.host() + ">");
        send(now.plus(Duration.ofHours(5)));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoLeftGetsNothingAndHasNothingOrderedWhenTheyComeBack() {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        write(at(MONDAY, 9));
        members.remove(a.id(), ada.person());
        send(at(MONDAY, 9));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(written().getFirst().problem()).contains("no longer told things");
        clock.set(MONDAY.plusDays(1));
        members.join(a.id(), ada.person(), Role.SPONSOR, null);
        write(at(MONDAY.plusDays(7), 9));
        assertThat(written()).hasSize(1);
        assertThat(schedules.of(a.id(), ada.person())).isEmpty();
    }

    @Test
    void anAuditorIsToldNothing() {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        members.change(a.id(), ada.person(), Role.AUDITOR, at(MONDAY.plusDays(90), 0));
        write(at(MONDAY, 9));
        assertThat(written()).isEmpty();
        Member auditor = members.find(a.id(), ada.person()).orElseThrow();
        assertThatThrownBy(() -> byMail.add(auditor, partnership, ReportKind.BRIEF, MONDAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("An auditor is told nothing by mail");
    }

    @Test
    void aPartnershipThatIsNotTheirsIsReportedToNobody() {
        Partnership elsewhere = companies.between(b, companies.company("Stranger"));
        schedules.add(
                a.id(),
                new ReportSchedule(
                        UUID.randomUUID(),
                        ada.person(),
                        elsewhere.id(),
                        ReportKind.BRIEF,
                        MONDAYS,
                        at(TODAY, 0)));
        write(at(MONDAY, 9));
        assertThat(written()).isEmpty();
        assertThat(schedules.of(a.id(), ada.person())).isEmpty();
    }

    @Test
    void whatIsStoppedBeforeItIsSentIsNotSent() {
        UUID id = byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS).schedule().id();
        write(at(MONDAY, 9));
        assertThat(byMail.end(ada, id)).isTrue();
        assertThat(byMail.end(ada, id)).isFalse();
        send(at(MONDAY, 9));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(written().getFirst().problem()).isEqualTo("It was stopped before it was sent.");
    }

    @Test
    void ofSeveralThatWaitedForAMailServerOnlyTheLastGoes() {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        write(at(MONDAY, 9));
        write(at(MONDAY.plusDays(7), 9));
        write(at(MONDAY.plusDays(14), 9));
        send(at(MONDAY.plusDays(14), 10));
        assertThat(written()).hasSize(3);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theReportIsReadWhenItIsSentAndTheMessageSaysTheSame() throws Exception {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        write(at(MONDAY, 9));
        String before = written().getFirst().text();
        companies.promised(partnership, Side.A, "A test rig", TODAY.plusDays(40));
        send(at(MONDAY, 9));
        String root =
                transactions.execute(
                        _ -> witnesses.checkpoint(partnership.id()).checkpoint().root().base64());
        assertThat(before).doesNotContain(String.valueOf(root));
        assertThat(MailTest.text(only(), "text/plain")).contains(String.valueOf(root));
        assertThat(written().getFirst().text()).contains(String.valueOf(root));
    }

    @Test
    void aBriefBeforeAMeetingComesOnceAndTheScheduleEndsWithIt() {
        Rhythm before = new Rhythm.BeforeMeeting(TODAY.plusDays(10), 2);
        byMail.add(ada, partnership, ReportKind.BRIEF, before);
        write(at(TODAY.plusDays(7), 9));
        assertThat(written()).isEmpty();
        write(at(TODAY.plusDays(8), 9));
        write(at(TODAY.plusDays(9), 9));
        assertThat(written()).hasSize(1);
        write(at(TODAY.plusDays(11), 9));
        assertThat(written()).hasSize(1);
        assertThat(schedules.of(a.id(), ada.person())).isEmpty();
        send(at(TODAY.plusDays(11), 9));
        assertThat(server.getReceivedMessages()).as("nobody needs it after the meeting").isEmpty();
    }

    @Test
    void aDayThatHasPassedIsRefused() {
        Rhythm passed = new Rhythm.BeforeMeeting(TODAY.plusDays(1), 5);
        assertThatThrownBy(() -> byMail.add(ada, partnership, ReportKind.BRIEF, passed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("That day has passed");
        assertThatThrownBy(() -> byMail.add(ada, partnership, ReportKind.REVIEW, MONDAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not come every Monday");
    }

    @Test
    void theReviewComesBeforeTheQuarterEndsAndOnTheDayAfterAboutThatQuarter() throws Exception {
        byMail.add(ada, partnership, ReportKind.REVIEW, new Rhythm.Quarterly(10));
        write(at(LocalDate.of(2026, 6, 20), 9));
        send(at(LocalDate.of(2026, 6, 20), 9));
        assertThat(paper(only()).getFileName()).isEqualTo("review-2026-Q2.pdf");
        assertThat(only().getSubject()).endsWith("the second quarter of 2026");
        server.purgeEmailFromAllMailboxes();
        write(at(LocalDate.of(2026, 7, 1), 9));
        send(at(LocalDate.of(2026, 7, 1), 9));
        assertThat(paper(only()).getFileName()).isEqualTo("review-2026-Q2.pdf");
    }

    @Test
    void everyReportCanBeSentAtOnceAndTheSameOnceAMinute() throws Exception {
        byMail.sendNow(ada, partnership, ReportKind.BRIEF, null);
        byMail.sendNow(ada, partnership, ReportKind.BRIEF, null);
        byMail.sendNow(ada, partnership, ReportKind.TEN_MINUTES, null);
        byMail.sendNow(ada, partnership, ReportKind.SYMMETRY, null);
        byMail.sendNow(ada, partnership, ReportKind.REVIEW, new Quarter(2026, 1));
        send(clock.instant());
        assertThat(server.getReceivedMessages()).hasSize(4);
        for (MimeMessage message : server.getReceivedMessages()) {
            assertThat(paper(message).getInputStream().readAllBytes())
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        assertThatThrownBy(() ->
                        byMail.sendNow(ada, partnership, ReportKind.BRIEF, new Quarter(2026, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Only a review is about a quarter.");
    }

    @Test
    void whoDoesNotWantReportsByMailGetsNone() {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        choices.choose(a.id(), ada.person(), NoticeKind.REPORT, false);
        write(at(MONDAY, 9));
        assertThat(written()).isEmpty();
    }

    @Test
    void theSameOrderedTwiceIsOneAndNobodyElseSeesOrEndsIt() {
        ReportsByMail.Coming first = byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        ReportsByMail.Coming again = byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        assertThat(again.schedule()).isEqualTo(first.schedule());
        assertThat(byMail.of(ada)).containsExactly(first);
        Member abe =
                members.of(a.id()).stream()
                        .filter(member -> member.name().equals("Abe"))
                        .findFirst()
                        .orElseThrow();
        assertThat(byMail.of(abe)).isEmpty();
        assertThat(byMail.end(abe, first.schedule().id())).isFalse();
        assertThat(Tenancy.as(b.id(), () -> schedules.of(a.id()))).as("the other side").isEmpty();
        assertThat(byMail.of(ada)).hasSize(1);
    }

    @Test
    void aReportThatCannotBeMadeIsTriedAgainAndKeepsNobodyWaiting() {
        byMail.add(ada, partnership, ReportKind.BRIEF, MONDAYS);
        Instant now = at(MONDAY, 9);
        write(now);
        Enclosing failing =
                new Enclosing(
                        store,
                        schedules,
                        members,
                        partnerships,
                        letters,
                        new NoPaper(),
                        home,
                        transactions);
        send(failing, now);
        assertThat(written().getFirst().problem()).contains("The report could not be made");
        assertThat(written().getFirst().givenUpAt()).isNull();
        send(now.plus(Duration.ofMinutes(2)));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /// Somebody who has run out of paper.
    private static final class NoPaper implements PaperMaker {

        @Override
        public String name(Report report) {
            return "none.pdf";
        }

        @Override
        public byte[] pdf(Report report, String home) {
            throw new IllegalStateException("there is none");
        }
    }
}
