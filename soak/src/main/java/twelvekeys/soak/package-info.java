/// Disturbs a real server from outside, and proves afterwards that nothing was lost.
///
/// A *stage* is an installation in a folder of its own with a server process on it. A *load* writes
/// to it over REST and remembers every answer: an entry is *acknowledged* when its number, leaf and
/// proof came back. A *fault* is one way in which the world goes wrong: a process is killed, a disk
/// is full, a clock jumps. A *cycle* is load, fault, and recovery. After each, the *judge* looks at
/// what stands: acknowledged entries, effects of requests, the exported bundle against the last
/// kept checkpoint, every stored record, readings against a rebuild, and the fate of every imported
/// row.
///
/// Each fault has a *control*: the same judge is shown an installation that was harmed on purpose,
/// and must say so. A run holds only if all of its controls were noticed.
@NullMarked
package twelvekeys.soak;

import org.jspecify.annotations.NullMarked;
