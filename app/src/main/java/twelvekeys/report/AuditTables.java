package twelvekeys.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.PastInputs;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromisePast;
import twelvekeys.promise.PromisePeriod;
import twelvekeys.promise.Remembered;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.WrittenEntry;
import twelvekeys.trust.Level;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.Spell;

/// Writes the tables that a side takes along: what both sides see of a partnership, and what its
/// own levels are read from.
@Component
@Transactional(readOnly = true)
class AuditTables {

    private static final int PAGE = 1_000;

    private final Partnerships partnerships;
    private final PromisePeriod promises;
    private final PartnershipRecord record;
    private final TrustBook trust;
    private final PastInputs past;
    private final PromisePast stood;
    private final SharedTables shared;

    AuditTables(
            Partnerships partnerships,
            PromisePeriod promises,
            PartnershipRecord record,
            TrustBook trust,
            PastInputs past,
            PromisePast stood,
            SharedTables shared) {
        this.partnerships = partnerships;
        this.promises = promises;
        this.record = record;
        this.trust = trust;
        this.past = past;
        this.stood = stood;
        this.shared = shared;
    }

    /// Hands out what writes a table, as often and in as many forms as it is wanted. What takes all
    /// partnerships to read is read once.
    Consumer<TableOut> of(SharedTable table, Looking looking) {
        return switch (table) {
            case PROMISES -> out -> promises(looking, out);
            case ENTRIES -> out -> entries(looking, out);
            case PRACTICES -> out -> shared.practices(looking, out);
            case CONVERSATIONS -> out -> shared.conversations(looking, out);
            case PULSE -> out -> shared.pulse(looking, out);
            case INPUTS_THEIRS -> inputs(looking, false);
            case INPUTS_OURS -> inputs(looking, true);
            case DATES_THEIRS -> dates(looking, false);
            case DATES_OURS -> dates(looking, true);
            case LEVELS -> out -> levels(looking, out);
        };
    }

    /// Values of which some may be nothing.
    static List<@Nullable Object> rowOf(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private void promises(Looking looking, TableOut out) {
        out.columns(
                "number",
                "promisor",
                "what",
                "kind",
                "unit",
                "value",
                "currency",
                "made",
                "first due",
                "due",
                "date in force",
                "moves",
                "done",
                "state",
                "rests on");
        promises.each(List.of(looking.id()), promise -> out.row(row(looking, promise)));
    }

    private static List<@Nullable Object> row(Looking looking, Promise promise) {
        return rowOf(
                promise.number(),
                looking.name(promise.promisor()),
                promise.what(),
                promise.category(),
                promise.unit(),
                promise.value(),
                promise.currency(),
                promise.madeOn(),
                promise.firstDue(),
                promise.due(),
                promise.dueInForce(),
                promise.moves(),
                promise.doneOn(),
                promise.state().label(),
                promise.basis().name().toLowerCase(Locale.ROOT));
    }

    private void entries(Looking looking, TableOut out) {
        out.columns("entry", "at", "side", "by", "type", "hash");
        long after = 0;
        List<WrittenEntry> page = record.written(looking.id(), after, PAGE);
        while (!page.isEmpty()) {
            for (WrittenEntry written : page) {
                var draft = written.entry().draft();
                out.row(
                        rowOf(
                                written.entry().seq(),
                                draft.at(),
                                looking.name(draft.side()),
                                draft.by(),
                                written.type(),
                                written.entry().leaf()));
            }
            after = page.getLast().entry().seq();
            page = record.written(looking.id(), after, PAGE);
        }
    }

    private Consumer<TableOut> inputs(Looking looking, boolean us) {
        List<PastInputs.Input> read = past.read(looking.organisation(), us, looking.today());
        return out -> inputs(read, out);
    }

    private static void inputs(List<PastInputs.Input> read, TableOut out) {
        out.columns(
                "promisor",
                "promisee",
                "deliverable",
                "category",
                "due",
                "done",
                "made",
                "in force",
                "since",
                "ended",
                "value",
                "currency",
                "reworked",
                "reached");
        read.forEach(each -> out.row(input(each)));
    }

    /// An empty promisee is refused by the commands: who promised to no unit in particular promised
    /// to "(none)".
    private static List<@Nullable Object> input(PastInputs.Input input) {
        Remembered promise = input.promise();
        PromiseFacts facts = input.aftermath().promise();
        LocalDate counts = promise.countsBy().orElseThrow();
        return rowOf(
                facts.promisor(),
                facts.promisee().isEmpty() ? "(none)" : facts.promisee(),
                promise.id(),
                facts.category(),
                counts,
                facts.done(),
                facts.made(),
                facts.due().equals(counts) ? null : facts.due(),
                promise.standsSince(),
                promise.endedOn(),
                facts.value(),
                input.aftermath().currency(),
                input.aftermath().reworked() ? "yes" : "no",
                input.aftermath().reached());
    }

    private Consumer<TableOut> dates(Looking looking, boolean us) {
        LocalDate asOf = trust.standing(looking.organisation(), looking.today(), null).asOf();
        List<Remembered> read = stood.read(looking.organisation(), us);
        return out -> dates(read, asOf, out);
    }

    private static void dates(List<Remembered> read, LocalDate asOf, TableOut out) {
        out.columns("promisor", "since", "date", "until", "ended");
        for (Remembered promise : read) {
            for (Spell spell : promise.spells(asOf)) {
                out.row(
                        rowOf(
                                spell.promisor(),
                                spell.from(),
                                spell.lastDay(),
                                spell.until(),
                                spell.end().name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private void levels(Looking looking, TableOut out) {
        Standing standing = trust.standing(looking.organisation(), looking.today(), null);
        out.columns("promisor", "promisee", "kept", "lower", "upper", "promises", "weight");
        for (Partnership one : partnerships.of(looking.organisation())) {
            String id = one.id().toString();
            out.row(level(id, "", standing.their(one.id())));
            out.row(level("us", id, standing.our(one.id())));
        }
    }

    private static List<@Nullable Object> level(String promisor, String promisee, Level level) {
        boolean known = level.promises() > 0;
        return rowOf(
                promisor,
                promisee,
                known ? level.kept() : "not enough evidence",
                known ? level.lower() : null,
                known ? level.upper() : null,
                level.promises(),
                level.weight());
    }
}
