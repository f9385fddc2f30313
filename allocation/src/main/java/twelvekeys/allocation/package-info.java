/// Which volume to move between promisors, under limits that a person sets.
///
/// **Start reading here.** A `VolumePlan` of module `trust` holds what the next span would bring,
/// lot by lot, and how well each promisor would keep its portion. [Limits] say how far anybody is
/// willing to go. A [Recommendation] is the set of moves that promises most within them, each with
/// what it would gain and why, and the limits that stopped it from going on.
///
/// **What is promised most.** The mover who takes the promisor with the best figure mostly takes
/// the luckiest one, and is disappointed (the winner's curse; Capen, Clapp & Campbell 1971; Smith &
/// Winkler 2006, "The Optimizer's Curse"). So a move counts with its *cautious* gain ([Caution]):
/// the difference of the two chances less a multiple of its standard deviation. Where that is not
/// above zero nothing moves, however much volume the person would allow.
///
/// The search is a linear programme, solved by ojAlgo. What the moves would bring is simulated by
/// `VolumeSimulation`, and judged on what followed by `MoveHindsight`, both of module `trust`.
@NullMarked
package twelvekeys.allocation;

import org.jspecify.annotations.NullMarked;
