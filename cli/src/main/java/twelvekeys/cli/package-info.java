/// Commands that work on a file, without a server.
@NullMarked
package twelvekeys.cli;

import org.jspecify.annotations.NullMarked;
