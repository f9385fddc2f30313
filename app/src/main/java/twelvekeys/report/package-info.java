/// What people bring to a meeting: the brief, the quarter's review pack, the sponsor's ten minutes
/// and the symmetry report.
///
/// A [Report] is a value: the news, a few [Section]s, the day of its data and the [Mark] of the
/// record it was read from. A section is made of [Block]s: sentences, lists, tables, measured
/// figures and what is drawn of them. Nothing here is set or drawn. The module `web` shows a report
/// as a page, as a PDF and as slides; `api` hands it out as JSON; so all of them say the same.
///
/// [AuditFile] hands out what an auditor needs to recompute every level without this server.
///
/// [Reports] makes them, and only reads. [ReviewComments] puts on record what both sides say about
/// a review. The review pack is put together from [ReviewSection]s, one class each: another lens is
/// one class more, and nothing else changes.
///
/// Either side gets every report. A report is read from what its reader's side can see, and calls
/// the sides by their names.
@NullMarked
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "identity",
            "partnership",
            "record",
            "promise",
            "practice",
            "tables",
            "conversation",
            "company",
            "facts",
            "decision",
            "trust",
            "storage",
            "ledger"
        })
package twelvekeys.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
