package twelvekeys.web;

import java.util.Arrays;
import java.util.Optional;

/// A step that a person takes with a promise on its page. Other terms are proposed on a page of
/// their own.
public enum Step {
    /// To say yes.
    ACCEPT("accept"),
    /// To propose other terms.
    COUNTER("counter"),
    /// To say no.
    DECLINE("decline"),
    /// To take one's own proposal back.
    TAKE_BACK("take-back"),
    /// To move the date.
    RENEGOTIATE("renegotiate"),
    /// To look at it half-way.
    HALF_WAY("half-way"),
    /// To report it done.
    REPORT("report"),
    /// To declare what became of it.
    DECLARE("declare"),
    /// To agree or disagree with what was declared.
    ANSWER("answer"),
    /// To release the promisor.
    RELEASE("release"),
    /// To take one's word back.
    REVOKE("revoke"),
    /// To answer what the other side put on record alone.
    CLAIM("claim"),
    /// To reply to an entry.
    REPLY("reply");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    /// The step in an address.
    public String path() {
        return path;
    }

    static Optional<Step> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }
}
