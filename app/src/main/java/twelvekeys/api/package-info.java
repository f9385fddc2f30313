/// The REST interface: what a person can do on a page, a program can do here.
///
/// Each class named `…Api` answers the addresses of one subject and decides nothing: it asks the
/// other modules and writes their answer as JSON records, the `…View`s. Every figure comes with its
/// range, its counts and its explanation in words. A request acts in the name of one member of one
/// organisation, which [Acting] tells; what is not that organisation's is answered as if it were
/// not there. Whatever goes wrong becomes a problem detail (RFC 9457) in [ApiErrors].
///
/// The doc comments here are also the descriptions in the OpenAPI document, so they are written for
/// those who call.
@NullMarked
@ApplicationModule(
        displayName = "REST",
        allowedDependencies = {
            "identity",
            "partnership",
            "record",
            "promise",
            "practice",
            "conversation",
            "decision",
            "company",
            "facts",
            "notice",
            "report",
            "intake",
            "storage",
            "notes",
            "trust",
            "allocation",
            "tables",
            "ledger"
        })
package twelvekeys.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
