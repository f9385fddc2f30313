@NullMarked
package twelvekeys.notice;

import org.jspecify.annotations.NullMarked;
