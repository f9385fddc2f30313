package twelvekeys.company;

import java.util.List;
import java.util.UUID;

/// Which company a side is changed; told inside the transaction that records it.
///
/// @param organisations those whose scores are to be looked at again
record LinksChanged(List<UUID> organisations) {

    LinksChanged {
        organisations = List.copyOf(organisations);
    }
}
