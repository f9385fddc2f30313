package twelvekeys.notes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The promises that minutes or an e-mail seem to hold.
public final class Suggestions {

    private static final int FAR_DAYS = 300;

    private final String text;
    private final Passages passages;
    private final Parties parties;
    private final LocalDate base;
    private final DateReader dates;
    private final ActionLines lines;
    private final ActionTable table;
    private final List<Suggestion> found = new ArrayList<>();

    private Suggestions(Minutes minutes) {
        this.text = minutes.text();
        this.parties = new Parties(minutes);
        this.passages = Passages.of(minutes, parties);
        LocalDate sent = passages.sent();
        this.base = sent == null ? minutes.heldOn() : sent;
        this.dates = new DateReader(base, minutes.zone(), minutes.order());
        this.lines = new ActionLines(parties, dates);
        this.table = new ActionTable(parties);
    }

    /// Reads a text. The same text gives the same suggestions, in the order of the text; the work
    /// grows linearly with its length.
    public static List<Suggestion> from(Minutes minutes) {
        Suggestions suggestions = new Suggestions(minutes);
        suggestions.passages.passages().forEach(suggestions::read);
        return List.copyOf(suggestions.found);
    }

    private void read(Passage passage) {
        switch (passage.form()) {
            case ROW -> {
                ActionTable.Row row = table.row(text, passage.start(), passage.end());
                if (row != null) {
                    add(lines.row(row), new Line(passage.start(), passage.end()));
                }
            }
            case ITEM -> {
                table.end();
                Tokens item = Tokens.of(text, passage.start(), passage.end());
                List<Commitment> action = lines.item(item);
                add(action, new Line(passage.start(), passage.end()));
            }
            case PROSE -> {
                table.end();
                prose(passage);
            }
        }
    }

    private void prose(Passage passage) {
        Party speaker = passage.speaker();
        boolean sender = speaker != null && speaker.equals(passages.sender());
        Commitments commitments =
                new Commitments(parties, dates, sender ? Rule.SENDER : Rule.SPEAKER);
        for (Line sentence : Sentences.of(text, passage.start(), passage.end())) {
            Tokens tokens = Tokens.of(text, sentence.start(), sentence.end());
            add(commitments.in(tokens, speaker), sentence);
        }
    }

    private void add(List<Commitment> commitments, Line where) {
        for (Commitment commitment : commitments) {
            String sentence = text.substring(where.start(), where.end());
            found.add(
                    new Suggestion(
                            commitment.promisor().side(),
                            commitment.promisor().person(),
                            promisee(commitment),
                            commitment.what(),
                            commitment.due(),
                            base,
                            sentence,
                            where.start(),
                            where.end(),
                            reasons(commitment)));
        }
    }

    private @Nullable String promisee(Commitment commitment) {
        Party recipient = passages.recipient();
        if (commitment.promisee() != null || recipient == null) {
            return commitment.promisee();
        }
        boolean other =
                recipient.side() != null && !recipient.side().equals(commitment.promisor().side());
        return other && commitment.promisor().side() != null ? recipient.person() : null;
    }

    private List<Rule> reasons(Commitment commitment) {
        List<Rule> reasons = new ArrayList<>(commitment.rules());
        Due due = commitment.due();
        if (due != null) {
            if (passages.sent() != null) {
                reasons.add(Rule.COUNTED_FROM_SENT);
            }
            if (due.day().isBefore(base)) {
                reasons.add(Rule.DATE_PAST);
            } else if (ChronoUnit.DAYS.between(base, due.day()) > FAR_DAYS) {
                reasons.add(Rule.DATE_FAR);
            }
        }
        return reasons;
    }
}
