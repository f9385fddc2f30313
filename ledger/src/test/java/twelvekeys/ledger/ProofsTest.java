package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Proofs made from stored hashes, held against the definition, and proofs that must prove nothing.
class ProofsTest {

    private static final int LARGE = 70_000;

    private static MemoryLog log = new MemoryLog();

    @BeforeAll
    static void grow() {
        log = MemoryLog.of(LARGE);
    }

    @Test
    void everyProofOfASmallLogIsThatOfTheDefinitionAndProves() {
        for (int size = 1; size <= 70; size++) {
            List<Hash> leaves = log.leaves.subList(0, size);
            for (int i = 0; i < size; i++) {
                InclusionProof inclusion = InclusionProof.of(log, i, size);
                assertThat(inclusion.path()).isEqualTo(NaiveTree.path(i, leaves));
                assertThat(inclusion.proves(leaves.get(i), log.root(size))).isTrue();

                ConsistencyProof consistency = ConsistencyProof.of(log, i + 1, size);
                assertThat(consistency.path()).isEqualTo(NaiveTree.proof(i + 1, leaves));
                assertThat(consistency.proves(log.root(i + 1), log.root(size))).isTrue();
            }
        }
    }

    @Test
    @Tag("long")
    void proofsOfALargeLogAreThoseOfTheDefinitionAndProve() {
        Random random = new Random(11);
        for (int i = 0; i < 30; i++) {
            int size = random.nextInt(1, LARGE + 1);
            List<Hash> leaves = log.leaves.subList(0, size);
            int index = random.nextInt(size);
            assertThat(Merkle.root(log, size)).isEqualTo(log.root(size));
            assertThat(InclusionProof.of(log, index, size).path())
                    .isEqualTo(NaiveTree.path(index, leaves));
            assertThat(ConsistencyProof.of(log, index + 1, size).path())
                    .isEqualTo(NaiveTree.proof(index + 1, leaves));
        }
        for (int i = 0; i < 3_000; i++) {
            int size = random.nextInt(1, LARGE + 1);
            int index = random.nextInt(size);
            assertThat(
                            InclusionProof.of(log, index, size)
                                    .proves(log.leaves.get(index), log.root(size)))
                    .isTrue();
            assertThat(
                            ConsistencyProof.of(log, index + 1, size)
                                    .proves(log.root(index + 1), log.root(size)))
                    .isTrue();
        }
    }

    /// Of 70,000 leaves there are three stored heights: at most two runs of 256 each.
    @Test
    void aProofReadsAFewRunsAndNotTheLog() {
        Random random = new Random(12);
        for (int i = 0; i < 1_000; i++) {
            int size = random.nextInt(1, LARGE + 1);
            int index = random.nextInt(size);
            log.hashesRead = 0;
            log.reads = 0;
            assertThat(InclusionProof.of(log, index, size).size()).isEqualTo(size);
            assertThat(log.reads).isLessThanOrEqualTo(6);
            assertThat(log.hashesRead).isLessThanOrEqualTo(5 * 256);
            log.reads = 0;
            assertThat(ConsistencyProof.of(log, index + 1, size).to()).isEqualTo(size);
            assertThat(log.reads).isLessThanOrEqualTo(6);
        }
    }

    @Test
    @Tag("long")
    void aProofOfSomethingElseProvesNothing() {
        Random random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            int size = random.nextInt(2, 300);
            int index = random.nextInt(size);
            InclusionProof proof = InclusionProof.of(log, index, size);
            Hash leaf = log.leaves.get(index);
            Hash root = log.root(size);

            assertThat(proof.proves(MemoryLog.leaf(-1), root)).isFalse();
            assertThat(proof.proves(leaf, log.root(size + 1))).isFalse();
            int otherIndex = random.nextInt(size);
            assertThat(new InclusionProof(otherIndex, size, proof.path()).proves(leaf, root))
                    .isEqualTo(otherIndex == index);
            assertThat(
                            new InclusionProof(index, size, changed(proof.path(), random))
                                    .proves(leaf, root))
                    .isFalse();
        }
    }

    @Test
    @Tag("long")
    void aChangedConsistencyProofProvesNothing() {
        Random random = new Random(14);
        for (int i = 0; i < 20_000; i++) {
            int to = random.nextInt(2, 300);
            int from = random.nextInt(1, to);
            ConsistencyProof proof = ConsistencyProof.of(log, from, to);
            Hash fromRoot = log.root(from);
            Hash toRoot = log.root(to);

            assertThat(proof.proves(MemoryLog.leaf(-1), toRoot)).isFalse();
            assertThat(proof.proves(fromRoot, MemoryLog.leaf(-1))).isFalse();
            assertThat(
                            new ConsistencyProof(from, to, changed(proof.path(), random))
                                    .proves(fromRoot, toRoot))
                    .isFalse();
        }
    }

    @Test
    void proofsThatMakeNoSenseProveNothing() {
        Hash hash = log.leaves.getFirst();
        List<Hash> none = List.of();

        assertThat(new InclusionProof(-1, 1, none).proves(hash, hash)).isFalse();
        assertThat(new InclusionProof(0, 0, none).proves(hash, hash)).isFalse();
        assertThat(new InclusionProof(1, 1, none).proves(hash, hash)).isFalse();
        assertThat(new InclusionProof(0, -1, none).proves(hash, hash)).isFalse();
        assertThat(new InclusionProof(0, 2, none).proves(hash, hash)).isFalse();
        assertThat(new InclusionProof(0, 1, none).proves(hash, hash)).isTrue();
        assertThat(new ConsistencyProof(0, 0, none).proves(Merkle.EMPTY_ROOT, Merkle.EMPTY_ROOT))
                .isFalse();
        assertThat(new ConsistencyProof(0, 5, none).proves(Merkle.EMPTY_ROOT, log.root(5)))
                .isFalse();
        assertThat(new ConsistencyProof(2, 1, none).proves(log.root(2), log.root(1))).isFalse();
        assertThat(new ConsistencyProof(3, 4, none).proves(log.root(3), log.root(4))).isFalse();
        assertThat(new ConsistencyProof(2, 3, none).proves(log.root(2), log.root(3))).isFalse();
        assertThat(new ConsistencyProof(3, 3, List.of(hash)).proves(log.root(3), log.root(3)))
                .isFalse();
        assertThat(new ConsistencyProof(3, 3, none).proves(log.root(3), log.root(4))).isFalse();
    }

    @Test
    void sizesUpToTheLargestLongDoNotOverflow() {
        List<Hash> path = new ArrayList<>();
        Hash hash = log.leaves.getFirst();
        Hash root = hash;
        for (int i = 0; i < 63; i++) {
            path.add(hash);
            root = Merkle.node(root, hash);
        }

        assertThat(new InclusionProof(0, Long.MAX_VALUE, path).proves(hash, root)).isTrue();
        assertThat(new InclusionProof(0, Long.MAX_VALUE, path.subList(1, 63)).proves(hash, root))
                .isFalse();
        assertThat(new ConsistencyProof(1, Long.MAX_VALUE, path).proves(hash, root)).isTrue();
    }

    @Test
    void aProofForALeafThatIsNotThereCannotBeMade() {
        for (long index : new long[] {-1, 5, 6, Long.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> InclusionProof.of(log, index, 5))
                    .withMessage("No leaf " + index + " in a log of 5");
        }
        for (long from : new long[] {-1, 0, 6}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConsistencyProof.of(log, from, 5))
                    .withMessage("No proof leads from size " + from + " to 5");
        }
    }

    @Test
    void missingHashesAreNoticed() {
        StoredHashes nothing =
                new StoredHashes() {
                    @Override
                    public List<Hash> leaves(long from, long to) {
                        return List.of();
                    }

                    @Override
                    public List<Hash> subtrees(int height, long from, long to) {
                        return List.of();
                    }
                };
        assertThatIllegalStateException()
                .isThrownBy(() -> InclusionProof.of(nothing, 0, 300))
                .withMessage("Of height 0 the hashes 256 to 300 were asked for; 0 came");
        assertThatIllegalStateException()
                .isThrownBy(() -> ConsistencyProof.of(nothing, 512, 1_024))
                .withMessage("Of height 8 the hashes 0 to 4 were asked for; 0 came");
    }

    /// One hash changed, dropped, doubled or put in.
    private static List<Hash> changed(List<Hash> path, Random random) {
        List<Hash> changed = new ArrayList<>(path);
        int at = random.nextInt(path.size());
        byte[] bytes = path.get(at).bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        switch (random.nextInt(4)) {
            case 0 -> changed.set(at, Hash.of(bytes));
            case 1 -> changed.remove(at);
            case 2 -> changed.add(at, path.get(at));
            default -> changed.add(Hash.of(bytes));
        }
        return changed;
    }

    @Test
    void theRootOfNothingIsThatOfALogWithoutEntriesAndOfLessThereIsNone() {
        MemoryLog log = new MemoryLog();
        assertThat(Merkle.root(log, 0)).isEqualTo(Merkle.EMPTY_ROOT);
        assertThatIllegalArgumentException().isThrownBy(() -> Merkle.root(log, -1));
    }
}
