package twelvekeys.soak;

import java.util.UUID;

/// A partnership, and a program of each of its sides.
///
/// @param partnership whose record is written to
/// @param a the token of a partner manager of side A, who also imports
/// @param b the token of one of side B
record Space(UUID partnership, String a, String b) {

    /// The address of something in it.
    String at(String path) {
        return "/api/v1/partnerships/" + partnership + path;
    }
}
