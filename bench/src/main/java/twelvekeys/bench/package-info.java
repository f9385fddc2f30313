/// Comparisons side by side: the server's own work beside the least that the same database could do
/// for the same data, in short rounds that take turns, so that what else the machine does meets
/// both. What is printed is a ratio, with its smallest, middle and largest value over the rounds.
@NullMarked
package twelvekeys.bench;

import org.jspecify.annotations.NullMarked;
