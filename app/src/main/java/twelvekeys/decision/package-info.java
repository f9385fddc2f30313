/// How the two sides stand towards their partnership: start, grow, hold, repair, end.
///
/// A [Decision] is one side's, about its own part: it moves that side's
/// [standing][twelvekeys.record.PartnershipStanding] and no other. When the other side says that it
/// agrees, the decision is that of both and moves both. Nothing else moves a standing: no formula
/// does. Each decision keeps a [Snapshot] of what the lenses showed on that day, with its digest
/// and the size and root of the record at that moment, so that anybody can check later that it was
/// not written afterwards ([Snapshots]). On a day that is named in it both sides look back: was it
/// right?
///
/// [Suggestions] are made by rules with names (`Rule`). Each says with its figures why it speaks or
/// is silent; none is applied by itself, and they may contradict each other.
///
/// [Decisions] takes decisions and the answers to them, and [Weighing] what bears on a beginning:
/// references, and what is not known. All of it is few, and is read from the record itself
/// ([DecisionHistory]).
///
/// [WorthDesk] says what trust came with in an organisation's own portfolio: the business case. It
/// is read from [PastInputs], which an auditor is handed too.
///
/// [Books] keep what an organisation's own books say of its partnerships: how much business there
/// was in a month or a quarter, and what it brought. They are private to it, stand in no record,
/// and are corrected by adding. [BooksFile] reads them from a file, [BookedQuarter] is how they are
/// read.
@NullMarked
@ApplicationModule(
        displayName = "Decision",
        allowedDependencies = {
            "partnership",
            "record",
            "promise",
            "practice",
            "conversation",
            "company",
            "facts",
            "trust",
            "storage",
            "ledger",
            "tables"
        })
package twelvekeys.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
