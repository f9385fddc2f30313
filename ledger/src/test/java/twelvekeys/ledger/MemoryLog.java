package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A log in memory that stores what a database would, and counts what is read.
final class MemoryLog implements StoredHashes {

    final List<Hash> leaves = new ArrayList<>();
    final List<Frontier> frontiers = new ArrayList<>(List.of(Frontier.EMPTY));
    final Map<Integer, List<Hash>> subtrees = new HashMap<>();
    int hashesRead;
    int reads;

    /// A log of that many leaves, the same every time.
    static MemoryLog of(int size) {
        MemoryLog log = new MemoryLog();
        for (int i = 0; i < size; i++) {
            log.append(leaf(i));
        }
        return log;
    }

    static Hash leaf(int i) {
        return Leaf.of(("leaf " + i).getBytes(StandardCharsets.UTF_8));
    }

    void append(Hash leaf) {
        leaves.add(leaf);
        frontiers.add(frontiers.getLast().append(leaf, this::store));
    }

    Hash root(int size) {
        return frontiers.get(size).root();
    }

    private void store(Subtree subtree) {
        List<Hash> row = subtrees.computeIfAbsent(subtree.height(), _ -> new ArrayList<>());
        assertThat(subtree.number()).isEqualTo(row.size());
        row.add(subtree.hash());
    }

    @Override
    public List<Hash> leaves(long from, long to) {
        return read(leaves, from, to);
    }

    @Override
    public List<Hash> subtrees(int height, long from, long to) {
        assertThat(height).isPositive().matches(h -> h % 8 == 0);
        return read(subtrees.getOrDefault(height, List.of()), from, to);
    }

    private List<Hash> read(List<Hash> row, long from, long to) {
        assertThat(from % 256).isZero();
        assertThat(to - from).isBetween(1L, 256L);
        hashesRead += (int) (to - from);
        reads++;
        return row.subList((int) from, (int) to);
    }
}
