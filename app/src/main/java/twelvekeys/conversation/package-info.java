/// What people say who are asked: the pulse, conversations, and the invitations to both.
///
/// A [Stakeholder] is anybody whom one side asks to speak. They need no account: a link with 256
/// random bits, sent to their address, is all they have. Who was asked is known to the side that
/// asks and to nobody else; nobody is asked more often than was agreed ([Stakeholders]).
///
/// The **pulse** ([Pulse]) asks people of both sides about the twelve keys, in waves. Answers are
/// sealed until both sides are in ([PulseDesk]); what is shown then is computed once
/// ([PulseResults]) and tells nothing of one person (`Disclosure`).
///
/// What somebody has begun to say, and every sealed answer, is encrypted with a key that lies
/// outside the database ([SubjectKeys]), and is gone once that key is.
@NullMarked
@ApplicationModule(
        displayName = "Conversation",
        allowedDependencies = {
            "identity",
            "partnership",
            "practice",
            "record",
            "storage",
            "ledger",
            "trust"
        })
package twelvekeys.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
