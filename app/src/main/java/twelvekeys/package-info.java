/// The server: one space for the two sides of a partnership.
@NullMarked
package twelvekeys;

import org.jspecify.annotations.NullMarked;
