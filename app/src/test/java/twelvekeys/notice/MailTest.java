package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.identity.Invitations;
import twelvekeys.identity.Link;
import twelvekeys.identity.LinkIssued;
import twelvekeys.identity.LinkPurpose;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Person;
import twelvekeys.identity.Role;
import twelvekeys.notice.MailSettings.Tls;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.PrivateNotes;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.AgreementEntry;
import twelvekeys.record.Author;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.storage.Tenancy;

/// Messages, from the entry to the mail server.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class MailTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 7, 7);
    private static final String CANARY = "canary-of-the-private-note";

    @Autowired Telling telling;
    @Autowired Postman silent;
    @Autowired MailStore store;
    @Autowired Home home;
    @Autowired Enclosing enclosing;
    @Autowired Choices choices;
    @Autowired Outbox outbox;
    @Autowired Members members;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired Invitations invitations;
    @Autowired PromiseLoop loop;
    @Autowired Breaches breaches;
    @Autowired Agreements agreements;
    @Autowired PrivateNotes notes;
    @Autowired PartnershipRecord record;
    @Autowired TransactionTemplate transactions;
    @Autowired SettableClock clock;

    private final TwoCompanies companies;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Organisation a = new Organisation(UUID.randomUUID(), "", true);
    private Organisation b = a;

    @Autowired
    MailTest(AutowireCapableBeanFactory beans) {
        companies = beans.createBean(TwoCompanies.class);
    }

    @BeforeEach
    void twoCompaniesAndAMailServer(Organisation ours) {
        clock.set(TODAY);
        server.start();
        a = ours;
        b = companies.company("Kittiwake Freight");
    }

    @AfterEach
    void itIsTheFirstOfJuneAgain() {
        clock.set(TODAY);
        server.stop();
    }

    private Person ada() {
        return companies.person("Ada Blom", a, Role.PARTNER_MANAGER, "UTC");
    }

    private Person ben() {
        return companies.person("佐藤 美咲", b, Role.CONTRIBUTOR, "UTC");
    }

    private Author author(Partnership partnership, Side side) {
        return TwoCompanies.author(partnership, side, TwoCompanies.name(side));
    }

    @Test
    void everyStepReachesTheOtherSideAndNobodyElse() throws Exception {
        Person ada = ada();
        Person ben = ben();
        companies.person("Bea Okafor", b, Role.SPONSOR, "UTC");
        Partnership partnership = companies.between(a, b);
        Organisation stranger = companies.company("Stranger");
        companies.person("Sam", stranger, Role.PARTNER_MANAGER, "UTC");

        Promise promise = companies.offered(partnership, Side.B, "Chilled lorries", DUE);
        UUID written = promise.id();
        Tenancy.as(b.id(), () -> notes.write(b.id(), partnership.id(), written, "Ben", CANARY));
        assertTold(ada, "offers a promise: Chilled lorries, by 7 July 2026");
        UUID id = promise.id();
        loop.counter(
                author(partnership, Side.A),
                partnership,
                id,
                TwoCompanies.terms("Ten chilled lorries", DUE),
                true,
                "Ten, not nine",
                null);
        assertTold(ben, "proposes other terms: Ten chilled lorries, by 7 July 2026");
        loop.accept(author(partnership, Side.B), partnership, id, true, null, null);
        assertTold(ada, "said yes: Ten chilled lorries");
        clock.set(TODAY.plusDays(10));
        loop.renegotiate(
                author(partnership, Side.B),
                id,
                LocalDate.of(2026, 7, 14),
                TODAY.plusDays(10),
                "The ferry",
                null);
        assertTold(ada, "asks for another date: Ten chilled lorries, 14 instead of 7 July");
        loop.lookHalfWay(author(partnership, Side.B), partnership, id, false, null, null);
        assertTold(ada, "in trouble: Ten chilled lorries");
        loop.report(
                author(partnership, Side.B), id, TODAY.plusDays(10), List.of(), "All there", null);
        assertTold(ada, "reports it done on 11 June 2026: Ten chilled lorries");
        loop.declare(author(partnership, Side.A), id, Verdict.NOT_KEPT, null, "Nine came", null);
        assertTold(ben, "declares it not kept: Ten chilled lorries");
        loop.answerOutcome(author(partnership, Side.B), id, false, null, null);
        assertTold(ada, "does not see it so: Ten chilled lorries");
        var broken =
                breaches.open(
                        author(partnership, Side.A), id, BreachEntry.Kind.COMPETENCE, "One short");
        assertTold(ben, "opened a case of competence");
        breaches.acknowledge(
                author(partnership, Side.B), broken.id(), BreachEntry.Kind.COMPETENCE, "Yes", null);
        assertTold(ada, "acknowledged a case");
        breaches.end(
                author(partnership, Side.A), broken.id(), BreachEntry.End.HEALED, "Good", null);
        assertTold(ben, "ended a case: healed");
        var proposal =
                agreements.propose(
                        author(partnership, Side.A),
                        AgreementEntry.Topic.LEGAL_STANDING,
                        "A record of intent.",
                        null);
        assertTold(ben, "proposes to agree on");
        var open = proposal.proposal();
        assertThat(open).isNotNull();
        agreements.answer(
                author(partnership, Side.B),
                AgreementEntry.Topic.LEGAL_STANDING,
                open == null ? 0 : open.seq(),
                true,
                null);
        assertTold(ada, "agrees on");
    }

    /// Sends what waits: the person's side is told it, each of its people once, and nobody else.
    private void assertTold(Person person, String news) throws Exception {
        server.purgeEmailFromAllMailboxes();
        send();
        List<MimeMessage> sent = List.of(server.getReceivedMessages());
        assertThat(sent.stream().filter(message -> to(message).equals(person.email())))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.getSubject()).contains(news);
                    assertThat(text(message, "text/plain")).contains("/partnerships/");
                    assertThat(text(message, "text/html")).contains("/partnerships/");
                });
        List<String> side =
                Stream.of(a, b)
                        .map(one -> members.of(one.id()).stream().map(Member::email).toList())
                        .filter(all -> all.contains(person.email()))
                        .findFirst()
                        .orElseThrow();
        assertThat(sent).allSatisfy(message -> assertThat(side).contains(to(message)));
        assertThat(sent).hasSameSizeAs(side);
        for (MimeMessage message : sent) {
            assertThat(raw(message)).doesNotContain(CANARY);
            assertThat(text(message, "text/plain")).doesNotContain(CANARY);
        }
    }

    @Test
    void aFormIsOpenedFirstByTheLinkAndTheSubjectSaysTheNews() throws Exception {
        Person ada = ada();
        Partnership partnership = companies.between(a, b);
        Promise promise =
                companies.offered(partnership, Side.B, "A <b>bold</b> promise", DUE, "So be it");
        send();
        MimeMessage message = only();
        assertThat(to(message)).isEqualTo(ada.email());
        assertThat(message.getSubject())
                .isEqualTo(b.name() + " offers a promise: A <b>bold</b> promise, by 7 July 2026");
        String link =
                "http://localhost:8012/partnerships/"
                        + partnership.id()
                        + "/promises/"
                        + promise.id()
                        + "?do=accept";
        assertThat(text(message, "text/plain")).contains(link).contains("“So be it”");
        assertThat(text(message, "text/html"))
                .contains(link)
                .contains("A &lt;b&gt;bold&lt;/b&gt; promise")
                .doesNotContain("<b>bold");
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<http://localhost:8012/me/notices>");
        assertThat(message.getHeader("References"))
                .containsExactly("<" + partnership.id() + "." + promise.id() + "@localhost>");
    }

    @Test
    void theOutboxKeepsWhatAMessageSaidForThirtyDays() {
        ada();
        Partnership partnership = companies.between(a, b);
        companies.offered(partnership, Side.B, "Lorries", DUE);
        send();
        Postman postman = postman(settings(server.getSmtp().getPort(), Tls.NONE));
        Instant written = clock.instant();
        Tenancy.as(a.id(), () -> forgetOldTexts(postman, written.plus(Duration.ofDays(29))));
        assertThat(message(a).text()).contains("Lorries");
        Tenancy.as(a.id(), () -> forgetOldTexts(postman, written.plus(Duration.ofDays(31))));
        assertThat(message(a).subject()).isEqualTo("Not kept any more");
        assertThat(message(a).text() + message(a).html() + message(a).name()).isEmpty();
        send();
        assertThat(outbox.page(manager(a), 0, 10).total()).as("it is not written again").isOne();
    }

    private boolean forgetOldTexts(Postman postman, Instant now) {
        postman.forgetOldTexts(a.id(), now);
        return true;
    }

    @Test
    void aNameInAnyScriptArrivesAndABreakInALineMakesNoHeader() throws Exception {
        companies.person("佐藤 美咲", a, Role.PARTNER_MANAGER, "UTC");
        Partnership partnership = companies.between(a, b);
        companies.offered(
                partnership, Side.B, "Lorries\r\nBcc: everybody@example.org\r\n\r\nHello", DUE);
        send();
        MimeMessage message = only();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).contains("Lorries Bcc: everybody@example.org Hello");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("佐藤 美咲");
    }

    @Test
    void whatAFileBroughtIsToldToNobody() {
        ada();
        Partnership partnership = companies.between(a, b);
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(status ->
                record.append(
                        partnership.id(),
                        List.of(
                                new Draft(
                                        new Entry.PromiseDone(id, TODAY, null),
                                        Side.B,
                                        "Ben",
                                        clock.instant(),
                                        new Draft.Origin(UUID.randomUUID(), "a.csv", List.of(1L)),
                                        null))));
        send();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatWasNotCommittedIsNotTold() {
        ada();
        Partnership partnership = companies.between(a, b);
        transactions.executeWithoutResult(status -> {
            companies.offered(partnership, Side.B, "Nothing", DUE);
            status.setRollbackOnly();
        });
        send();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoeverDoesNotWantToBeToldIsNot() {
        Person ada = ada();
        Partnership partnership = companies.between(a, b);
        choices.choose(a.id(), ada.id(), NoticeKind.PROPOSAL, false);
        companies.offered(partnership, Side.B, "Chilled lorries", DUE);
        send();
        assertThat(server.getReceivedMessages()).isEmpty();
        choices.choose(a.id(), ada.id(), NoticeKind.PROPOSAL, true);
        companies.offered(partnership, Side.B, "Warm lorries", DUE);
        send();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void twoServersAtOnceSendOnce() throws Exception {
        ada();
        Partnership partnership = companies.between(a, b);
        for (int i = 0; i < 8; i++) {
            companies.offered(partnership, Side.B, "Lorry " + i, DUE);
        }
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rounds.add(servers.submit(this::send));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        send();
        assertThat(Stream.of(server.getReceivedMessages()).map(MailTest::subject))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatCouldNotBeSentIsSentWhenTheServerIsBack() {
        ada();
        Partnership partnership = companies.between(a, b);
        companies.offered(partnership, Side.B, "Chilled lorries", DUE);
        int port = server.getSmtp().getPort();
        server.stop();
        Postman postman = postman(settings(port, Tls.NONE));
        telling.run(a.id(), clock.instant());
        postman.run(a.id(), clock.instant());
        assertThat(message(a).problem()).isNotBlank();
        assertThat(message(a).sentAt()).isNull();
        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        again.start();
        try {
            postman.run(a.id(), clock.instant());
            assertThat(again.getReceivedMessages()).isEmpty();
            postman.run(a.id(), clock.instant().plus(Duration.ofMinutes(2)));
            assertThat(again.getReceivedMessages()).hasSize(1);
            postman.run(a.id(), clock.instant().plus(Duration.ofDays(2)));
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
        assertThat(message(a).sentAt()).isNotNull();
        assertThat(message(a).problem()).isNull();
    }

    @Test
    void anAddressThatIsNoneIsTriedOnceAndKeepsNobodyWaiting() {
        Person ada = ada();
        Instant now = clock.instant();
        Letter letter =
                new Letter(NoticeKind.TEST, "Hello", List.of(), null, "test/" + UUID.randomUUID());
        store.add(new MailStore.To(a.id(), null, "no(body@@example", ""), letter, null, now);
        store.add(new MailStore.To(a.id(), null, ada.email(), ""), letter, null, now.plusNanos(1));
        send();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.page(manager(a), 0, 10).messages())
                .filteredOn(message -> message.sentAt() == null)
                .singleElement()
                .satisfies(message -> assertThat(message.givenUpAt()).isNotNull());
    }

    @Test
    void aServerThatDoesNotProtectTheConnectionGetsNothing() {
        ada();
        Partnership partnership = companies.between(a, b);
        companies.offered(partnership, Side.B, "Chilled lorries", DUE);
        telling.run(a.id(), clock.instant());
        postman(settings(server.getSmtp().getPort(), Tls.STARTTLS)).run(a.id(), clock.instant());
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(message(a).problem()).containsIgnoringCase("STARTTLS");
    }

    @Test
    void aProtectedConnectionCarriesMailToAServerThatIsKnownOnly() {
        ada();
        Partnership partnership = companies.between(a, b);
        companies.offered(partnership, Side.B, "Chilled lorries", DUE);
        telling.run(a.id(), clock.instant());
        GreenMail secure = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
        secure.start();
        try {
            MailSettings settings = settings(secure.getSmtps().getPort(), Tls.TLS);
            postman(settings).run(a.id(), clock.instant());
            assertThat(secure.getReceivedMessages()).isEmpty();
            JavaMailSenderImpl trusting = Postman.server(settings);
            trusting.getJavaMailProperties()
                    .setProperty(
                            "mail.smtp.ssl.socketFactory.class",
                            DummySSLSocketFactory.class.getName());
            trusting.getJavaMailProperties()
                    .setProperty("mail.smtp.ssl.checkserveridentity", "false");
            new Postman(store, settings, home, enclosing, transactions, clock, trusting)
                    .run(a.id(), clock.instant().plus(Duration.ofHours(1)));
            assertThat(secure.getReceivedMessages()).hasSize(1);
        } finally {
            secure.stop();
        }
    }

    @Test
    void withoutAServerTheOutboxShowsWhatWouldBeSent() {
        Person ada = ada();
        Person abe = companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        Partnership partnership = companies.between(a, b);
        companies.offered(partnership, Side.B, "Chilled lorries", DUE);
        telling.run(a.id(), clock.instant());
        silent.run(a.id(), clock.instant());
        assertThat(outbox.sends()).isFalse();
        assertThat(outbox.page(member(a, ada), 0, 10).total()).isEqualTo(2);
        assertThat(outbox.page(member(a, abe), 0, 10).messages())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.to()).isEqualTo(abe.email());
                    assertThat(message.text()).contains("Chilled lorries");
                    assertThat(message.html()).contains("<p>");
                    assertThat(message.sentAt()).isNull();
                });
        assertThat(Tenancy.as(b.id(), () -> outbox.page(member(b, ben()), 0, 10)).total()).isZero();
    }

    @Test
    void theLinkOfAnInvitationIsForManagersUntilItIsSent() throws Exception {
        Person ada = ada();
        Person abe = companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        String link =
                invitations
                        .invite(member(a, ada), "new@example.org", Role.CONTRIBUTOR, null)
                        .path();
        assertThat(message(a).text()).contains(link);
        assertThat(message(a).subject())
                .isEqualTo("Ada Blom invites you to Twelve Keys, for " + a.name());
        assertThat(outbox.page(member(a, abe), 0, 10).total()).isZero();
        send();
        assertThat(text(only(), "text/plain")).contains("http://localhost:8012" + link);
        assertThat(text(only(), "text/html")).contains("http://localhost:8012" + link);
        assertThat(message(a).text()).doesNotContain(link).contains("shown to nobody");
    }

    @Test
    void aLinkToSignInReachesItsReaderAndIsShownToNobody() throws Exception {
        Person ada = ada();
        MailSettings settings = settings(server.getSmtp().getPort(), Tls.NONE);
        Instant now = clock.instant();
        LinkIssued issued =
                new LinkIssued(
                        LinkPurpose.SIGN_IN,
                        ada.email(),
                        ada.name(),
                        "/link/very-secret",
                        now.plusSeconds(900),
                        new Link(
                                UUID.randomUUID(),
                                LinkPurpose.SIGN_IN,
                                Link.Terms.to(ada.email()),
                                now,
                                now.plusSeconds(900)));
        new LinkMail(store, settings, members, people, organisations, clock).on(issued);
        assertThat(message(a).text()).contains("shown to nobody").doesNotContain("very-secret");
        assertThat(message(a).html()).doesNotContain("very-secret");
        send();
        assertThat(to(only())).isEqualTo(ada.email());
        assertThat(text(only(), "text/plain")).contains("http://localhost:8012/link/very-secret");
    }

    @Test
    void aLinkThatHasEndedIsForgottenAndNotSent() {
        Person ada = ada();
        Letter letter =
                new Letter(
                        NoticeKind.SIGN_IN,
                        "Your link",
                        List.of(new Letter.Part.AsksBySecret("Sign in")),
                        null,
                        "link/" + UUID.randomUUID());
        Instant now = clock.instant();
        store.add(
                new MailStore.To(a.id(), ada.id(), ada.email(), ""),
                letter,
                new MailStore.Secret("/link/x", now),
                now);
        send();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(message(a).givenUpAt()).isNotNull();
    }

    private MailSettings settings(int port, Tls tls) {
        return new MailSettings(
                "127.0.0.1", port, "", "", "keys@example.org", tls, Duration.ofSeconds(5));
    }

    private Postman postman(MailSettings settings) {
        return new Postman(store, settings, home, enclosing, transactions, clock);
    }

    private void send() {
        Postman postman = postman(settings(server.getSmtp().getPort(), Tls.NONE));
        for (Organisation organisation : List.of(a, b)) {
            Tenancy.as(
                    organisation.id(),
                    () -> {
                        telling.run(organisation.id(), clock.instant());
                        postman.run(organisation.id(), clock.instant());
                        return organisation;
                    });
        }
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private Outbox.Message message(Organisation organisation) {
        return outbox.page(manager(organisation), 0, 10).messages().getFirst();
    }

    private Member manager(Organisation organisation) {
        return members.of(organisation.id()).stream()
                .filter(member -> member.role() == Role.PARTNER_MANAGER)
                .findFirst()
                .orElseThrow();
    }

    private Member member(Organisation organisation, Person person) {
        return members.find(organisation.id(), person.id()).orElseThrow();
    }

    static String to(MimeMessage message) {
        try {
            return ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0])
                    .getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String raw(MimeMessage message) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// The text of a kind, wherever in the message it stands.
    static String text(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                found.append(text(one, type));
            }
        }
        return found.toString();
    }
}
