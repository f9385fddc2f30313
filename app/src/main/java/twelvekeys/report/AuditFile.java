package twelvekeys.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
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
import twelvekeys.record.RecordExport;
import twelvekeys.record.WrittenEntry;
import twelvekeys.tables.SafeCsv;
import twelvekeys.trust.Level;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.Spell;

/// Writes the auditor’s file: the record as a bundle, what both sides see as CSV, and the inputs
/// from which `./twelvekeys trust` reads the same levels and chances as this server, and
/// `./twelvekeys worth` the same business case.
///
/// The inputs hold the promises of all partnerships of the side that asks, since its levels are
/// read from all of them: they are that side’s own, and name partners by their partnerships’
/// identities. An outcome that was known before its date, because somebody declared it, is given
/// the date by which it was known: that is what it counts by, and the date in force stands beside
/// it. A row has one date; those that a promise stood under before are a file of their own.
@Service
@Transactional(readOnly = true)
public class AuditFile {

    private static final int PAGE = 1_000;

    /// Tells the commands what the columns of the inputs are.
    private static final String COLUMNS =
            "--promisor promisor --promisee promisee --deliverable deliverable"
                    + " --category category --due due --done done --made made"
                    + " --in-force \"in force\"";

    private final Partnerships partnerships;
    private final PromisePeriod promises;
    private final PartnershipRecord record;
    private final RecordExport bundle;
    private final TrustBook trust;
    private final PastInputs past;
    private final PromisePast stood;
    private final SharedTables shared;

    AuditFile(
            Partnerships partnerships,
            PromisePeriod promises,
            PartnershipRecord record,
            RecordExport bundle,
            TrustBook trust,
            PastInputs past,
            PromisePast stood,
            SharedTables shared) {
        this.partnerships = partnerships;
        this.promises = promises;
        this.record = record;
        this.bundle = bundle;
        this.trust = trust;
        this.past = past;
        this.stood = stood;
        this.shared = shared;
    }

    /// Writes the file.
    ///
    /// @param out left open
    /// @throws UncheckedIOException if it cannot be written
    public void write(Looking looking, OutputStream out) {
        Standing standing = trust.standing(looking.organisation(), looking.today(), null);
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            entry(zip, "README.txt", to -> readme(standing, to));
            entry(zip, "record.zip", to -> bundle.write(looking.id(), to));
            entry(zip, "promises.csv", to -> promises(looking, to));
            entry(zip, "entries.csv", to -> entries(looking, to));
            entry(zip, "practices.csv", to -> shared.practices(looking, to));
            entry(zip, "conversations.csv", to -> shared.conversations(looking, to));
            entry(zip, "pulse.csv", to -> shared.pulse(looking, to));
            entry(zip, "inputs-theirs.csv", to -> inputs(looking, false, to));
            entry(zip, "inputs-ours.csv", to -> inputs(looking, true, to));
            entry(zip, "dates-theirs.csv", to -> dates(looking, false, standing.asOf(), to));
            entry(zip, "dates-ours.csv", to -> dates(looking, true, standing.asOf(), to));
            entry(zip, "levels.csv", to -> levels(looking, standing, to));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.write(new KeptOpen(zip));
        zip.closeEntry();
    }

    private static void readme(Standing standing, OutputStream out) throws IOException {
        out.write(
                """
                What is in this file, and how to check it without the server

                record.zip         the record, checked by: ./twelvekeys verify record.zip
                promises.csv       the promises of this partnership
                entries.csv        its entries; what they say is in record.zip, as JSON
                practices.csv      what both sides did for the twelve keys
                conversations.csv  open questions, the answers, and what became of them
                pulse.csv          what the revealed waves of the pulse disclosed
                inputs-theirs.csv  what all your partners promised you; they are named by their
                                   partnerships, and this file is for your side alone
                inputs-ours.csv    what you promised all of them; for your side alone
                dates-theirs.csv   the dates that each of the partners’ promises stood under
                dates-ours.csv     the same of yours
                levels.csv         the levels as this server shows them

                The same levels and the chances of what is open, computed offline:
                  ./twelvekeys trust inputs-theirs.csv --as-of %1$s %2$s \\
                    --since since --dates dates-theirs.csv --chosen-on %3$s
                  ./twelvekeys trust inputs-ours.csv --as-of %1$s %2$s \\
                    --since since --dates dates-ours.csv --chosen-on %4$s

                The same business case, computed offline; likewise of inputs-ours.csv:
                  ./twelvekeys worth inputs-theirs.csv --as-of %1$s %2$s \\
                    --ended ended --value value --currency currency --reworked reworked --reached reached
                """
                        .formatted(
                                standing.asOf(),
                                COLUMNS,
                                standing.choice(false).day(),
                                standing.choice(true).day())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void promises(Looking looking, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(
                    "number",
                    "promisor",
                    "what",
                    "kind",
                    "unit",
                    "value",
                    "made",
                    "first due",
                    "due",
                    "date in force",
                    "moves",
                    "done",
                    "state",
                    "rests on");
            promises.each(List.of(looking.id()), promise -> csv.row(row(looking, promise)));
        }
    }

    private static List<String> row(Looking looking, Promise promise) {
        return List.of(
                Integer.toString(promise.number()),
                looking.name(promise.promisor()),
                promise.what(),
                promise.category(),
                promise.unit(),
                text(promise.value()),
                text(promise.madeOn()),
                text(promise.firstDue()),
                text(promise.due()),
                text(promise.dueInForce()),
                Integer.toString(promise.moves()),
                text(promise.doneOn()),
                promise.state().label(),
                promise.basis().name().toLowerCase(Locale.ROOT));
    }

    private void entries(Looking looking, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row("entry", "at", "side", "by", "type", "hash");
            long after = 0;
            List<WrittenEntry> page = record.written(looking.id(), after, PAGE);
            while (!page.isEmpty()) {
                for (WrittenEntry written : page) {
                    var draft = written.entry().draft();
                    csv.row(
                            Long.toString(written.entry().seq()),
                            draft.at().toString(),
                            looking.name(draft.side()),
                            draft.by(),
                            written.type(),
                            written.entry().leaf());
                }
                after = page.getLast().entry().seq();
                page = record.written(looking.id(), after, PAGE);
            }
        }
    }

    private void inputs(Looking looking, boolean us, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(
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
            past.read(looking.organisation(), us, looking.today())
                    .forEach(each -> csv.row(input(each)));
        }
    }

    /// An empty promisee is refused by the commands: who promised to no unit in particular promised
    /// to "(none)".
    private static List<String> input(PastInputs.Input input) {
        Remembered promise = input.promise();
        PromiseFacts facts = input.aftermath().promise();
        LocalDate counts = promise.countsBy().orElseThrow();
        return List.of(
                facts.promisor(),
                facts.promisee().isEmpty() ? "(none)" : facts.promisee(),
                promise.id().toString(),
                facts.category() == null ? "" : facts.category(),
                text(counts),
                text(facts.done()),
                text(facts.made()),
                facts.due().equals(counts) ? "" : text(facts.due()),
                text(promise.standsSince()),
                text(promise.endedOn()),
                text(facts.value()),
                input.aftermath().currency(),
                input.aftermath().reworked() ? "yes" : "no",
                Integer.toString(input.aftermath().reached()));
    }

    private void dates(Looking looking, boolean us, LocalDate asOf, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row("promisor", "since", "date", "until", "ended");
            for (Remembered promise : stood.read(looking.organisation(), us)) {
                for (Spell spell : promise.spells(asOf)) {
                    csv.row(
                            spell.promisor(),
                            text(spell.from()),
                            text(spell.lastDay()),
                            text(spell.until()),
                            spell.end().name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private void levels(Looking looking, Standing standing, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row("promisor", "promisee", "kept", "lower", "upper", "promises", "weight");
            for (Partnership one : partnerships.of(looking.organisation())) {
                String id = one.id().toString();
                csv.row(level(id, "", standing.their(one.id())));
                csv.row(level("us", id, standing.our(one.id())));
            }
        }
    }

    private static List<String> level(String promisor, String promisee, Level level) {
        boolean known = level.promises() > 0;
        return List.of(
                promisor,
                promisee,
                known ? Double.toString(level.kept()) : "not enough evidence",
                known ? Double.toString(level.lower()) : "",
                known ? Double.toString(level.upper()) : "",
                Long.toString(level.promises()),
                Double.toString(level.weight()));
    }

    private static String text(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(known ->
                        known instanceof BigDecimal amount
                                ? amount.toPlainString()
                                : known.toString())
                .orElse("");
    }

    /// A stream that whoever writes a part may close, and that stays open.
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
