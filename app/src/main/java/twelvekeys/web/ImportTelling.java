package twelvekeys.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.intake.Answer;
import twelvekeys.intake.DecidedRow;
import twelvekeys.intake.Direction;
import twelvekeys.intake.Import;
import twelvekeys.intake.ImportCounts;
import twelvekeys.intake.ImportRefused;
import twelvekeys.intake.ImportState;
import twelvekeys.intake.Imports;
import twelvekeys.intake.Look;
import twelvekeys.intake.RowStatus;
import twelvekeys.partnership.Organisations;
import twelvekeys.tables.DateReading;
import twelvekeys.tables.Recognition;
import twelvekeys.tables.Role;
import twelvekeys.tables.RoleProposal;
import twelvekeys.web.ImportPage.Columns;
import twelvekeys.web.ImportPage.Note;
import twelvekeys.web.ImportPage.Progress;
import twelvekeys.web.ImportPage.Reading;
import twelvekeys.web.ImportPage.Result;
import twelvekeys.web.ImportPage.RoleChoice;
import twelvekeys.web.chart.ShareBar;

/// Tells an import: its columns, its progress, or what became of its rows.
@Component
class ImportTelling {

    private static final int NOTES = 50;
    private static final int CELL = 80;

    private static final Map<Role, String> HELP = help();

    private final Imports imports;
    private final Organisations organisations;

    ImportTelling(Imports imports, Organisations organisations) {
        this.imports = imports;
        this.organisations = organisations;
    }

    private static Map<Role, String> help() {
        Map<Role, String> help = new EnumMap<>(Role.class);
        help.put(Role.PROMISOR, "The partner, in a file of what partners promised you.");
        help.put(
                Role.PROMISEE,
                "Which part of your organisation it was promised to, such as a country or a site;"
                        + " in a file of what you promised, the partner.");
        help.put(Role.DUE, "The date that was promised.");
        help.put(Role.DONE, "The date it really came; empty while it has not.");
        help.put(Role.MADE, "The day it was promised.");
        help.put(
                Role.DELIVERABLE,
                "The shipment or milestone. Lines with the same one and the same date are one"
                        + " promise.");
        help.put(Role.LINE, "What tells one line of a delivery from the others.");
        help.put(Role.VALUE, "What the line is worth.");
        help.put(Role.CATEGORY, "The kind of promise.");
        help.put(Role.WHAT, "What was promised, in words.");
        return help;
    }

    ImportPage page(
            Frame frame,
            Viewer viewer,
            Import file,
            @Nullable Answer said,
            @Nullable String error) {
        Columns columns = null;
        String problem = error;
        if (ImportController.asking(file)) {
            Look look;
            try {
                look = imports.look(file, said);
            } catch (ImportRefused e) {
                look = imports.look(file, null);
                problem = e.getMessage();
            }
            columns = columns(viewer, look, said);
        }
        return new ImportPage(
                frame,
                file,
                headline(file),
                about(file),
                columns,
                file.state().running() ? progress(file) : null,
                file.state() == ImportState.DONE ? result(file) : null,
                problem == null ? file.problem() : problem);
    }

    private static String headline(Import file) {
        return switch (file.state()) {
            case ASKING -> "Did we understand the columns?";
            case READING, APPLYING -> "Putting it on record";
            case DONE ->
                    file.counts().refused() == 0
                            ? "Every row found its place"
                            : Figures.counted(file.counts().refused(), "row", "rows")
                                    + " could not be used";
            case FAILED -> "This file could not be taken in";
        };
    }

    static String state(Import file) {
        return switch (file.state()) {
            case ASKING -> "waits for your word on its columns";
            case READING, APPLYING -> "under way";
            case DONE -> "done";
            case FAILED -> "failed";
        };
    }

    private static String about(Import file) {
        return "“"
                + file.fileName()
                + "”, "
                + Figures.fileSize(file.bytes())
                + ", "
                + file.dialect()
                + ".";
    }

    private Columns columns(Viewer viewer, Look look, @Nullable Answer said) {
        List<RoleChoice> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            roles.add(choice(role, look));
        }
        LocalDate stateOf =
                said == null || said.stateOf() == null ? viewer.today() : said.stateOf();
        return new Columns(
                organisations.find(viewer.id()).map(o -> o.name()).orElse(null),
                look.direction() == Direction.OURS,
                look.remembered(),
                look.sameBefore()
                        .map(at -> Figures.date(LocalDate.ofInstant(at, ZoneOffset.UTC)))
                        .orElse(""),
                roles,
                look.file().headers(),
                look.firstRows().stream()
                        .map(row -> row.cells().stream().map(ImportTelling::cut).toList())
                        .toList(),
                stateOf.toString(),
                viewer.today().toString());
    }

    private static RoleChoice choice(Role role, Look look) {
        String column = look.understanding().columns().getOrDefault(role, "");
        RoleProposal proposal = look.reasons().get(role);
        boolean proposed = proposal != null && proposal.header().equals(column);
        Recognition recognition = look.understanding().dates().get(role);
        List<Reading> readings = new ArrayList<>();
        String reading = "";
        String problem = null;
        switch (recognition) {
            case null -> {}
            case Recognition.Recognised(DateReading known) -> {
                readings.add(new Reading(known.code(), known.label()));
                reading = known.code();
            }
            case Recognition.Ambiguous(List<DateReading> candidates) ->
                    candidates.forEach(c -> readings.add(new Reading(c.code(), c.label())));
            case Recognition.NotDates(String why) -> problem = why;
        }
        return new RoleChoice(
                PortfolioFilter.name(role),
                role.label(),
                HELP.getOrDefault(role, ""),
                role.isRequired(),
                column,
                proposed && proposal != null ? proposal.reason() : "",
                readings,
                reading,
                problem);
    }

    private static Progress progress(Import file) {
        ImportCounts counts = file.counts();
        if (file.state() == ImportState.READING) {
            return new Progress(
                    Figures.counted(file.rowsRead(), "row", "rows") + " read so far.", 0, 0);
        }
        return new Progress(
                Figures.count(counts.decided())
                        + " of "
                        + Figures.counted(file.rowsRead(), "row", "rows")
                        + " on record.",
                counts.decided(),
                file.rowsRead());
    }

    private Result result(Import file) {
        ImportCounts counts = file.counts();
        List<DecidedRow> noted = imports.rows(file, null, true, 0, NOTES + 1);
        return new Result(
                ShareBar.draw(
                        List.of(
                                new ShareBar.Part(
                                        "accepted", counts.accepted(), ShareBar.Fill.SOLID),
                                new ShareBar.Part(
                                        "unchanged", counts.unchanged(), ShareBar.Fill.PALE),
                                new ShareBar.Part(
                                        "corrected", counts.corrected(), ShareBar.Fill.HATCHED),
                                new ShareBar.Part(
                                        "refused", counts.refused(), ShareBar.Fill.EMPTY))),
                news(counts),
                noted.stream().limit(NOTES).map(ImportTelling::note).toList(),
                noted.size() > NOTES,
                counts.refused());
    }

    private static Sentence news(ImportCounts counts) {
        Sentence news = new Sentence();
        if (counts.newPromises() + counts.newOutcomes() + counts.renegotiations() == 0) {
            return news.say("It brought nothing that was not on record already.");
        }
        return news.say("It brought ")
                .strong(Figures.counted(counts.newPromises(), "promise", "promises"))
                .say(", ")
                .strong(Figures.counted(counts.newOutcomes(), "outcome", "outcomes"))
                .say(" and ")
                .strong(Figures.counted(counts.renegotiations(), "moved date", "moved dates"))
                .say(". All of it is your claim until the other side confirms it.");
    }

    private static Note note(DecidedRow row) {
        return new Note(
                Figures.count(row.line()),
                row.status().label(),
                Optional.ofNullable(row.reason()).orElse(""),
                row.status() == RowStatus.REFUSED ? cut(String.join(" | ", row.cells())) : "");
    }

    private static String cut(String cell) {
        return cell.codePointCount(0, cell.length()) <= CELL
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, CELL)) + "…";
    }
}
