package twelvekeys.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.notes.Minutes;
import twelvekeys.notes.Participant;
import twelvekeys.notes.Suggestion;
import twelvekeys.notes.Suggestions;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.Writers;
import twelvekeys.tables.Names;

/// Reads promises out of pasted notes. Nothing of the notes is kept, and nothing is put on record:
/// that is the promise loop's business, one promise at a time, when a person has confirmed it.
///
/// Names are what the reader's own side may know: its members, the names under which the other
/// side's people have written into the shared record, and what the reader typed. Who else belongs
/// to the other side is not looked up.
@Service
public class NotesReader {

    /// The people whose names are known without being typed.
    ///
    /// @param ours the members of one's own organisation
    /// @param theirs those of the other side who have written into the record
    public record Known(List<String> ours, List<String> theirs) {

        /// Copies the names.
        public Known {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
        }
    }

    private final Members members;
    private final Writers writers;

    NotesReader(Members members, Writers writers) {
        this.members = members;
        this.writers = writers;
    }

    /// The people that a side knows without anybody typing them.
    ///
    /// @param own the side that reads
    public Known known(Partnership partnership, Side own) {
        UUID organisation = partnership.organisation(own);
        List<String> ours =
                organisation == null
                        ? List.of()
                        : members.of(organisation).stream().map(Member::name).toList();
        String otherSide = Names.key(partnership.name(own.other()));
        List<String> theirs =
                writers.latest(partnership.id(), own.other()).stream()
                        .filter(name -> !Names.key(name).equals(otherSide))
                        .toList();
        return new Known(ours, theirs);
    }

    /// The promises that the notes seem to hold, in the order of the text.
    ///
    /// @param own the side that pasted them
    /// @throws IllegalArgumentException in words, if the text is too long or the day is no day of a
    ///   meeting
    public List<SuggestedPromise> read(Partnership partnership, Side own, Notes notes) {
        Known known = known(partnership, own);
        List<Participant> people =
                Stream.concat(
                                people(known.ours(), notes.ours(), own),
                                people(known.theirs(), notes.theirs(), own.other()))
                        .toList();
        List<Suggestion> found =
                Suggestions.from(
                        new Minutes(
                                notes.text(),
                                notes.heldOn(),
                                notes.zone(),
                                people,
                                partnership.aName(),
                                partnership.bName(),
                                notes.order()));
        return named(found);
    }

    private static Stream<Participant> people(
            Collection<String> known, Collection<String> typed, Side side) {
        Map<String, Participant> once = new TreeMap<>();
        Stream.concat(typed.stream(), known.stream())
                .map(Names::clean)
                .filter(name -> !name.isBlank())
                .forEach(name ->
                        once.putIfAbsent(Names.key(name), new Participant(name, side.code())));
        return once.values().stream();
    }

    private static List<SuggestedPromise> named(List<Suggestion> found) {
        Map<String, Integer> seen = new HashMap<>();
        List<SuggestedPromise> named = new ArrayList<>(found.size());
        for (Suggestion suggestion : found) {
            String sentence = Notes.hash(suggestion.sentence()).substring(0, 12);
            int before = seen.merge(sentence, 1, Integer::sum) - 1;
            String side = suggestion.side();
            named.add(
                    new SuggestedPromise(
                            sentence + "-" + before,
                            side == null ? null : Side.of(side),
                            suggestion));
        }
        return List.copyOf(named);
    }
}
