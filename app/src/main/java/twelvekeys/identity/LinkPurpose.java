package twelvekeys.identity;

import java.time.Duration;

/// What a single-use link is for.
public enum LinkPurpose {
    /// Sets an installation up: its organisation and its first partner manager.
    SET_UP(Duration.ofDays(7)),
    /// Invites somebody to become a member.
    INVITATION(Duration.ofDays(14)),
    /// Signs in whoever reads the mail sent to an address.
    SIGN_IN(Duration.ofMinutes(15));

    private final Duration lasts;

    LinkPurpose(Duration lasts) {
        this.lasts = lasts;
    }

    /// How long such a link works.
    public Duration lasts() {
        return lasts;
    }
}
