/// What the two sides practise beside their promises.
///
/// So far it holds their [Agreements]: what they settled between them. One side proposes, the other
/// answers; what both agreed to holds until they agree on something else, and stays in the record.
@NullMarked
@ApplicationModule(
        displayName = "Practice",
        allowedDependencies = {"partnership", "record"})
package twelvekeys.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
