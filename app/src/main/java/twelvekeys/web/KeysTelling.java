package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.conversation.Pulse;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.practice.Figure;
import twelvekeys.practice.Key;
import twelvekeys.practice.KeyReading;
import twelvekeys.practice.KeyReadings;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;
import twelvekeys.promise.Promises;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry.BenefitSeen;

/// The pages of the twelve keys: all at a glance, and each by itself.
@Component
@Transactional(readOnly = true)
class KeysTelling {

    private static final int ROWS = 20;
    private static final int ASK_FROM = 3;
    private static final int GLANCE = 2;

    private final Viewing viewing;
    private final Practices practices;
    private final Agreements agreements;
    private final Promises promises;
    private final Pulse pulse;
    private final PartnershipRecord record;

    KeysTelling(
            Viewing viewing,
            Practices practices,
            Agreements agreements,
            Promises promises,
            Pulse pulse,
            PartnershipRecord record) {
        this.viewing = viewing;
        this.practices = practices;
        this.agreements = agreements;
        this.promises = promises;
        this.pulse = pulse;
        this.record = record;
    }

    /// What was done in a partnership, and what is counted of it.
    private record Read(List<Matter> matters, KeyReadings keys) {}

    private Read read(Visit visit) {
        UUID id = visit.partnership().id();
        LocalDate today = visit.viewer().today();
        List<Matter> matters =
                practices.of(visit.viewer().id(), List.of(id), today).getOrDefault(id, List.of());
        return new Read(matters, new KeyReadings(matters, agreements.of(id), today));
    }

    /// All twelve.
    KeysPage all(Visit visit) {
        Partnership partnership = visit.partnership();
        long entries = record.size(partnership.id());
        Read read = read(visit);
        List<KeyReading> keys = read.keys.all();
        Map<Side, Promises.Told> told = told(partnership);
        Pulse.Revealed seen = pulse.latest(partnership.id()).orElse(null);
        long silent = keys.stream().filter(KeysTelling::isSilent).count();
        String headline = headline(silent);
        return new KeysPage(
                viewing.frame(headline, visit.viewer(), partnership, visit.path() + "/keys"),
                partnership,
                entries,
                headline,
                "What each side did for the twelve keys, as both put it on record. There is no score"
                        + " over all of them: where two keys disagree, that is the news.",
                alarm(visit, read.keys),
                keys.stream().map(key -> row(visit, key, told, seen)).toList());
    }

    private static boolean isSilent(KeyReading reading) {
        return reading.newest() == null && reading.key() != Key.CAPACITY;
    }

    private static String headline(long silent) {
        if (silent == 0) {
            return "Something is on record for each of the twelve keys";
        }
        return silent >= 11
                ? "Nothing is on record for the twelve keys yet"
                : "Of "
                        + Figures.inWords(silent)
                        + (silent == 1 ? " key" : " keys")
                        + " nothing is on record yet";
    }

    private KeysPage.Row row(
            Visit visit,
            KeyReading reading,
            Map<Side, Promises.Told> told,
            Pulse.@Nullable Revealed seen) {
        LocalDate newest = reading.newest();
        return new KeysPage.Row(
                reading.key().number(),
                href(visit, reading.key()),
                reading.key().title(),
                sides(visit, reading, told, GLANCE),
                seen == null ? "" : KeyGaps.glance(visit.partnership(), reading.key(), seen),
                reading.key() == Key.CAPACITY
                        ? "From the promises themselves"
                        : newest == null
                                ? "Nothing yet"
                                : "Last on " + Figures.shortDate(newest, visit.viewer().today()),
                isSilent(reading));
    }

    /// What each side did, the reader's own side last.
    ///
    /// @param most how many figures of each
    private static List<KeysPage.Did> sides(
            Visit visit, KeyReading reading, Map<Side, Promises.Told> told, int most) {
        return Stream.of(visit.own().other(), visit.own())
                .map(side -> {
                    List<String> words = new ArrayList<>(ofPromises(reading.key(), told.get(side)));
                    List<Figure> figures = reading.of(side);
                    words.addAll(
                            most == GLANCE
                                    ? KeyFigures.headlines(figures, most)
                                    : figures.stream().map(KeyFigures::words).toList());
                    return new KeysPage.Did(
                            side,
                            visit.partnership().name(side),
                            words.stream().limit(most).toList());
                })
                .toList();
    }

    private static List<String> ofPromises(Key key, Promises.@Nullable Told told) {
        if (told == null) {
            return List.of();
        }
        return switch (key) {
            case TRUTH ->
                    told.moved() == 0
                            ? List.of()
                            : List.of(
                                    "Moved dates told before the day: "
                                            + Figures.count(told.movedEarly())
                                            + " of "
                                            + Figures.count(told.moved()));
            case CAPACITY -> capacity(told);
            case BUSINESS,
                    PEOPLE,
                    MONEY,
                    GAMES,
                    HOSPITALITY,
                    GIVING_WAY,
                    LOGIC,
                    SMALL,
                    LONG_TERM,
                    REWARD ->
                    List.of();
        };
    }

    private static List<String> capacity(Promises.Told told) {
        List<String> words = new ArrayList<>();
        words.add("Promises made against the check: " + Figures.count(told.againstCheck()));
        if (told.againstCheck() > 0) {
            words.add(
                    "How these ended: "
                            + Figures.count(told.againstCheckKept())
                            + " kept on time, "
                            + Figures.count(told.againstCheckNot())
                            + " not");
        }
        words.add("Looked at half-way: " + Figures.count(told.halfWay()));
        return words;
    }

    private Map<Side, Promises.Told> told(Partnership partnership) {
        Map<Side, Promises.Told> told = new EnumMap<>(Side.class);
        promises.told(partnership.id()).forEach(one -> told.put(one.promisor(), one));
        return told;
    }

    /// That the contract was reached for lately, absent if it was not.
    static KeysPage.@Nullable Alarm alarm(Visit visit, KeyReadings keys) {
        List<Matter> reaches = keys.reaches();
        if (reaches.isEmpty()) {
            return null;
        }
        boolean ask = reaches.size() >= ASK_FROM;
        return new KeysPage.Alarm(
                "The contract was reached for "
                        + (reaches.size() == 1
                                ? "once"
                                : Figures.inWords(reaches.size()) + " times")
                        + " in the last quarter",
                ask
                        ? "Three in a quarter ask for a conversation: what do both sides miss?"
                        : "It is the early warning that it is. Both sponsors were told.",
                reaches.stream().map(matter -> MatterWords.line(visit, matter)).toList(),
                ask ? visit.path() + "/conversations/new" : null);
    }

    /// One key.
    ///
    /// @param page which page of what was put on record, from 0
    /// @param typed what was typed and not taken
    /// @param chosen the practice whose form stands open, absent if none does
    KeyPage one(Visit visit, Key key, int page, KeyPage.Typed typed, @Nullable Practice chosen) {
        Partnership partnership = visit.partnership();
        long entries = record.size(partnership.id());
        Read read = read(visit);
        KeyReading reading = read.keys.of(key);
        List<Matter> matters =
                read.matters.stream()
                        .filter(matter -> matter.practice().key() == key)
                        .sorted(Comparator.comparing(Matter::at).reversed())
                        .toList();
        String path = href(visit, key);
        String headline = headline(visit, key, reading, matters);
        return new KeyPage(
                viewing.frame(key.title(), visit.viewer(), partnership, path),
                partnership,
                entries,
                path,
                key.number(),
                key.title(),
                headline,
                key.meaning(),
                sides(visit, reading, told(partnership), ROWS),
                alert(visit, key, reading, read),
                picture(visit, key, matters),
                pulse.latest(partnership.id())
                        .map(seen -> KeyGaps.of(visit, key, seen))
                        .orElse(null),
                reading.unknown(),
                next(visit, reading, matters),
                doings(visit, key, typed, chosen),
                matters.stream()
                        .skip((long) page * ROWS)
                        .limit(ROWS)
                        .map(matter -> MatterWords.line(visit, matter))
                        .toList(),
                Pager.of(page, ROWS, matters.size(), path, Map.of()),
                way(visit, key.number() - 1),
                way(visit, key.number() + 1),
                typed);
    }

    private static String headline(Visit visit, Key key, KeyReading reading, List<Matter> matters) {
        long waiting = Practices.waitingFor(visit.own(), matters).size();
        if (waiting > 0) {
            return visit.partnership().name(visit.own().other())
                    + " waits for "
                    + Figures.counted(waiting, "answer", "answers")
                    + " of ours";
        }
        if (key == Key.CAPACITY) {
            return "Look before you promise";
        }
        return reading.newest() == null
                ? "Nothing is on record for this key yet"
                : Figures.counted(matters.size(), "thing is", "things are") + " on record";
    }

    private static @Nullable String alert(Visit visit, Key key, KeyReading reading, Read read) {
        return switch (key) {
            case PEOPLE -> single(visit, reading);
            case MONEY -> balance(visit, read.matters);
            case LOGIC -> {
                KeysPage.Alarm alarm = alarm(visit, read.keys);
                yield alarm == null ? null : alarm.headline() + ". " + alarm.words();
            }
            case BUSINESS,
                    TRUTH,
                    CAPACITY,
                    GAMES,
                    HOSPITALITY,
                    GIVING_WAY,
                    SMALL,
                    LONG_TERM,
                    REWARD ->
                    null;
        };
    }

    private static @Nullable String single(Visit visit, KeyReading reading) {
        for (Side side : Side.values()) {
            for (Figure figure : reading.of(side)) {
                Double share = figure.value();
                if (figure.code().equals("one-person")
                        && share != null
                        && share >= 0.8
                        && figure.count() >= ASK_FROM) {
                    return "The contact of "
                            + visit.partnership().name(side)
                            + " hangs on one person, who was at "
                            + Figures.percent(share)
                            + " of "
                            + Figures.counted(figure.count(), "meeting", "meetings")
                            + ". Who else could come along next time?";
                }
            }
        }
        return null;
    }

    private static @Nullable String balance(Visit visit, List<Matter> matters) {
        Map<Side, Integer> seen = new EnumMap<>(Side.class);
        for (Matter matter : matters) {
            if (matter.begun() instanceof BenefitSeen benefit) {
                // From both sides' view onto one scale: how much more side A gains.
                seen.put(
                        matter.side(),
                        matter.side() == Side.A ? benefit.balance() : -benefit.balance());
            }
        }
        Integer a = seen.get(Side.A);
        Integer b = seen.get(Side.B);
        if (a == null || b == null) {
            return null;
        }
        int apart = Math.abs(a - b);
        return apart <= 1
                ? "Both sides see the balance much alike."
                : "The two sides see the balance "
                        + Figures.inWords(apart)
                        + " steps of six apart. Ask "
                        + visit.partnership().name(visit.own().other())
                        + " what they see that you do not.";
    }

    private static @Nullable Content picture(Visit visit, Key key, List<Matter> matters) {
        return key == Key.PEOPLE ? Ties.drawn(visit, matters) : null;
    }

    private static KeyPage.@Nullable Next next(
            Visit visit, KeyReading reading, List<Matter> matters) {
        List<Matter> waiting = Practices.waitingFor(visit.own(), matters);
        if (!waiting.isEmpty()) {
            Matter first = waiting.getFirst();
            Practice.Answers answers = first.practice().answers();
            return new KeyPage.Next(
                    MatterWords.href(first),
                    answers == null ? "Answer it" : answers.question(),
                    "They wait for your answer.");
        }
        Practice next = reading.next();
        if (reading.key() == Key.CAPACITY) {
            return new KeyPage.Next(
                    visit.path() + "/promises/new",
                    "Check before the next promise",
                    "The check shows the chance that all open promises are kept, with it and without.");
        }
        return next == null || !visit.mayWrite()
                ? null
                : new KeyPage.Next(
                        "?do=" + next.code() + "#" + next.code(),
                        next.title(),
                        "Of this key’s practices it was done longest ago, or never.");
    }

    private static List<KeyPage.Doing> doings(
            Visit visit, Key key, KeyPage.Typed typed, @Nullable Practice chosen) {
        if (!visit.mayWrite()) {
            return List.of();
        }
        String stamp = UUID.randomUUID().toString();
        return key.practices().stream()
                .map(practice ->
                        new KeyPage.Doing(
                                practice.code(),
                                practice.title(),
                                practice.fields(),
                                stamp + "-" + practice.code(),
                                practice == chosen || practice.code().equals(typed.practice())))
                .toList();
    }

    private static KeyPage.@Nullable Way way(Visit visit, int number) {
        return Key.of(number)
                .map(key -> new KeyPage.Way(href(visit, key), key.title()))
                .orElse(null);
    }

    static String href(Visit visit, Key key) {
        return visit.path() + "/keys/" + key.number();
    }
}
