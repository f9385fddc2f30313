package twelvekeys.filings;

import java.util.LinkedHashMap;
import java.util.Map;

/// The refused values of one file, counted by reason.
final class Refusals {

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void add(String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return counts;
    }
}
