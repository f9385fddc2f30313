package twelvekeys.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.CollectionAccumulator;
import scala.Tuple2;
import twelvekeys.tables.SingleRows;
import twelvekeys.trust.DayCounts;

/// All promises of an input, sorted by promisor and pair on the disks of the machines that read
/// them, and what was found on the way.
final class Promises {

    private final JavaPairRDD<String, byte[]> sorted;
    private final List<Piece> pieces;
    private final DayCounts everybody;
    private final int graceDays;

    private Promises(
            JavaPairRDD<String, byte[]> sorted,
            List<Piece> pieces,
            DayCounts everybody,
            int graceDays) {
        this.sorted = sorted;
        this.pieces = pieces;
        this.everybody = everybody;
        this.graceDays = graceDays;
    }

    /// Reads all pieces.
    static Promises read(JavaSparkContext spark, Source source, RowReading reading) {
        CollectionAccumulator<Piece> found = new CollectionAccumulator<>();
        spark.sc().register(found);
        var cells = source.read(reading, new ReadCells(reading, found));
        int parts = Math.max(2 * spark.defaultParallelism(), cells.getNumPartitions());
        JavaPairRDD<String, byte[]> sorted =
                JavaPairRDD.fromJavaRDD(cells)
                        .repartitionAndSortWithinPartitions(new ByPromisor(parts))
                        .persist(StorageLevel.DISK_ONLY());
        int graceDays = reading.graceDays();
        DayCounts everybody = new DayCounts();
        sorted.mapPartitions(part -> counts(part, graceDays))
                .collect()
                .forEach(some -> {
                    for (int i = 0; i < some.length; i += 3) {
                        everybody.add(some[i], some[i + 1], some[i + 2]);
                    }
                });
        return new Promises(sorted, once(found.value()), everybody, graceDays);
    }

    /// Runs on the executors.
    private record ReadCells(RowReading reading, CollectionAccumulator<Piece> found)
            implements Source.OfPiece<Tuple2<String, byte[]>> {

        @Override
        public Iterator<Tuple2<String, byte[]>> of(Piece.Id id, RowWalk walk, SingleRows rules) {
            return new PieceReader(walk, rules, reading, id, found::add);
        }
    }

    /// A piece that was read again is told of again.
    private static List<Piece> once(List<Piece> found) {
        TreeMap<Piece.Id, Piece> pieces = new TreeMap<>();
        found.forEach(piece -> pieces.put(piece.id(), piece));
        return List.copyOf(pieces.values());
    }

    /// Day, kept and not kept, one after the other.
    private static Iterator<int[]> counts(Iterator<Tuple2<String, byte[]>> part, int graceDays) {
        DayCounts counts = new DayCounts();
        CellWalk walk = new CellWalk(part, graceDays);
        while (walk.hasNext()) {
            walk.next(counts::add);
        }
        List<Integer> numbers = new ArrayList<>();
        counts.tell((day, kept, notKept) -> numbers.addAll(List.of(day, kept, notKept)));
        return List.of(numbers.stream().mapToInt(Integer::intValue).toArray()).iterator();
    }

    /// The pieces, in order.
    List<Piece> pieces() {
        return pieces;
    }

    /// The counts of everybody.
    DayCounts everybody() {
        return everybody;
    }

    /// The levels of every promisor with all its pairs, promisors in the order of their names.
    ///
    /// @param form what becomes of the levels of one promisor
    <T> JavaPairRDD<String, Told<T>> levels(
            JavaSparkContext spark, Told.Reading reading, Told.Form<T> form) {
        Broadcast<Map<String, String>> names = spark.broadcast(namesOfSeveralSpellings());
        int days = graceDays;
        JavaPairRDD<String, Told<T>> levels =
                sorted.mapPartitionsToPair(part ->
                                new LevelsOfPart<>(
                                        new CellWalk(part, days), names.value(), reading, form))
                        .persist(StorageLevel.DISK_ONLY());
        return levels.sortByKey(true, Math.max(1, spark.defaultParallelism()));
    }

    /// For parties that are written in several ways, the one that stands first in the input.
    private Map<String, String> namesOfSeveralSpellings() {
        int days = graceDays;
        Map<String, First> several =
                sorted.mapPartitionsToPair(part -> names(part, days))
                        .reduceByKey(First::or)
                        .filter(name -> name._2().several())
                        .collectAsMap();
        Map<String, String> names = new HashMap<>();
        several.forEach((key, first) -> names.put(key, first.spelling()));
        return names;
    }

    private static Iterator<Tuple2<String, First>> names(
            Iterator<Tuple2<String, byte[]>> part, int graceDays) {
        CellWalk walk = new CellWalk(part, graceDays);
        return new Iterator<>() {

            private boolean promiseeIsNext;

            @Override
            public boolean hasNext() {
                return promiseeIsNext || walk.hasNext();
            }

            @Override
            public Tuple2<String, First> next() {
                promiseeIsNext = !promiseeIsNext;
                if (promiseeIsNext) {
                    walk.next((day, kept, notKept) -> {});
                    return new Tuple2<>(walk.promisorKey(), walk.promisor());
                }
                return new Tuple2<>(walk.promiseeKey(), walk.promisee());
            }
        };
    }

    /// Frees the disks.
    void forget() {
        sorted.unpersist(false);
    }
}
