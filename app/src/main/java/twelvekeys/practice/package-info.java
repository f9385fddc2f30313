/// What the two sides practise beside their promises.
///
/// A [Practice] is something people do for one of the twelve [keys][Key] in a minute. What is put
/// on record is a [Matter]: the other side may answer it, and both may reply. [Practices] puts it
/// on record, [KeyReadings] counts what was done key by key, and never blends it into one figure.
///
/// [Agreements] hold what both sides settled between them, in words or in numbers. One side
/// proposes, the other answers; what both agreed to holds until they agree on something else.
///
/// Start reading at [Practice]: it names every practice, what it asks for and how it is answered.
@NullMarked
@ApplicationModule(
        displayName = "Practice",
        allowedDependencies = {"partnership", "record"})
package twelvekeys.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
