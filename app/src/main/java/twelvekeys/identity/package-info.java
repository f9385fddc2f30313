/// Who is signed in, for which side, and what they may do.
///
/// A [Person] has a name, an e-mail address and ways to sign in: passkeys ([Passkeys]), a password,
/// links sent to that address, an account with a provider ([Provider]). A [Member] is a person in
/// an organisation, in a [Role]; a person may be a member of several organisations, and a session
/// acts for one of them at a time. Organisations themselves belong to the module `partnership`;
/// here they are only identities.
///
/// A **session** of a browser and an **access token** of a program ([Tokens]) say who asks. They
/// hold identities and nothing else: the member is read anew for every request, so leaving, a
/// changed role and an auditor's last day take effect on the next one. The rest of a request runs
/// in the name of the member's organisation ([twelvekeys.storage.Tenancy]).
///
/// Authorization denies by default. Every address says what it needs, [Allowed] a [Right] or [Open]
/// to everybody; one that says nothing answers nobody. A token may do what its scopes allow, and
/// never more than its member.
///
/// A **single-use link** ([Links]) sets an installation up, invites, or signs in. Only its hash is
/// kept; it is exchanged by a form that is sent, never by an address that is opened.
///
/// Start reading at `SignedInFilter`. Every read and write of this module's tables is one
/// transaction of `IdentityWork`.
@NullMarked
@ApplicationModule(displayName = "Identity", allowedDependencies = "storage")
package twelvekeys.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
