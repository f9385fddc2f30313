package twelvekeys.soak;

import java.util.UUID;

/// A request that puts one promise on record, under a key of its own, so that it may be sent again.
///
/// @param space where
/// @param token who asks
/// @param key its `Idempotency-Key`
/// @param what the promise's own words, in no other request
/// @param body the request
record Write(Space space, String token, String key, String what, String body) {

    /// The n-th request of a run: one in two is a claim that the other side promised something, the
    /// others are offers; either side asks.
    static Write of(Space space, long n) {
        UUID key = UUID.randomUUID();
        String what = "promise " + key;
        boolean told = n % 2 == 0;
        String body =
                """
                {"by": "%s", "told": %s, "allTheSame": true,
                 "terms": {"what": "%s", "due": "%d-0%d-1%d"}}
                """
                        .formatted(
                                told ? "theirs" : "ours",
                                told,
                                what,
                                told ? 2000 + n % 20 : 2150,
                                1 + n % 9,
                                n % 10);
        String token = n / 2 % 2 == 0 ? space.a() : space.b();
        return new Write(space, token, key.toString(), what, body);
    }

    /// The address that takes it.
    String path() {
        return space.at("/promises");
    }
}
