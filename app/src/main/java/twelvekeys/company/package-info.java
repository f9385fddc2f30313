/// What the public record shows of the two companies: FACTS in the product.
///
/// Which company a side is stands in the shared record, for both to see ([Companies]): a link to
/// its number at the SEC, or, for one that files nothing, evidence for a [checklist][Checklist].
///
/// What is filed is brought by one organisation and is its own: uploaded, or fetched from EDGAR
/// ([Filings]). The files of one upload, or of one company from EDGAR, are a [FilingSet]. It is
/// read in the background and refused whole or kept, with what was not read and why.
///
/// All sets of an organisation together are the market in which its linked companies are scored
/// (`MarketReading`): as of today, and as of the day of each annual report. Each is a [FactsPoint],
/// with how each letter came about ([Explained]); they are readings, made again from the files
/// whenever a set or a link changes. A page reads them and computes nothing. What a linked company
/// filed that should be read at once is told once ([CompanyFiled]).
///
/// Whether good scores went with good outcomes is asked of all companies that were brought, linked
/// or not: fifths of each score on the day it was formed, and what came after ([FactsCases]). That,
/// too, is a reading, made in the background and each organisation's own.
///
/// Where FACTS, the record and the pulse point different ways, [Lenses] says so and blends nothing.
@NullMarked
@ApplicationModule(
        displayName = "Company",
        allowedDependencies = {"partnership", "record", "storage", "facts", "filings"})
package twelvekeys.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
