/// The levels of files of any size, on Apache Spark: the rules of `tables` and `trust`, spread over
/// processors and machines, and to the last bit the output of `./twelvekeys trust --levels`.
///
/// A **piece** is a stretch of a file that one task reads. [PieceReader] makes outcomes of its rows
/// and groups them by pair of parties; [Promises] shuffles them, so that all outcomes of a promisor
/// lie together, sorted; [CellWalk] walks through them. What is added up on the way are whole
/// numbers, so neither the cutting nor the order matters. Everything that is no whole number is
/// read in day order by [twelvekeys.trust.PromisorLevels], one promisor after the other, once the
/// counts of everybody have been added up by the driver.
///
/// [TrustJob] is the whole run. [Source] knows CSV from Parquet, [LevelsSink] writes.
@NullMarked
package twelvekeys.batch;

import org.jspecify.annotations.NullMarked;
