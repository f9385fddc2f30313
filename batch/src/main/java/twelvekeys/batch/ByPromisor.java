package twelvekeys.batch;

import org.apache.spark.Partitioner;
import org.jspecify.annotations.Nullable;

/// Sends all cells of a promisor to one part.
final class ByPromisor extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final int parts;

    ByPromisor(int parts) {
        this.parts = parts;
    }

    @Override
    public int numPartitions() {
        return parts;
    }

    @Override
    public int getPartition(Object key) {
        String text = (String) key;
        return Math.floorMod(text.substring(0, text.indexOf(PieceReader.END)).hashCode(), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByPromisor same && same.parts == parts;
    }

    @Override
    public int hashCode() {
        return parts;
    }
}
