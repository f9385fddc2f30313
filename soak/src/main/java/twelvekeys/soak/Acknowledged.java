package twelvekeys.soak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import twelvekeys.ledger.Hash;

/// An entry that a server said it has: what must never be lost.
///
/// @param write the request it answered
/// @param promise the promise's address, the same whenever the request is sent again
/// @param seq the entry's number, 1 for the first
/// @param leaf its leaf hash
/// @param proof that it stood last in the record then, lowest first
record Acknowledged(Write write, String promise, long seq, Hash leaf, List<Hash> proof) {

    /// What an answer acknowledges. Nothing if it is no success, or was said before.
    static Optional<Acknowledged> by(Answer answer, Write write) {
        String seq = answer.header("Record-Entry");
        if (!answer.isOk() || seq.isEmpty()) {
            return Optional.empty();
        }
        String path = answer.header("Record-Proof");
        List<Hash> proof =
                path.isEmpty()
                        ? new ArrayList<>()
                        : Arrays.stream(path.split(" ")).map(Hash::ofBase64).toList();
        return Optional.of(
                new Acknowledged(
                        write,
                        answer.header("Location"),
                        Long.parseLong(seq),
                        Hash.ofHex(answer.header("Record-Leaf")),
                        proof));
    }
}
