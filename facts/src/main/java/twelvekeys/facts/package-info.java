/// FACTS: what the public record says of a company. Filed numbers in, five letters and their
/// explanations out.
///
/// **Start reading here.** An [Observation] is one filed number, with its tag, its period and the
/// day it was filed. A [Company] has those and its [Filing]s. [PointInTime] shows it as it could be
/// known on one day, and nothing that was filed later.
///
/// A [Concept] is a quantity, such as total liabilities. Filers tag one quantity in many ways, so
/// [Chains] says which tags stand for it, in which order and why; a [Figure] is what came of it in
/// one fiscal year, with the numbers it stands on.
///
/// An [Indicator] is a published formula of figures ([Formulas]) or of filings, with its source. It
/// is [Measured], and either known or unknown for a reason. A [Market] compares companies: each
/// indicator becomes a percentile among peers, turned so that more is better, and a [Letter] is the
/// mean of its known indicators ([LetterScore]). Fewer than 60 % known is *not enough evidence*,
/// never 50. A [CompanyScore] has the five letters, the bounds with the unknown at 0 and at 100,
/// the [Gate] and the [RankRange]. [LetterExplanation] is its twin: every input down to the
/// accession number.
///
/// [Vintages] forms a score on each day a company filed its annual report, out of [PointInTime]
/// views of that day and earlier ones only; what was filed later gives its outcomes. A
/// [BusinessCase] has both: every case, and a [Finding] for each [Outcome], by fifths of the score.
///
/// [Separation] asks of any score how well it tells failures from the rest: the area under the
/// curve, with its range.
///
/// Everything here is pure: no clock, no files but the chains. FACTS is a registered mark of Trust
/// Across America, to whom this project has no link; the method is this project's own.
@NullMarked
package twelvekeys.facts;

import org.jspecify.annotations.NullMarked;
