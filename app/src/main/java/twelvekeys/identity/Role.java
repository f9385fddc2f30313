package twelvekeys.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a member is in an organisation, and so what they may do.
public enum Role {
    /// Runs partnerships, and decides who belongs.
    PARTNER_MANAGER("partner-manager", "partner manager"),
    /// Answers for a partnership towards their own company.
    SPONSOR("sponsor", "sponsor"),
    /// Makes promises and keeps them.
    CONTRIBUTOR("contributor", "contributor"),
    /// Reads, for a time, and changes nothing.
    AUDITOR("auditor", "auditor");

    private final String code;
    private final String label;

    Role(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// The word under which the role is stored and addressed: `partner-manager`.
    public String code() {
        return code;
    }

    /// The words of the pages: `partner manager`.
    public String label() {
        return label;
    }

    /// What the role allows.
    public Set<Right> rights() {
        return switch (this) {
            case PARTNER_MANAGER -> Set.of(Right.READ, Right.WRITE, Right.MANAGE);
            case SPONSOR, CONTRIBUTOR -> Set.of(Right.READ, Right.WRITE);
            case AUDITOR -> Set.of(Right.READ);
        };
    }

    /// The role of a code, absent if there is none.
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
