/// The server: one space for the two sides of a partnership.
///
/// This package starts it and guards its door; each package below is a module with a purpose of its
/// own. [ListeningAddress] checks where it listens, [OwnPagesOnly] under which name and from whose
/// pages it is asked; who may do what is for the module `identity`. A start that fails says why in
/// one line ([StartReport]).
@NullMarked
package twelvekeys;

import org.jspecify.annotations.NullMarked;
