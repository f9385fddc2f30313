package twelvekeys.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.WholeApplicationTest;
import twelvekeys.identity.Role;
import twelvekeys.notes.DayOrder;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Author;
import twelvekeys.record.Terms;
import twelvekeys.storage.Tenancy;

/// What a side's pasted notes seem to promise, and whose names it needs for that.
@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class NotesReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired BeanFactory beans;
    @Autowired NotesReader reader;
    @Autowired PromiseLoop loop;
    @Autowired Organisations organisations;
    @Autowired Partnerships partnerships;
    @Autowired TransactionTemplate transactions;

    private Partnership partnership;

    @BeforeEach
    void twoSidesShareASpace() {
        Organisation a = InOurName.organisation(organisations, "Fennel " + UUID.randomUUID());
        Organisation b = InOurName.organisation(organisations, "Kittiwake " + UUID.randomUUID());
        partnership =
                Tenancy.as(
                        a.id(),
                        () ->
                                transactions.execute(
                                        status -> partnerships.between(a, b, DAY, Instant.EPOCH)));
    }

    private <T> T inTheNameOf(Side side, Supplier<T> work) {
        UUID organisation = Objects.requireNonNull(partnership.organisation(side));
        return Tenancy.as(organisation, work::get);
    }

    private List<SuggestedPromise> read(Side side, String text, String... theirs) {
        Notes notes =
                new Notes(
                        text, DAY, ZoneOffset.UTC, DayOrder.DAY_FIRST, List.of(), List.of(theirs));
        return inTheNameOf(side, () -> reader.read(partnership, side, notes));
    }

    private void writes(Side side, String name) {
        Terms terms = new Terms("send the rota", DAY, null, null, "", "", "", null, null, null);
        inTheNameOf(
                side,
                () ->
                        loop.tell(
                                new Author(
                                        partnership.id(), side, name, ZoneOffset.UTC, null, null),
                                side,
                                terms,
                                null,
                                null));
    }

    @Test
    void onesOwnMembersAreKnownByNameAndTheOtherSidesAreNot() {
        new Newcomers(beans).join(partnership.aOrganisation(), Role.CONTRIBUTOR);
        String text = "Anna Berg will send the log by Friday.";
        assertThat(read(Side.A, text))
                .singleElement()
                .satisfies(s -> assertThat(s.promisor()).isEqualTo(Side.A));
        assertThat(read(Side.B, text)).isEmpty();
        assertThat(inTheNameOf(Side.B, () -> reader.known(partnership, Side.B)).theirs()).isEmpty();
    }

    @Test
    void whoeverOfTheOtherSideHasWrittenIntoTheRecordIsKnown() {
        writes(Side.B, "Ruth Adeyemi");
        writes(Side.B, partnership.bName());
        assertThat(inTheNameOf(Side.A, () -> reader.known(partnership, Side.A)).theirs())
                .containsExactly("Ruth Adeyemi");
        assertThat(read(Side.A, "Ruth will send the log by Friday."))
                .singleElement()
                .satisfies(s -> assertThat(s.promisor()).isEqualTo(Side.B));
    }

    @Test
    void aTypedNameIsKnownToo() {
        assertThat(read(Side.B, "Tom will pay by Friday.", "Tom Vasey"))
                .singleElement()
                .satisfies(s -> assertThat(s.promisor()).isEqualTo(Side.A));
    }

    @Test
    void aSuggestionKeepsItsNameWhileItsSentenceStays() {
        String sentence = "Ruth will send the log by Friday.";
        List<SuggestedPromise> twice = read(Side.A, sentence + "\n\n" + sentence, "Ruth Adeyemi");
        assertThat(twice).extracting(SuggestedPromise::id).doesNotHaveDuplicates().hasSize(2);
        assertThat(read(Side.A, "Good morning.\r\n\r\n" + sentence, "Ruth Adeyemi"))
                .singleElement()
                .satisfies(s -> assertThat(s.id()).isEqualTo(twice.getFirst().id()));
    }

    @Test
    void theSameTextHoweverItsLinesEndGivesTheSameRequestKeys() {
        Notes one = notes(" a\r\nb\r\n", List.of());
        assertThat(one.requestKey("x")).isEqualTo(notes("a\nb", List.of()).requestKey("x"));
        assertThat(one.requestKey("x")).isNotEqualTo(one.requestKey("y"));
        assertThat(one.requestKey("x")).isNotEqualTo(notes("a\nc", List.of()).requestKey("x"));
    }

    @Test
    void tooManyOrTooLongNamesAreRefusedInWords() {
        List<String> many = Collections.nCopies(Notes.MOST_NAMES + 1, "Ruth");
        assertThatThrownBy(() -> notes("a", many)).hasMessageContaining("At most 200 names");
        List<String> longest = List.of("R".repeat(Notes.LONGEST_NAME + 1));
        assertThatThrownBy(() -> notes("a", longest)).hasMessageContaining("200 characters");
    }

    private static Notes notes(String text, List<String> theirs) {
        return new Notes(text, DAY, ZoneOffset.UTC, DayOrder.DAY_FIRST, List.of(), theirs);
    }
}
