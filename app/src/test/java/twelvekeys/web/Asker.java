package twelvekeys.web;

import org.jspecify.annotations.Nullable;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;

/// Somebody who asks everything: what they are to one of the organisations, and what they hold.
///
/// @param who in words, for what a test says
/// @param member what they are there; null for who was only invited, was removed, or is nobody
/// @param ofFennel whether Fennel's own things may be told to them
/// @param browser asks for pages
/// @param program asks over REST
record Asker(
        String who,
        @Nullable Member member,
        boolean ofFennel,
        SomeBrowser browser,
        SomeBrowser program) {

    /// Whether their role has a right; null stands for an address that is everybody's.
    boolean has(@Nullable Right right) {
        return right == null || (member != null && member.role().rights().contains(right));
    }

    @Override
    public String toString() {
        return who;
    }
}
