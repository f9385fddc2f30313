/// Organisations, and the partnerships they share two by two.
///
/// A [Partnership] has two sides, [Side#A] and [Side#B], with the same rights. Side A is the one
/// that began the space here; side B may not have joined yet, and is then known by the name that
/// side A uses for it. Everything that happens between the two is kept by the module `record`.
@NullMarked
@ApplicationModule(
        displayName = "Partnership",
        allowedDependencies = {"storage", "tables"})
package twelvekeys.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
