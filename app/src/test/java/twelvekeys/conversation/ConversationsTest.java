package twelvekeys.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.conversation.Conversation.Given;
import twelvekeys.conversation.ConversationGuests.Asked;
import twelvekeys.conversation.ConversationGuests.Numbers;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.Author;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.ConversationEntry.Reaction;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RepeatedKey;
import twelvekeys.storage.Tenancy;

/// An open question, who answers it, and what becomes of the answers.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class ConversationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate CLOSES = LocalDate.of(2026, 6, 20);

    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Conversations conversations;
    @Autowired private ConversationGuests guests;
    @Autowired private Stakeholders stakeholders;
    @Autowired private Agreements agreements;
    @Autowired private PartnershipRecord record;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient db;

    private Partnership partnership;
    private Organisation us = new Organisation(new UUID(0, 0), "", true);
    private Organisation them = new Organisation(new UUID(0, 0), "", true);

    @BeforeEach
    void twoSides(Organisation ours) {
        us = ours;
        clock.set(TODAY);
        them = InOurName.organisation(organisations);
        partnership =
                transactions.execute(
                        status -> partnerships.between(us, them, TODAY, clock.instant()));
    }

    private Author author(Side side) {
        return author(side, null);
    }

    private Author author(Side side, @Nullable String key) {
        return new Author(
                partnership.id(), side, "Member " + side, ZoneOffset.UTC, key, UUID.randomUUID());
    }

    private static OpenQuestion question(boolean named) {
        return new OpenQuestion(
                "  What makes a Friday\n delivery hard? ",
                List.of("Which step costs you most?", " "),
                named,
                CLOSES,
                "We plan the autumn.");
    }

    private Conversation asked(String... theirs) {
        Conversation asked = conversations.ask(author(Side.A), question(true));
        invite(asked, Side.B, theirs);
        return asked;
    }

    private Asked invite(Conversation asked, Side side, String... emails) {
        return guests.invite(partnership, author(Side.A), asked, side, List.of(emails));
    }

    private Stakeholder guest(Conversation asked, String email) {
        return stakeholders.of(us.id(), Purpose.CONVERSATION, asked.id()).stream()
                .filter(who -> who.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private Given answered(Conversation asked, String email, String words) {
        guests.answer(guest(asked, email), "Jo of " + email, words);
        return standing(asked).answers().getLast();
    }

    private Conversation standing(Conversation asked) {
        return conversations.find(partnership.id(), asked.id()).orElseThrow();
    }

    @Test
    void aQuestionIsTidiedAndStandsInTheRecord() {
        Conversation asked = asked();
        assertThat(asked.question()).isEqualTo("What makes a Friday delivery hard?");
        assertThat(asked.prompts()).containsExactly("Which step costs you most?");
        assertThat(asked.host()).isEqualTo(Side.A);
        assertThat(asked.hostName()).isEqualTo("Member A");
        assertThat(record.about(partnership.id(), asked.id())).hasSize(1);
        assertThat(conversations.of(partnership.id())).containsExactly(asked);
    }

    @Test
    void aQuestionThatIsNoneIsRefusedInWords() {
        assertThatThrownBy(() -> new OpenQuestion(" ", List.of(), true, CLOSES, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ask a question.");
        for (LocalDate day : List.of(TODAY, TODAY.minusDays(1), TODAY.plusYears(2))) {
            assertThatThrownBy(() ->
                            conversations.ask(
                                    author(Side.A),
                                    new OpenQuestion("Why?", List.of(), true, day, null)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(conversations.of(partnership.id())).isEmpty();
    }

    @Test
    void namesAreLeftOutOnlyByAgreementOfBothSides() {
        assertThatThrownBy(() -> conversations.ask(author(Side.A), question(false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("both sides agreed");
        agreements.propose(author(Side.B), Topic.OPEN_ANSWERS, "Answers come without names.", null);
        assertThatThrownBy(() -> conversations.ask(author(Side.A), question(false)))
                .isInstanceOf(IllegalStateException.class);
        long proposal = record.size(partnership.id());
        agreements.answer(author(Side.A), Topic.OPEN_ANSWERS, proposal, true, null);

        Conversation asked = conversations.ask(author(Side.A), question(false));
        invite(asked, Side.B, "jo@kittiwake.example");
        Given given = answered(asked, "jo@kittiwake.example", "The gate closes at four.");
        assertThat(given.by()).isEqualTo(Stakeholders.NAMELESS);
        assertThat(given.side()).isEqualTo(Side.B);
    }

    @Test
    void somebodyAnswersOnceWithTheirName() {
        Conversation asked = asked("jo@kittiwake.example");
        Stakeholder jo = guest(asked, "jo@kittiwake.example");
        assertThatThrownBy(() -> guests.answer(jo, " ", "The gate closes at four."))
                .hasMessageContaining("Say who you are");
        assertThatThrownBy(() -> guests.answer(jo, "Jo", "  "))
                .hasMessage("Write what you want to say.");
        assertThatThrownBy(() -> guests.answer(jo, "Jo", "x".repeat(2001)))
                .hasMessageContaining("2000");
        assertThat(guest(asked, jo.email()).used()).as("a refused answer uses nothing").isFalse();

        guests.answer(jo, " Jo  Marsh ", "The gate closes at four.");

        Given given = standing(asked).answers().getFirst();
        assertThat(given.by()).isEqualTo("Jo Marsh");
        assertThat(given.words()).isEqualTo("The gate closes at four.");
        assertThatThrownBy(() -> guests.answer(guest(asked, jo.email()), "Jo", "Again."))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before");
        assertThat(standing(asked).answers()).hasSize(1);
    }

    @Test
    void theLinkShowsTheReadersOwnAnswerAndNoOther() {
        Conversation asked = asked("jo@kittiwake.example", "al@kittiwake.example");
        answered(asked, "jo@kittiwake.example", "One.");
        answered(asked, "al@kittiwake.example", "Two.");
        for (String who : List.of("jo", "al")) {
            Stakeholder guest = guest(asked, who + "@kittiwake.example");
            assertThat(guests.answerOf(guest, standing(asked)).orElseThrow().words())
                    .isEqualTo(who.equals("jo") ? "One." : "Two.");
        }
    }

    /// Which answer is whose stands nowhere in the database: neither the identity of an answer nor
    /// its words come near the row of the one who was asked.
    @Test
    void theDatabaseAloneDoesNotTellWhoseAnAnswerIs() {
        Conversation asked = asked("jo@kittiwake.example");
        Given given = answered(asked, "jo@kittiwake.example", "The gate closes at four.");
        List<String> rows =
                transactions.execute(status ->
                        db.sql("select stakeholder::text from stakeholder where subject = ?")
                                .param(asked.id())
                                .query(String.class)
                                .list());
        assertThat(rows)
                .singleElement()
                .asString()
                .contains("jo@kittiwake.example")
                .doesNotContain(given.id().toString())
                .doesNotContain("gate");
        Stakeholder jo = guest(asked, "jo@kittiwake.example");
        assertThat(given.id()).isNotEqualTo(jo.id());
        assertThat(given.id().version()).isEqualTo(8);
    }

    @Test
    void whatWasBegunIsKeptForTheReaderAlone() {
        Conversation asked = asked("jo@kittiwake.example");
        Stakeholder jo = guest(asked, "jo@kittiwake.example");
        assertThat(guests.kept(jo)).isEmpty();
        guests.keep(jo, "Jo Marsh", "The gate\ncloses");
        assertThat(guests.kept(jo)).isEqualTo("Jo Marsh\nThe gate\ncloses");
        guests.answer(jo, "Jo Marsh", "The gate closes at four.");
        assertThat(guests.kept(jo)).isEmpty();
        assertThatThrownBy(() -> guests.keep(guest(asked, jo.email()), "Jo", "More."))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterTheLastDayNobodyAnswersAndNobodyIsAsked() {
        Conversation asked = asked("jo@kittiwake.example");
        Stakeholder jo = guest(asked, "jo@kittiwake.example");
        clock.set(CLOSES.plusDays(2));
        assertThat(guests.open(asked)).isFalse();
        assertThatThrownBy(() -> guests.answer(jo, "Jo", "Late.")).hasMessageContaining("last day");
        assertThatThrownBy(() -> invite(asked, Side.B, "al@kittiwake.example"))
                .isInstanceOf(IllegalStateException.class);
        clock.set(CLOSES);
        guests.answer(jo, "Jo", "In time.");
        assertThat(standing(asked).answers()).hasSize(1);
    }

    @Test
    void theSideThatAskedInvitesPeopleOfBothAndNobodyTooOften() {
        Conversation asked = asked();
        assertThat(invite(asked, Side.A, "em@fennel.example"))
                .isEqualTo(new Asked(1, 0, List.of()));
        assertThat(invite(asked, Side.B, "jo@kittiwake.example", "al@kittiwake.example"))
                .isEqualTo(new Asked(2, 0, List.of()));
        assertThat(invite(asked, Side.B, "JO@kittiwake.example"))
                .isEqualTo(new Asked(0, 1, List.of()));
        assertThatThrownBy(() -> invite(asked, Side.B, "no address"))
                .isInstanceOf(IdentityRefused.class);
        assertThatThrownBy(() ->
                        guests.invite(
                                partnership,
                                author(Side.B),
                                asked,
                                Side.B,
                                List.of("ru@kittiwake.example")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("side that asked");

        Conversation second = asked();
        invite(second, Side.B, "jo@kittiwake.example");
        Conversation third = asked();
        Asked spared = invite(third, Side.B, "jo@kittiwake.example", "ru@kittiwake.example");
        assertThat(spared.asked()).isEqualTo(1);
        assertThat(spared.spared())
                .singleElement()
                .asString()
                .contains("jo@kittiwake.example", "twice");
    }

    @Test
    void theOtherSideLearnsHowManyWereAskedAndNotWho() {
        Conversation asked = asked("jo@kittiwake.example", "al@kittiwake.example");
        answered(asked, "jo@kittiwake.example", "One.");
        Tenancy.as(
                them.id(),
                () -> {
                    assertThat(guests.numbers(partnership, standing(asked), Side.B))
                            .isEqualTo(new Numbers(2, 0, 1));
                    assertThat(stakeholders.of(us.id(), Purpose.CONVERSATION, asked.id()))
                            .isEmpty();
                    return them;
                });
    }

    @Test
    void aReactionCountsOnceAndMembersOfBothSidesReact() {
        Conversation asked = asked("jo@kittiwake.example");
        Given given = answered(asked, "jo@kittiwake.example", "One.");
        conversations.react(author(Side.A), asked.id(), given.id(), Reaction.THANKS);
        conversations.react(author(Side.A), asked.id(), given.id(), Reaction.THANKS);
        conversations.react(author(Side.B), asked.id(), given.id(), Reaction.SAME_HERE);
        assertThat(standing(asked).answers().getFirst().reactions())
                .extracting(Conversation.Reacted::reaction)
                .containsExactly(Reaction.THANKS, Reaction.SAME_HERE);
        UUID nothing = UUID.randomUUID();
        assertThatThrownBy(() ->
                        conversations.react(author(Side.A), asked.id(), nothing, Reaction.THANKS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void peopleGatherAnswersUnderThemesAndTakeThemApartAgain() {
        Conversation asked = asked("jo@kittiwake.example", "al@kittiwake.example");
        UUID one = answered(asked, "jo@kittiwake.example", "One.").id();
        UUID two = answered(asked, "al@kittiwake.example", "Two.").id();
        Conversation.Theme theme =
                conversations
                        .gather(author(Side.B), asked.id(), null, " The  gate ", List.of(two, one))
                        .themes()
                        .getFirst();
        assertThat(theme.name()).isEqualTo("The gate");
        assertThat(theme.answers()).containsExactly(one, two);

        conversations.gather(author(Side.A), asked.id(), theme.id(), "Gate hours", List.of(two));
        assertThat(standing(asked).themes())
                .containsExactly(new Conversation.Theme(theme.id(), "Gate hours", List.of(two)));
        conversations.gather(author(Side.A), asked.id(), theme.id(), "Gate hours", List.of());
        assertThat(standing(asked).themes()).isEmpty();

        assertThatThrownBy(() ->
                        conversations.gather(author(Side.A), asked.id(), null, "None", List.of()))
                .hasMessageContaining("Choose the answers");
        List<UUID> foreign = List.of(UUID.randomUUID());
        assertThatThrownBy(() ->
                        conversations.gather(author(Side.A), asked.id(), null, "None", foreign))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        conversations.gather(
                                author(Side.A), asked.id(), theme.id(), "Gone", List.of(one)))
                .hasMessageContaining("not there any more");
    }

    @Test
    void theSameGatheringSentTwiceHasOneEffect() {
        Conversation asked = asked("jo@kittiwake.example");
        UUID one = answered(asked, "jo@kittiwake.example", "One.").id();
        for (int time = 0; time < 2; time++) {
            conversations.gather(
                    author(Side.A, "gather-1"), asked.id(), null, "The gate", List.of(one));
        }
        assertThat(standing(asked).themes()).hasSize(1);
        assertThatThrownBy(() ->
                        conversations.gather(
                                author(Side.A, "gather-1"),
                                asked.id(),
                                null,
                                "Another",
                                List.of(one)))
                .isInstanceOf(RepeatedKey.class);
    }

    @Test
    void everyAnswerEndsAsPromiseIdeaDeclinedWithAReasonOrNoted() {
        Conversation asked = asked("jo@kittiwake.example");
        UUID one = answered(asked, "jo@kittiwake.example", "One.").id();
        assertThatThrownBy(() -> end(asked, one, Outcome.DECLINED, null, " "))
                .hasMessageContaining("Say why");
        assertThatThrownBy(() -> end(asked, one, Outcome.PROMISE, null, null))
                .hasMessageContaining("which promise");
        assertThatThrownBy(() -> end(asked, one, Outcome.PROMISE, UUID.randomUUID(), null))
                .hasMessageContaining("no such promise");
        assertThatThrownBy(() -> end(asked, one, Outcome.NOTED, UUID.randomUUID(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(standing(asked).waiting()).isEqualTo(1);

        end(asked, one, Outcome.NOTED, null, null);
        end(asked, one, Outcome.DECLINED, null, "The gate is not ours.");

        Conversation.End end = Objects.requireNonNull(standing(asked).answers().getFirst().end());
        assertThat(end.outcome()).as("the latest stands").isEqualTo(Outcome.DECLINED);
        assertThat(end.words()).isEqualTo("The gate is not ours.");
        assertThat(standing(asked).waiting()).isZero();
        assertThat(standing(asked).changed()).isZero();
    }

    private void end(
            Conversation asked,
            UUID answer,
            Outcome outcome,
            @Nullable UUID promise,
            @Nullable String words) {
        conversations.conclude(author(Side.B), asked.id(), answer, outcome, promise, words);
    }

    @Test
    void thoseWhoAnsweredAreToldOnceEachAnswerHasItsEnd() {
        Conversation asked = asked("jo@kittiwake.example", "al@kittiwake.example");
        assertThatThrownBy(() -> tell(Side.A, asked, "Nothing."))
                .hasMessageContaining("Nobody has answered");
        UUID one = answered(asked, "jo@kittiwake.example", "One.").id();
        assertThatThrownBy(() -> tell(Side.A, asked, "Nothing."))
                .hasMessageContaining("still waits");
        end(asked, one, Outcome.IDEA, null, null);
        assertThatThrownBy(() -> tell(Side.B, asked, "Nothing."))
                .hasMessageContaining("side that asked");
        assertThatThrownBy(() -> tell(Side.A, asked, " ")).hasMessageContaining("own words");

        Stakeholder before = guest(asked, "jo@kittiwake.example");
        Stakeholder silent = guest(asked, "al@kittiwake.example");
        for (int time = 0; time < 2; time++) {
            guests.tell(
                    partnership,
                    author(Side.A, "told-1"),
                    asked.id(),
                    "The gate is open until six.");
        }

        assertThat(standing(asked).told())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.words()).isEqualTo("The gate is open until six.");
                    assertThat(told.by()).isEqualTo("Member A");
                });
        assertThat(mails("jo@kittiwake.example"))
                .as("one that asked, and one that tells")
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail).contains("The gate is open until six."));
        assertThat(mails("al@kittiwake.example")).hasSize(1);
        assertThat(guest(asked, "jo@kittiwake.example").expires())
                .as("the link shows it for a year")
                .isAfter(clock.instant().plusSeconds(364L * 24 * 3600))
                .isNotEqualTo(before.expires());
        assertThat(guest(asked, "al@kittiwake.example")).isEqualTo(silent);
    }

    private void tell(Side side, Conversation asked, String words) {
        guests.tell(partnership, author(side), asked.id(), words);
    }

    private List<String> mails(String to) {
        return transactions.execute(status ->
                db.sql("select mail::text from mail where organisation_id = ? and address = ?")
                        .params(us.id(), to)
                        .query(String.class)
                        .list());
    }
}
