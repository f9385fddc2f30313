/// Files of rows as people export them, read without guessing.
@NullMarked
package twelvekeys.tables;

import org.jspecify.annotations.NullMarked;
