/// The example: invented companies, two years of believable promises, one breach repaired, a year
/// of the twelve keys, people who were listened to, what both sides decided, what each side's own
/// books say, and a small market of invented listed companies.
///
/// It is made from a seed when the demonstration first starts, and kept from then on like anybody's
/// data. Everything in it is marked as an example.
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "identity",
            "partnership",
            "record",
            "promise",
            "conversation",
            "decision",
            "company",
            "notice",
            "report",
            "storage"
        })
package twelvekeys.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
