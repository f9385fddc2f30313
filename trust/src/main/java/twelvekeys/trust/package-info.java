/// How likely it is that a promise is kept, and why: promises in, probabilities and explanations
/// out.
///
/// **Start reading here.** A [PromiseFacts] is one promise: who told whom to do what by when, and
/// what came. [Resolution] says how it ended ([Outcome]) and on which day that became *known*: on
/// delivery when it was kept, on the day after the due date when it was not. Lines of one
/// deliverable are one promise ([Deliverables]).
///
/// The statistic is a set of **day cells** ([DayCells]): whole counts by promisor, promisee,
/// category, day known, outcome and [Basis]. Adding and retracting are addition and subtraction, so
/// the same cells come out of any order of arrival. Age is weighed only when they are read: `weight
/// = 2^(-age / half-life)`.
///
/// [NestedModel] reads the cells on one day and gives a [TrustReading]: a [Level] for everybody,
/// for each promisor, and for each promisor with one promisee; a [NestedBook] keeps them up to date
/// while outcomes come in. Each level leans on the one above it as far as its own evidence is thin.
/// A [Forecast] is the chance that one open promise is kept, with its [Explanation]: the steps from
/// the base to the number, in words.
///
/// A [CrossedModel] is the challenger: effects of promisor, promisee, pair and kind that add up in
/// log odds and drift. It reads the same kind of cells, counted on the day after each promise was
/// due. [ModelChoice] says which of the two gives the chances, or that neither tells more than the
/// recent rate; [ModelTrial] shows them side by side on the past, and [ModelCard] says where they
/// fail. A [Forecaster] gives the chances by the model that was chosen.
///
/// An open promise says something by being open. [Timing] counts [Spell]s in whole numbers, and an
/// [Outlook] says what will become of it: kept, moved before, or missed, and how late.
///
/// The basis says on whose word a cell stands: confirmed by both sides, claimed by one, or
/// disputed. A level is read from all cells, or by the same code from some ([DayCells#only]);
/// [NestedBook#parts] says how much of each level rests on which ([Parts]).
///
/// [Capacity] asks of all open promises of one side together: how likely is it that every one is
/// kept, with and without the one in question, and which slips first ([CapacityReading])? They
/// share a [Shock], because promises of one side slip together; a later date may help
/// ([OtherDate]).
///
/// **Volume.** A [VolumePlan] says what the next span would bring, lot by lot ([Lot]), and how well
/// each promisor would keep its [Portion]. [VolumeSimulation] draws what some [Move]s would change
/// ([MovedVolume]), and [MoveHindsight] judges them on what followed ([MoveVerdict]). Which moves
/// to make is asked in module `allocation`. [CameWithReading] reads what trust came with,
/// [KeptWorth] what a kept promise was followed by, and [QuarterVolume] the business over time;
/// each [Figure] has its range and its count.
///
/// [Backtest] asks how good such forecasts would have been: every promise of the past is predicted
/// from what was known before, and never from its own outcome.
///
/// What people say is read apart from what was done. [PulseAnswers] holds the answers of one side
/// to one wave of the pulse; a [PulseComparison] sets two of them side by side: each mean with its
/// interval, how far people agree ([Consensus]), whether their means tell one key from another
/// ([Intraclass]), and whether the gap can be told from none ([MeanGap]). A [ReliableChange] says
/// whether one wave differs from the one before.
///
/// Everything here is pure: no clock, no files, no order of arrival. The same input gives the same
/// bits. Probabilities are fractions from 0 to 1. A level states how much is *kept*; the scores of
/// a backtest are those of the probability of *not* kept.
@NullMarked
package twelvekeys.trust;

import org.jspecify.annotations.NullMarked;
