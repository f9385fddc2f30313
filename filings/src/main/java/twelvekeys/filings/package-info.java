/// Reads what is really filed: EDGAR's files in, [twelvekeys.facts.Company] after company out.
///
/// **Start reading here.** [PublicRecord] takes files, folders and zips, mixed. It tells the kinds
/// of files apart by what stands in them:
///
/// - `companyfacts` JSON, all filed numbers of one company ([CompanyFacts]);
/// - `submissions` JSON, the list of its filings, with continuation files ([Submissions]);
/// - Financial Statement Data Sets, `sub.txt` and `num.txt`, the numbers of one quarter
///   ([Statements]);
/// - CSV of the user's, for what EDGAR lacks ([OwnFigures]).
///
/// Everything is streamed; only numbers that some fallback chain names are kept, and a company of
/// which all is read is handed on and forgotten. A file is read whole or not at all. What was
/// refused is a value too: [ReadReport] has each [Refusal] with its reason.
@NullMarked
package twelvekeys.filings;

import org.jspecify.annotations.NullMarked;
