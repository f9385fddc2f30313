package twelvekeys.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseResults;
import twelvekeys.conversation.PulseResults.Gap;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseResults.Reliability;
import twelvekeys.conversation.PulseView;
import twelvekeys.conversation.Stakeholders;
import twelvekeys.conversation.Wave;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Key;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PulseEntry.AnswerSealed;
import twelvekeys.record.RecordContents;
import twelvekeys.record.RecordedEntry;
import twelvekeys.web.chart.GapDumbbells;

/// The pages of the pulse.
@Component
@Transactional(readOnly = true)
class PulseTelling {

    private static final int USUAL_DAYS = 14;

    private final Viewing viewing;
    private final Pulse pulse;
    private final PartnershipRecord record;
    private final RecordContents contents;

    PulseTelling(Viewing viewing, Pulse pulse, PartnershipRecord record, RecordContents contents) {
        this.viewing = viewing;
        this.pulse = pulse;
        this.record = record;
        this.contents = contents;
    }

    /// What was typed into the form that opens a wave.
    ///
    /// @param closes the last day, empty for the usual one
    /// @param words the words
    /// @param refused why nothing was opened, absent if nothing was asked
    record Opening(String closes, String words, @Nullable String refused) {

        static final Opening NOTHING = new Opening("", "", null);
    }

    /// What became of an asking.
    ///
    /// @param addresses what was typed and not taken
    /// @param told how many were asked, in words
    /// @param refused why somebody was not
    record Asking(String addresses, String told, List<String> refused) {

        static final Asking NOTHING = new Asking("", "", List.of());
    }

    PulsePage list(Visit visit, Opening typed) {
        Partnership partnership = visit.partnership();
        LocalDate today = visit.viewer().today();
        List<Wave> waves = pulse.waves(partnership.id()).reversed();
        String whyNot = whyNot(visit, today);
        String path = visit.path() + "/pulse";
        String headline = headline(waves);
        return new PulsePage(
                viewing.frame(headline, visit.viewer(), partnership, path),
                partnership,
                record.size(partnership.id()),
                path,
                headline,
                "People of both sides are asked the same short questions about the twelve keys, each about their own side and about the other. What one of them answers is told to nobody.",
                waves.stream().map(wave -> row(visit, wave)).toList(),
                whyNot.isEmpty() && visit.viewer().member().may(Right.MANAGE),
                whyNot,
                today.plusDays(Pulse.SHORTEST).toString(),
                today.plusDays(Pulse.LONGEST).toString(),
                typed.closes.isEmpty() ? today.plusDays(USUAL_DAYS).toString() : typed.closes,
                typed.words,
                typed.refused,
                UUID.randomUUID().toString());
    }

    private static String headline(List<Wave> waves) {
        if (waves.isEmpty()) {
            return "Nobody has been asked for a pulse yet";
        }
        Wave last = waves.getFirst();
        return switch (last.state()) {
            case OPEN -> "Wave %d of the pulse is open".formatted(last.number());
            case REVEALED -> "Wave %d of the pulse is in".formatted(last.number());
            case CLOSED_UNREAD -> "Too few answered wave %d".formatted(last.number());
        };
    }

    private String whyNot(Visit visit, LocalDate today) {
        Partnership partnership = visit.partnership();
        if (partnership.bOrganisation() == null) {
            return partnership.bName() + " has not joined yet. A pulse asks both sides.";
        }
        Optional<LocalDate> next = pulse.next(partnership.id(), today);
        if (next.isEmpty()) {
            return "The next wave can be opened once this one has ended.";
        }
        return next.get().isAfter(today)
                ? "By the rhythm that both sides agreed on, the next wave can be opened on "
                        + Figures.date(next.get())
                        + "."
                : "";
    }

    private PulsePage.Row row(Visit visit, Wave wave) {
        Map<Side, Integer> asked = pulse.asked(wave.partnership(), wave.id());
        List<String> answers = new ArrayList<>();
        for (Side side : Side.values()) {
            answers.add(
                    "%s: %s".formatted(visit.partnership().name(side), answers(wave, side, asked)));
        }
        return new PulsePage.Row(
                visit.path() + "/pulse/" + wave.id(),
                "Wave " + wave.number(),
                wave.by(),
                visit.partnership().name(wave.by()),
                Figures.date(day(visit, wave.openedAt())),
                String.join("; ", answers),
                state(wave));
    }

    private static String answers(Wave wave, Side side, Map<Side, Integer> asked) {
        return "%d of %d answered".formatted(wave.answers(side), asked.getOrDefault(side, 0));
    }

    private static String state(Wave wave) {
        return switch (wave.state()) {
            case OPEN -> "sealed until " + Figures.date(wave.closes());
            case REVEALED -> "revealed";
            case CLOSED_UNREAD -> "closed, too few answers";
        };
    }

    private static LocalDate day(Visit visit, Instant at) {
        return LocalDate.ofInstant(at, visit.viewer().member().zone());
    }

    WavePage wave(Visit visit, UUID id, Asking asking) {
        Partnership partnership = visit.partnership();
        Wave wave = pulse.find(partnership.id(), id).orElseThrow(NotHere::new);
        String path = visit.path() + "/pulse/" + id;
        PulseResults results = pulse.results(partnership.id(), id).orElse(null);
        Map<Side, Integer> asked = pulse.asked(partnership.id(), id);
        String headline = headline(partnership, wave, results);
        boolean manages = visit.viewer().member().may(Right.MANAGE);
        List<WavePage.Count> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            sides.add(new WavePage.Count(side, partnership.name(side), answers(wave, side, asked)));
        }
        return new WavePage(
                viewing.frame(headline, visit.viewer(), partnership, path),
                partnership,
                record.size(partnership.id()),
                path,
                headline,
                lede(wave),
                wave.words(),
                sides,
                manages ? own(visit, id) : "",
                manages && wave.state() == Wave.State.OPEN,
                asking.addresses,
                asking.told,
                asking.refused,
                results == null ? null : shown(partnership, results),
                wave.results() == null ? "" : wave.results(),
                thread(visit, wave),
                UUID.randomUUID().toString());
    }

    private static String headline(
            Partnership partnership, Wave wave, @Nullable PulseResults results) {
        if (results == null) {
            return wave.state() == Wave.State.OPEN
                    ? "Wave %d is sealed until %s"
                            .formatted(wave.number(), Figures.date(wave.closes()))
                    : "Too few answered wave %d for anything to be shown".formatted(wave.number());
        }
        long differ =
                results.keys().stream().filter(gap -> gap.gap() == Gap.DISTINGUISHABLE).count();
        return differ == 0
                ? "%s and %s see the keys alike, as far as this wave can tell"
                        .formatted(partnership.aName(), partnership.bName())
                : "The two sides see %s differently"
                        .formatted(Figures.counted(differ, "thing", "things"));
    }

    private static String lede(Wave wave) {
        return switch (wave.state()) {
            case OPEN ->
                    "Answers are sealed. They are opened together, when everybody who was asked has answered or the last day is over, and nothing is shown from fewer than %d answers of a side."
                            .formatted(wave.least());
            case REVEALED ->
                    "Figures come from at least %d answers of a side and are rounded, so that nobody’s own answer can be told from them. Single answers were deleted when this page was made."
                            .formatted(wave.least());
            case CLOSED_UNREAD ->
                    "Nothing is shown from fewer than %d answers of a side, and nothing was read. The answers were deleted."
                            .formatted(wave.least());
        };
    }

    private String own(Visit visit, UUID wave) {
        Stakeholders.Counts counts = pulse.ownCounts(visit.viewer().id(), wave);
        return counts.asked() == 0
                ? "Nobody of your side has been asked yet."
                : "Of your side %d were asked, %d opened their link and %d answered. Nobody is told who."
                        .formatted(counts.asked(), counts.opened(), counts.used());
    }

    private static WavePage.Shown shown(Partnership partnership, PulseResults results) {
        List<WavePage.Seen> abouts = new ArrayList<>();
        for (Side about : Side.values()) {
            abouts.add(seen(partnership, results, about));
        }
        List<String> trust =
                results.trust().stream()
                        .map(each ->
                                "%s in %s: %s."
                                        .formatted(
                                                partnership.name(each.by()),
                                                partnership.name(each.by().other()),
                                                PulseWords.of(each.view())))
                        .toList();
        return new WavePage.Shown(
                abouts,
                trust,
                results.reliability().stream().map(each -> holds(partnership, each)).toList());
    }

    private static WavePage.Holds holds(Partnership partnership, Reliability each) {
        return new WavePage.Holds(
                "%s about %s"
                        .formatted(
                                partnership.name(each.by()),
                                each.by() == each.about()
                                        ? "itself"
                                        : partnership.name(each.about())),
                Figures.count(each.people()),
                PulseWords.coefficient(each.consensus()),
                PulseWords.coefficient(each.single()),
                PulseWords.coefficient(each.average()));
    }

    private static WavePage.Seen seen(Partnership partnership, PulseResults results, Side about) {
        String own = partnership.name(about);
        String other = partnership.name(about.other());
        KeyGap total = results.total(about);
        List<GapDumbbells.Row> drawn = new ArrayList<>();
        List<WavePage.Row> rows = new ArrayList<>();
        for (Key key : Key.values()) {
            KeyGap gap = results.of(key.number(), about);
            drawn.add(drawn(key.number() + ". " + key.title(), key, gap, own, other));
            rows.add(
                    new WavePage.Row(
                            key.number() + ". " + key.title(),
                            "/partnerships/" + partnership.id() + "/keys/" + key.number(),
                            PulseWords.of(gap.own()),
                            PulseWords.of(gap.other()),
                            PulseWords.of(gap.gap()),
                            PulseWords.changes(gap, own, other)));
        }
        return new WavePage.Seen(
                about,
                own,
                "All keys together: %s itself %s; %s %s: %s. Since the wave before: %s."
                        .formatted(
                                own,
                                PulseWords.of(total.own()),
                                other,
                                PulseWords.of(total.other()),
                                PulseWords.of(total.gap()),
                                PulseWords.changes(total, own, other)),
                GapDumbbells.drawn(drawn),
                rows);
    }

    /// How one key of one side is seen, as a row of a picture.
    ///
    /// @param name what the row is called
    /// @param own the name of the side that is judged
    /// @param other the name of the other
    static GapDumbbells.Row drawn(String name, Key key, KeyGap gap, String own, String other) {
        return new GapDumbbells.Row(
                name,
                dot(gap.about(), gap.own()),
                dot(gap.about().other(), gap.other()),
                gap.gap() == Gap.DISTINGUISHABLE,
                PulseWords.of(gap.gap()),
                "%s: %s itself %s; %s %s; %s."
                        .formatted(
                                key.title(),
                                own,
                                PulseWords.of(gap.own()),
                                other,
                                PulseWords.of(gap.other()),
                                PulseWords.of(gap.gap())));
    }

    private static GapDumbbells.@Nullable Dot dot(Side by, PulseView view) {
        return view instanceof PulseView.Shown shown
                ? new GapDumbbells.Dot(
                        Levels.drawn(by),
                        shown.mean(),
                        shown.low(),
                        shown.high(),
                        !shown.supported())
                : null;
    }

    private EntryThread thread(Visit visit, Wave wave) {
        List<RecordedEntry> entries =
                record.about(wave.partnership(), wave.id()).stream()
                        .filter(entry -> !(entry.draft().entry() instanceof AnswerSealed))
                        .toList();
        return new EntryThread(
                EntryThread.items(
                        visit.partnership(),
                        entries,
                        contents.replies(
                                wave.partnership(),
                                entries.stream().map(RecordedEntry::seq).toList()),
                        visit.viewer().member().zone(),
                        visit.viewer().today()),
                visit.path() + "/pulse/" + wave.id() + "/reply",
                visit.mayWrite(),
                UUID.randomUUID().toString(),
                "",
                0);
    }

    /// Whether an entry is about a wave and can be replied to here.
    boolean about(Visit visit, UUID wave, long seq) {
        UUID id = visit.partnership().id();
        List<Long> entries =
                record.about(id, wave).stream()
                        .filter(entry -> !(entry.draft().entry() instanceof AnswerSealed))
                        .map(RecordedEntry::seq)
                        .toList();
        return entries.contains(seq)
                || contents.replies(id, entries).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(reply -> reply.seq() == seq);
    }
}
