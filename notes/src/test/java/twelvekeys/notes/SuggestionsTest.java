package twelvekeys.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is suggested from whole texts.
class SuggestionsTest {

    private static final List<Participant> PEOPLE =
            List.of(
                    new Participant("Tom Vasey", "a"),
                    new Participant("Ines Moreau", "a"),
                    new Participant("Ruth Adeyemi", "b"),
                    new Participant("Piotr Zieliński", "b"));

    static Minutes minutes(String text) {
        return new Minutes(
                text,
                LocalDate.of(2026, 11, 23),
                ZoneId.of("Europe/London"),
                PEOPLE,
                "Halden Foods",
                "Kittiwake Cold Chain",
                DayOrder.DAY_FIRST);
    }

    private static List<Suggestion> from(String text) {
        return Suggestions.from(minutes(text));
    }

    private static Suggestion only(String text) {
        List<Suggestion> suggestions = from(text);
        assertThat(suggestions).hasSize(1);
        return suggestions.getFirst();
    }

    @Test
    void aSuggestionSaysWhoWhatByWhenFromWhichSentenceAndWhy() {
        String text = "Thanks all. Ruth will send Tom the temperature log by Friday week. Bye.";
        Suggestion suggestion = only(text);
        assertThat(suggestion.side()).isEqualTo("b");
        assertThat(suggestion.person()).isEqualTo("Ruth Adeyemi");
        assertThat(suggestion.promisee()).isEqualTo("Tom Vasey");
        assertThat(suggestion.what()).isEqualTo("send Tom the temperature log");
        assertThat(suggestion.due())
                .isEqualTo(new Due(LocalDate.of(2026, 12, 4), null, null, "by Friday week"));
        assertThat(suggestion.sentence())
                .isEqualTo("Ruth will send Tom the temperature log by Friday week.")
                .isEqualTo(text.substring(suggestion.start(), suggestion.end()));
        assertThat(suggestion.reasons()).containsExactly(Rule.WILL, Rule.NAMED, Rule.DATE_SAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruth: I'll send the log.",
                "Ruth Adeyemi: I'll send the log.",
                "R. Adeyemi: I'll send the log.",
                "R Adeyemi: I'll send the log.",
                "RA: I'll send the log.",
                "Ms Adeyemi: I’ll send the log.",
                "Ruth (Kittiwake): I will send the log.",
                "- Ruth: I will send the log.",
                "Ruth Adeyemi will send the log.",
                "Action: RA – send the log",
                "Action (Ruth): send the log",
                "Action: send the log (RA)",
                "[Ruth] send the log",
                "AP3: Ruth to send the log",
                "Next steps\n1. Ruth - send the log",
                "Who | What\nRA | send the log",
                "|Action|Owner|Due|\n|---|---|---|\n|send the log|Ruth| |",
                "From: \"Adeyemi, Ruth\" <ra@kittiwake.example>\nTo: Tom\n\nI will send the log.",
            })
    void aPersonIsKnownByAnyOfTheirNames(String text) {
        Suggestion suggestion = only(text);
        assertThat(suggestion.person()).isEqualTo("Ruth Adeyemi");
        assertThat(suggestion.side()).isEqualTo("b");
        assertThat(suggestion.what()).isEqualTo("send the log");
    }

    @Test
    void weIsTheSpeakersSideAndNobodyInParticular() {
        Suggestion suggestion = only("Tom: We'll pay on Friday.");
        assertThat(suggestion.side()).isEqualTo("a");
        assertThat(suggestion.person()).isNull();
        assertThat(suggestion.reasons()).contains(Rule.SPEAKER);
    }

    @Test
    void whereNobodySpeaksWeIsUnknown() {
        Suggestion suggestion = only("We will share the rota by Friday.");
        assertThat(suggestion.side()).isNull();
        assertThat(suggestion.reasons()).contains(Rule.PROMISOR_UNKNOWN);
    }

    @Test
    void aNameThatTwoPeopleShareIsNobodysUnlessTheyAreOfOneSide() {
        List<Participant> twins =
                List.of(new Participant("Ruth Adeyemi", "b"), new Participant("Ruth Vasey", "a"));
        Minutes shared =
                new Minutes(
                        "Ruth will send the log. Adeyemi will send the map.",
                        LocalDate.of(2026, 11, 23),
                        ZoneId.of("UTC"),
                        twins,
                        "",
                        "",
                        DayOrder.DAY_FIRST);
        assertThat(Suggestions.from(shared))
                .extracting(Suggestion::what)
                .containsExactly("send the map");
    }

    @Test
    void anEmailsDaysAreCountedFromWhenItWasSent() {
        Suggestion suggestion =
                only(
                        """
                        From: Ruth Adeyemi <ruth@kittiwake.example>
                        To: Tom Vasey <tom@halden.example>
                        Date: Thu, 10 Dec 2026 17:45:00 +0000
                        Subject: Re: Log

                        Hi Tom,
                        I'll send the log tomorrow.
                        """);
        assertThat(suggestion.due()).extracting(Due::day).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(suggestion.said()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(suggestion.promisee()).isEqualTo("Tom Vasey");
        assertThat(suggestion.reasons())
                .containsExactly(Rule.WILL, Rule.SENDER, Rule.DATE_SAID, Rule.COUNTED_FROM_SENT);
    }

    @Test
    void whatOthersWroteBeforeAndWhatNobodySaysIsLeftOut() {
        String mail =
                """
                From: Ruth Adeyemi
                Sent: 10 December 2026

                Noted, thank you.

                Kind regards,
                Ruth
                We will beat any price by Friday.

                DISCLAIMER: We will disclose this e-mail by law.

                On Wed, 9 Dec 2026 at 12:01, Tom Vasey
                <tom@halden.example> wrote:
                > I'll send the order tomorrow.
                """;
        assertThat(from(mail)).isEmpty();
        assertThat(from("> Ruth will send it on Friday.\nOK.")).isEmpty();
        assertThat(
                        from(
                                "OK.\n-----Original Message-----\nFrom: Tom Vasey\nSent: 1 May 2026\n\nI'll pay."))
                .isEmpty();
    }

    @Test
    void aPostscriptAfterTheSignatureIsRead() {
        assertThat(from("Ruth will call Tom's bank.\nRegards\nRuth\nPS: Piotr will send the map."))
                .extracting(Suggestion::person)
                .containsExactly("Ruth Adeyemi", "Piotr Zieliński");
    }

    @Test
    void aForwardedMailOnItsOwnIsRead() {
        String forwarded =
                "---------- Forwarded message ----------\nFrom: Tom Vasey\nDate: 9 Dec 2026\n\nI'll pay the invoice tomorrow.";
        assertThat(only(forwarded).person()).isEqualTo("Tom Vasey");
    }

    @Test
    void aLineWrappedByTheMailProgramIsOneSentence() {
        String text =
                "From: Ruth Adeyemi\n\nThe seals have come in and as we discussed on the phone I will send\n"
                        + "the fitting certificates by Friday.";
        Suggestion suggestion = only(text);
        assertThat(suggestion.what()).isEqualTo("send the fitting certificates");
        assertThat(suggestion.sentence()).contains("\n");
    }

    @Test
    void aSpeakerSpeaksToTheEndOfTheParagraph() {
        assertThat(from("Ruth: Right.\nI'll send the log.\n\nI'll send the map."))
                .extracting(Suggestion::person)
                .containsExactly("Ruth Adeyemi", null);
    }

    @Test
    void anUnknownSpeakerBindsNeitherSide() {
        Suggestion suggestion = only("Bob: I'll send the contract over on Monday.");
        assertThat(suggestion.side()).isNull();
    }

    @Test
    void whatRecursHasNoDate() {
        Suggestion suggestion = only("Ruth will send the log every Friday.");
        assertThat(suggestion.due()).isNull();
        assertThat(suggestion.reasons()).contains(Rule.RECURRING);
    }

    @Test
    void aDateThatHasPassedOrLiesFarAheadIsPointedOut() {
        assertThat(only("Ruth will send the log by 1 March 2026.").reasons())
                .contains(Rule.DATE_PAST);
        assertThat(only("Ruth will send the log by 1 November.").reasons()).contains(Rule.DATE_FAR);
    }

    @Test
    void aPromiseGivenUnderAConditionIsNotOneButPolitenessIsNoCondition() {
        assertThat(from("Ruth: If you pay, we'll send it.")).isEmpty();
        assertThat(from("Ruth: We'll send it, provided the order is in.")).isEmpty();
        assertThat(only("Ruth: If that helps, I'll send it.").what()).isEqualTo("send it");
    }

    @Test
    void actionsThatAreOverAreNotSuggested() {
        assertThat(from("Action closed: Ruth to send the log.")).isEmpty();
        assertThat(from("AP4: Ruth – driver rota – done")).isEmpty();
        assertThat(from("Owner | Action | Due | Status\nRuth | send the log | Fri | closed"))
                .isEmpty();
    }

    @Test
    void everyRuleIsExplainedInWords() {
        assertThat(Rule.values()).allSatisfy(rule -> assertThat(rule.words()).isNotBlank());
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLength() {
        String text = "x".repeat(Minutes.LONGEST + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minutes(text))
                .withMessageContaining("200001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we will ",
                "I'll send it by Friday and ",
                "\"",
                "(",
                "From: ",
                "a",
                "> ",
                "| ",
                "On ",
                "1.",
                "if ",
                "by by by ",
                "the end of the end of ",
                "Ruth and ",
                "\n",
                "- ",
                "To: Ruth\n",
                ":",
                "will ",
                "Ruth: ",
                "'",
                "7/12/",
                "not ",
                "1 ",
                "in a "
            })
    void theLongestTextOfAnyPatternIsRead(String pattern) {
        String text = pattern.repeat(Minutes.LONGEST / pattern.length());
        assertThat(from(text))
                .allSatisfy(found -> assertThat(found.end()).isGreaterThan(found.start()));
    }
}
