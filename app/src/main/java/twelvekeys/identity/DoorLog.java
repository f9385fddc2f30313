package twelvekeys.identity;

import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is logged at the door: who came in and how, who did not, and what opens it from now on.
///
/// A line holds identities, never a name, an address or a secret. What somebody typed as their
/// address stands there as the first digits of its hash: enough to see that one address is tried
/// again and again, and nothing where somebody typed a password into the wrong field.
/// `docs/reference/logs.md` lists the lines.
public final class DoorLog {

    private static final Logger LOG = LoggerFactory.getLogger("twelvekeys.door");
    private static final int HASH_BYTES = 4;

    private DoorLog() {}

    /// How somebody comes in.
    public enum Way {
        PASSWORD,
        PASSKEY,
        MAILED_LINK,
        INVITATION,
        PROVIDER,
        SET_UP,
        /// One click, in the demonstration.
        CLICK
    }

    /// Somebody was not let in.
    ///
    /// @param typed the address that was typed, empty for none
    /// @param client where the request came from
    public static void refused(Way way, String typed, String client) {
        LOG.warn("Refused {} of address {} from {}", way, shortened(typed), client);
    }

    static void cameIn(Way way, Member member, String client) {
        LOG.info(
                "Came in by {} from {}: person {} of organisation {}",
                way,
                client,
                member.person(),
                member.organisation());
    }

    static void wentOut(Object person) {
        LOG.info("Went out: person {}", person);
    }

    static void triedTooOften(String what, String hashed) {
        LOG.warn("Tried too often: {} {}", what, hashed);
    }

    static void notAllowed(Member member, Right right, String method, Object address) {
        LOG.warn(
                "Not allowed to {}: person {} of organisation {} at {} {}",
                right,
                member.person(),
                member.organisation(),
                method,
                address);
    }

    /// What opens the door changed.
    ///
    /// @param what the change, in our own words
    /// @param person whose key or right it is
    static void changed(String what, UUID person) {
        LOG.info("{}: person {}", what, person);
    }

    static String shortened(String typed) {
        return typed.isEmpty()
                ? "(none)"
                : HexFormat.of().formatHex(Secrets.hash(EmailAddress.key(typed)), 0, HASH_BYTES);
    }
}
