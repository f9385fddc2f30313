package twelvekeys.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.RecordExport;

/// Writes the auditor’s file: the record as a bundle, what both sides see as CSV and JSON, and the
/// inputs from which `./twelvekeys trust` reads the same levels and chances as this server, and
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

    /// Tells the commands what the columns of the inputs are.
    private static final String COLUMNS =
            "--promisor promisor --promisee promisee --deliverable deliverable"
                    + " --category category --due due --done done --made made"
                    + " --in-force \"in force\"";

    private final RecordExport bundle;
    private final TrustBook trust;
    private final AuditTables tables;

    AuditFile(RecordExport bundle, TrustBook trust, AuditTables tables) {
        this.bundle = bundle;
        this.trust = trust;
        this.tables = tables;
    }

    /// Writes one table as JSON: an array of objects, one a row.
    ///
    /// @param out left open
    public void json(SharedTable table, Looking looking, OutputStream out) {
        write(tables.of(table, looking), new JsonTable(new KeptOpen(out)));
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
            for (SharedTable table : SharedTable.values()) {
                Consumer<TableOut> told = tables.of(table, looking);
                entry(zip, table.code() + ".csv", to -> write(told, new CsvTable(to)));
                entry(zip, table.code() + ".json", to -> write(told, new JsonTable(to)));
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Consumer<TableOut> told, TableOut out) {
        try (out) {
            told.accept(out);
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
                *.json             the same tables for a program: numbers as numbers, amounts as
                                   text with all their digits, nothing as null

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
