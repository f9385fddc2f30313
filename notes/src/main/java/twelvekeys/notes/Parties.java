package twelvekeys.notes;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names by which the two sides and their people may be called in a text.
///
/// A person answers to the whole name, the given name, the family name, an initial with the family
/// name, and to initials in capitals. An organisation answers to its whole name and to its first
/// word. A short form that two could mean is nobody's, unless both are of one side: then it is that
/// side's.
final class Parties {

    private static final Set<String> HONORIFICS = Set.of("さん", "様", "氏", "님", "씨");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "mme", "señor");
    private static final Set<String> NO_SHORT_NAME =
            Set.of("the", "first", "new", "national", "north", "south", "east", "west", "united");

    /// A name found in a text: who it is, and the token after it.
    record Match(Party party, int end) {}

    private record Alias(List<String> words, Party party, boolean initials) {}

    private final Map<String, List<Alias>> byFirstWord = new HashMap<>();
    private final Map<String, Party> wholeWords = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Parties(Minutes minutes) {
        organisation(minutes.organisationA(), "a");
        organisation(minutes.organisationB(), "b");
        minutes.participants().forEach(this::person);
        wholeWords.forEach((key, party) -> {
            List<String> words = List.of(key.split(" ", -1));
            boolean initials = words.getFirst().equals("#");
            List<String> name = initials ? words.subList(1, words.size()) : words;
            byFirstWord
                    .computeIfAbsent(name.getFirst(), first -> new ArrayList<>())
                    .add(new Alias(name, party, initials));
        });
        byFirstWord
                .values()
                .forEach(list ->
                        list.sort((x, y) -> Integer.compare(y.words().size(), x.words().size())));
    }

    private void organisation(String name, String side) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return;
        }
        Party party = new Party(side, null);
        add(words, party);
        if (!NO_SHORT_NAME.contains(words.getFirst()) && words.getFirst().length() > 2) {
            add(words.subList(0, 1), party);
        }
    }

    private void person(Participant participant) {
        List<String> words = words(participant.name());
        if (words.isEmpty()) {
            return;
        }
        Party party = new Party(participant.side(), participant.name());
        add(words, party);
        String[] names = participant.name().strip().split("\\s+", -1);
        if (names.length > 1) {
            List<String> given = words(names[0]);
            List<String> family = words(names[names.length - 1]);
            if (given.isEmpty() || family.isEmpty()) {
                return;
            }
            add(given, party);
            add(family, party);
            List<String> initial = new ArrayList<>(List.of(initial(names[0])));
            initial.addAll(family);
            add(initial, party);
            initial.add(1, ".");
            add(initial, party);
            StringBuilder initials = new StringBuilder();
            for (String name : names) {
                initials.append(initial(name));
            }
            add(List.of("#", initials.toString()), party);
        } else if (isHan(names[0]) && names[0].length() > 2) {
            add(List.of(names[0].substring(0, 2)), party);
        }
    }

    private static boolean isHan(String name) {
        return name.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }

    private static String initial(String name) {
        return Tokens.of(name.substring(0, name.offsetByCodePoints(0, 1))).word(0);
    }

    private void add(List<String> words, Party party) {
        if (words.contains("")) {
            return;
        }
        String key = String.join(" ", words);
        Party other = wholeWords.get(key);
        if (ambiguous.contains(key)) {
            return;
        }
        if (other == null || other.equals(party)) {
            wholeWords.put(key, party);
        } else if (other.with(party).side() != null) {
            wholeWords.put(key, other.with(party));
        } else {
            wholeWords.remove(key);
            ambiguous.add(key);
        }
    }

    private static List<String> words(String name) {
        Tokens tokens = Tokens.of(name);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.word(i));
        }
        return words;
    }

    /// The party named at token `i`, longest name first, or null. A name begins with a capital
    /// where its script has any.
    @Nullable Match at(Tokens tokens, int i) {
        int from = tokens.in(i, TITLES) ? i + (tokens.is(i + 1, ".") ? 2 : 1) : i;
        if (!tokens.capital(from)) {
            return null;
        }
        Match plain = named(tokens, from, tokens.word(from));
        if (plain != null) {
            return plain;
        }
        for (String honorific : HONORIFICS) {
            String word = tokens.word(from);
            if (word.endsWith(honorific) && word.length() > honorific.length()) {
                return named(tokens, from, word.substring(0, word.length() - honorific.length()));
            }
        }
        return null;
    }

    private @Nullable Match named(Tokens tokens, int from, String first) {
        for (Alias alias : byFirstWord.getOrDefault(first, List.of())) {
            if (stands(alias, tokens, from) && (!alias.initials() || tokens.upperCase(from))) {
                return new Match(alias.party(), from + alias.words().size());
            }
        }
        return null;
    }

    private static boolean stands(Alias alias, Tokens tokens, int from) {
        for (int k = 1; k < alias.words().size(); k++) {
            if (!tokens.is(from + k, alias.words().get(k))) {
                return false;
            }
        }
        return true;
    }

    /// The parties named from token `i` on: "Ruth", "the Kittiwake", "Ruth and Piotr", "Ruth &
    /// Tom".
    @Nullable Match list(Tokens tokens, int i) {
        Match first = at(tokens, tokens.is(i, "the") ? i + 1 : i);
        if (first == null) {
            return null;
        }
        Party party = first.party();
        int end = first.end();
        for (int more = 0; more < 8; more++) {
            int joint = end;
            while (Set.of(",", "and", "&", "/", "+").contains(tokens.word(joint))
                    && joint < end + 2) {
                joint++;
            }
            Match next = joint == end ? null : at(tokens, joint);
            if (next == null) {
                break;
            }
            party = party.with(next.party());
            end = next.end();
        }
        return new Match(party, end);
    }

    /// Who the whole of these characters name, or null: a label before a colon, a cell of a table.
    @Nullable Party whole(String text, int start, int end) {
        Tokens tokens = Tokens.of(text, start, end);
        Match match = list(tokens, 0);
        if (match == null) {
            return null;
        }
        int rest = match.end();
        if (tokens.is(rest, "(") && tokens.is(tokens.size() - 1, ")")) {
            return match.party();
        }
        return rest == tokens.size() ? match.party() : null;
    }
}
