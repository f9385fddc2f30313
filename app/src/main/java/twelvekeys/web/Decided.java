package twelvekeys.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a member has decided about suggested promises so far. It travels in the form: nothing of
/// pasted notes is kept on the server.
///
/// @param promises by the suggestion: the promise that it became, absent where it was dropped; in
///   the order they were decided
record Decided(Map<String, Optional<UUID>> promises) {

    private static final Pattern ONE =
            Pattern.compile(
                    "([0-9a-f]{12}-[0-9]{1,6}):(-|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /// Reads what [#toString] wrote; whatever else stands there is passed over.
    static Decided of(String written) {
        Map<String, Optional<UUID>> promises = new LinkedHashMap<>();
        ONE.matcher(written)
                .results()
                .forEach((MatchResult one) -> {
                    Optional<UUID> promise =
                            one.group(2).equals("-")
                                    ? Optional.empty()
                                    : Optional.of(UUID.fromString(one.group(2)));
                    promises.put(one.group(1), promise);
                });
        return new Decided(promises);
    }

    boolean has(String suggestion) {
        return promises.containsKey(suggestion);
    }

    Decided and(String suggestion, Optional<UUID> promise) {
        Map<String, Optional<UUID>> more = new LinkedHashMap<>(promises);
        more.put(suggestion, promise);
        return new Decided(more);
    }

    /// The same, with what was dropped waiting again.
    Decided withoutDropped() {
        Map<String, Optional<UUID>> kept = new LinkedHashMap<>(promises);
        kept.values().removeIf(Optional::isEmpty);
        return new Decided(kept);
    }

    long dropped() {
        return promises.values().stream().filter(Optional::isEmpty).count();
    }

    @Override
    public String toString() {
        return promises.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue().map(UUID::toString).orElse("-"))
                .collect(Collectors.joining(" "));
    }
}
