/// The server: one space for the two sides of a partnership.
///
/// This package starts it and guards its door; each package below is a module with a purpose of its
/// own. As long as there is no sign-in, the server answers this machine only: [LoopbackAddress]
/// checks where it listens, [LocalOnly] who asks; [ActingTenant] binds each request to the
/// organisation it acts for. A start that fails says why in one line ([StartReport]).
@NullMarked
package twelvekeys;

import org.jspecify.annotations.NullMarked;
