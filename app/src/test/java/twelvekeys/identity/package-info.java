/// People, their keys and their links, against the real database.
@NullMarked
package twelvekeys.identity;

import org.jspecify.annotations.NullMarked;
