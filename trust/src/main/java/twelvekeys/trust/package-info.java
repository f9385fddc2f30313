/// How likely it is that a promise is kept, and why.
@NullMarked
package twelvekeys.trust;

import org.jspecify.annotations.NullMarked;
