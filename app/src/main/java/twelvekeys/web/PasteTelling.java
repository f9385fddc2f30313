package twelvekeys.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Right;
import twelvekeys.intake.NotesReader;
import twelvekeys.intake.SuggestedPromise;
import twelvekeys.notes.DayOrder;
import twelvekeys.notes.Due;
import twelvekeys.notes.Rule;
import twelvekeys.notes.Suggestion;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.CapacityDesk;
import twelvekeys.promise.Promises;
import twelvekeys.record.Said.Occasion;
import twelvekeys.web.PastePage.Fields;
import twelvekeys.web.PastePage.Item;
import twelvekeys.web.PastePage.OnRecord;
import twelvekeys.web.PastePage.Option;
import twelvekeys.web.PastePage.Quote;

/// Tells pasted notes and what they seem to promise.
@Component
class PasteTelling {

    /// How many suggestions a page shows: few enough to look at, and for a form that every server
    /// takes.
    static final int SHOWN = 20;

    private static final int LONGEST_TITLE = 140;
    private static final int NAMES_SHOWN = 12;

    private final Viewing viewing;
    private final NotesReader reader;
    private final Promises promises;

    PasteTelling(Viewing viewing, NotesReader reader, Promises promises) {
        this.viewing = viewing;
        this.reader = reader;
        this.promises = promises;
    }

    /// What became of pressing a button about one suggestion.
    ///
    /// @param suggestion the suggestion
    /// @param promise the promise that it became, null if it became none
    /// @param seen what the capacity check showed, null if it was not asked
    /// @param wrong what is wrong with it, null if nothing is
    record Outcome(
            String suggestion,
            @Nullable UUID promise,
            CapacityDesk.@Nullable Seen seen,
            @Nullable Wrong wrong) {}

    /// The page before anything was read.
    PastePage asking(
            Viewer viewer, Partnership partnership, PasteForm form, @Nullable Wrong wrong) {
        String other = partnership.name(partnership.sideOf(viewer.id()).other());
        return page(viewer, partnership, form, PasteNews.asking(other), List.of(), null, wrong);
    }

    /// The page of what was read.
    PastePage read(
            Viewer viewer,
            Partnership partnership,
            PasteForm form,
            List<SuggestedPromise> found,
            @Nullable Outcome outcome) {
        PasteNews news = PasteNews.of(found.size(), open(found, form), form.decided());
        return page(viewer, partnership, form, news, found, outcome, null);
    }

    private static int open(List<SuggestedPromise> found, PasteForm form) {
        return Math.toIntExact(found.stream().filter(s -> !form.decided().has(s.id())).count());
    }

    private PastePage page(
            Viewer viewer,
            Partnership partnership,
            PasteForm form,
            PasteNews news,
            List<SuggestedPromise> found,
            @Nullable Outcome outcome,
            @Nullable Wrong wrong) {
        String path = "/partnerships/" + partnership.id() + "/notes";
        Side own = partnership.sideOf(viewer.id());
        List<Item> items = items(partnership, form, found, outcome);
        return new PastePage(
                viewing.frame("Paste minutes", viewer, partnership, path),
                partnership,
                path,
                viewer.member().may(Right.WRITE),
                own,
                partnership.organisation(own.other()) != null,
                news.phase(),
                news.headline(),
                news.lede(),
                fields(viewer, partnership, own, form),
                outcome == null || outcome.promise() == null
                        ? null
                        : onRecord(partnership, outcome.promise()).orElse(null),
                items,
                open(found, form) - items.size(),
                recorded(partnership, form.decided()),
                form.decided().dropped(),
                wrong);
    }

    private static List<Item> items(
            Partnership partnership,
            PasteForm form,
            List<SuggestedPromise> found,
            @Nullable Outcome outcome) {
        List<Item> items = new ArrayList<>();
        int place = 0;
        for (SuggestedPromise suggested : found) {
            place++;
            if (!form.decided().has(suggested.id()) && items.size() < SHOWN) {
                String at = Figures.count(place) + " of " + Figures.count(found.size());
                boolean asked = outcome != null && outcome.suggestion().equals(suggested.id());
                items.add(item(partnership, form, suggested, at, asked ? outcome : null));
            }
        }
        return items;
    }

    private List<OnRecord> recorded(Partnership partnership, Decided decided) {
        return decided.promises().values().stream()
                .flatMap(Optional::stream)
                .flatMap(id -> onRecord(partnership, id).stream())
                .toList();
    }

    private Optional<OnRecord> onRecord(Partnership partnership, UUID promise) {
        return promises.find(partnership.id(), promise)
                .map(found ->
                        new OnRecord(
                                "/partnerships/" + partnership.id() + "/promises/" + promise,
                                PromiseWords.title(found),
                                Figures.date(found.due())));
    }

    private Fields fields(Viewer viewer, Partnership partnership, Side own, PasteForm form) {
        NotesReader.Known known = reader.known(partnership, own);
        List<String> zones = new ArrayList<>(MeTelling.ZONES);
        if (!zones.contains(form.zone())) {
            zones.addFirst(form.zone());
        }
        List<Option> occasions =
                EnumSet.of(Occasion.MEETING, Occasion.CALL, Occasion.WALK, Occasion.LETTER).stream()
                        .map(occasion ->
                                new Option(
                                        occasion.name().toLowerCase(Locale.ROOT),
                                        occasion(occasion),
                                        occasion == form.where()))
                        .toList();
        return new Fields(
                form.text(),
                form.heldOn(),
                viewer.today().toString(),
                form.zone(),
                zones,
                form.order() == DayOrder.DAY_FIRST,
                occasions,
                form.ours(),
                form.theirs(),
                names(known.ours()),
                names(known.theirs()),
                form.decided().toString());
    }

    private static String occasion(Occasion occasion) {
        return switch (occasion) {
            case MEETING -> "a meeting";
            case CALL -> "a call";
            case WALK -> "a walk";
            case LETTER -> "an e-mail or a letter";
            case CONTRACT -> "the contract";
            case ELSEWHERE -> "something else";
        };
    }

    private static String names(List<String> names) {
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN
                ? shown + " and " + Figures.inWords(names.size() - NAMES_SHOWN) + " more"
                : shown;
    }

    private static Item item(
            Partnership partnership,
            PasteForm form,
            SuggestedPromise suggested,
            String place,
            @Nullable Outcome outcome) {
        Suggestion found = suggested.found();
        Due due = found.due();
        CapacityDesk.Seen seen = outcome == null ? null : outcome.seen();
        SuggestedForm fields = SuggestedForm.of(suggested, form);
        if (seen != null) {
            fields = fields.with("looked", fields.value("due"));
        }
        return new Item(
                suggested.id(),
                place,
                title(partnership, suggested),
                suggested.promisor(),
                Quote.of(found.sentence(), due == null ? "" : due.words()),
                due == null ? "" : readAs(due),
                why(found),
                "said " + form.where().label() + " on " + Figures.date(found.said()),
                fields.zone(zone(form)).getId(),
                fields,
                sides(partnership, fields),
                ways(fields),
                seen == null ? null : seen.reading().words(open -> title(seen, open.id())),
                seen != null && seen.advisesAgainst(),
                outcome == null ? null : outcome.wrong());
    }

    private static ZoneId zone(PasteForm form) {
        try {
            return ZoneId.of(form.zone());
        } catch (DateTimeException e) {
            throw new IllegalStateException("Notes are read in a time zone that exists.", e);
        }
    }

    private static String title(CapacityDesk.Seen seen, String open) {
        return seen.open().stream()
                .filter(promise -> promise.id().toString().equals(open))
                .findFirst()
                .map(PromiseWords::title)
                .orElse("this one");
    }

    private static String title(Partnership partnership, SuggestedPromise suggested) {
        String what = SuggestedForm.oneLine(suggested.found().what());
        String person = suggested.found().person();
        Side side = suggested.promisor();
        String who = person != null ? person : side == null ? "Somebody" : partnership.name(side);
        String whole = who + ": " + what;
        return whole.length() <= LONGEST_TITLE
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_TITLE / 2)).strip() + " …";
    }

    private static String readAs(Due due) {
        LocalDate day = due.day();
        LocalTime time = due.time();
        ZoneId zone = due.zone();
        return "“"
                + SuggestedForm.oneLine(due.words())
                + "” is read as "
                + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)
                + ", "
                + Figures.date(day)
                + (time == null ? "" : ", " + time)
                + (zone == null ? "" : " (" + zone.getId() + ")")
                + ".";
    }

    private static String why(Suggestion found) {
        return found.reasons().stream().map(Rule::words).collect(Collectors.joining("; "));
    }

    private static List<Option> sides(Partnership partnership, SuggestedForm fields) {
        String chosen = fields.value("by");
        return List.of(
                new Option("", "Choose a side", chosen.isEmpty()),
                new Option("a", partnership.aName(), chosen.equals("a")),
                new Option("b", partnership.bName(), chosen.equals("b")));
    }

    private static List<Option> ways(SuggestedForm fields) {
        return List.of(
                new Option("told", "As our claim of what was promised", !fields.proposes()),
                new Option("proposed", "As a request or an offer to answer", fields.proposes()));
    }
}
