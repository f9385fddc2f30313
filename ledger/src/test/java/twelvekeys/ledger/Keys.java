package twelvekeys.ledger;

import java.security.SecureRandom;
import java.util.Random;

/// Keys for tests, the same for the same seed. Never use such keys for anything else.
final class Keys {

    static final String ORIGIN = "example.com/partnership/7";

    /// The key of the log that tests are about.
    static final SignerKey LOG = log(ORIGIN, 1);

    /// The keys of the two sides.
    static final SignerKey SIDE_A = witness("example.com/side/a", 2);

    static final SignerKey SIDE_B = witness("example.com/side/b", 3);

    private Keys() {}

    static SignerKey log(String name, long seed) {
        return SignerKey.generate(name, SignatureAlgorithm.ED25519, seeded(seed));
    }

    static SignerKey witness(String name, long seed) {
        return SignerKey.generate(name, SignatureAlgorithm.ED25519_COSIGNATURE, seeded(seed));
    }

    static SecureRandom seeded(long seed) {
        Random random = new Random(seed);
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                random.nextBytes(bytes);
            }
        };
    }
}
