package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {

    @Test
    void theRootOfNothingIsTheHashOfNothing() {
        assertThat(Frontier.EMPTY.size()).isZero();
        assertThat(Frontier.EMPTY.root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aNodeIsTheHashOfAOneAndBothItsChildren() {
        byte[] input = new byte[65];
        input[0] = 1;
        Arrays.fill(input, 1, 33, (byte) 7);
        Arrays.fill(input, 33, 65, (byte) 9);

        assertThat(
                        Merkle.node(
                                Hash.of(Arrays.copyOfRange(input, 1, 33)),
                                Hash.of(Arrays.copyOfRange(input, 33, 65))))
                .isEqualTo(Hash.of(Sha256.digest().digest(input)));
    }

    @Test
    void theRootIsThatOfTheDefinitionAtEverySize() {
        MemoryLog log = MemoryLog.of(600);
        for (int size = 0; size <= 600; size++) {
            assertThat(log.frontiers.get(size).size()).isEqualTo(size);
            assertThat(log.root(size)).isEqualTo(NaiveTree.root(log.leaves.subList(0, size)));
        }
    }

    @Test
    void appendingLeavesTheEarlierFrontierAsItWas() {
        Frontier three = MemoryLog.of(3).frontiers.getLast();
        Hash before = three.root();

        assertThat(three.append(MemoryLog.leaf(3))).isNotEqualTo(three);
        assertThat(three.root()).isEqualTo(before);
        assertThat(three.size()).isEqualTo(3);
    }

    @Test
    void aFrontierSurvivesInARowOfADatabase() {
        MemoryLog log = MemoryLog.of(300);
        for (Frontier frontier : log.frontiers) {
            byte[] bytes = frontier.bytes();

            assertThat(bytes).hasSize(8 + 32 * Long.bitCount(frontier.size()));
            assertThat(ByteBuffer.wrap(bytes).getLong()).isEqualTo(frontier.size());
            assertThat(Frontier.of(bytes))
                    .isEqualTo(frontier)
                    .hasSameHashCodeAs(frontier)
                    .hasToString("log of " + frontier.size() + " with root " + frontier.root());
            assertThat(Frontier.of(bytes).append(MemoryLog.leaf(7)).root())
                    .isEqualTo(frontier.append(MemoryLog.leaf(7)).root());
        }
    }

    @Test
    void bytesThatDoNotFitTheirSizeAreRefused() {
        byte[] three = MemoryLog.of(3).frontiers.getLast().bytes();

        for (int length : new int[] {0, 7, 8, 71, three.length - 1, three.length + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Frontier.of(Arrays.copyOf(three, length)));
        }
        byte[] negative = ByteBuffer.allocate(8 + 32).putLong(Long.MIN_VALUE).array();
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(negative));
    }

    @Test
    void frontiersOfOtherSizesOrLeavesAreOthers() {
        Frontier one = Frontier.EMPTY.append(MemoryLog.leaf(0));
        Frontier two = Frontier.of(sizeSetTo(2, one.bytes()));

        assertThat(one)
                .isNotEqualTo(Frontier.EMPTY.append(MemoryLog.leaf(1)))
                .isNotEqualTo(two)
                .isNotEqualTo("one");
        assertThat(one.hashCode()).isNotEqualTo(two.hashCode());
    }

    @Test
    void everySubtreeOfHeightEightAndSixteenIsToldOnceWhenItsLastLeafComes() {
        List<Subtree> told = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < 65_536; i++) {
            int before = told.size();
            frontier = frontier.append(MemoryLog.leaf(i), told::add);
            int expected = i == 65_535 ? 2 : i % 256 == 255 ? 1 : 0;
            assertThat(told.size() - before).isEqualTo(expected);
        }

        assertThat(told.get(1).height()).isEqualTo(8);
        assertThat(told.get(1).number()).isEqualTo(1);
        assertThat(told.get(1).hash())
                .isEqualTo(NaiveTree.root(MemoryLog.of(512).leaves.subList(256, 512)));
        assertThat(told.getLast()).isEqualTo(new Subtree(16, 0, frontier.root()));
    }

    @Test
    void theLeafThatComesNextHasItsProofBeforehand() {
        MemoryLog log = MemoryLog.of(200);
        for (int size = 0; size < 200; size++) {
            InclusionProof proof = log.frontiers.get(size).proofOfNext();

            assertThat(proof).isEqualTo(InclusionProof.of(log, size, size + 1));
            assertThat(proof.proves(log.leaves.get(size), log.root(size + 1))).isTrue();
        }
    }

    @Test
    void sizesUpToTheLargestLongAreCounted() {
        long almost = Long.MAX_VALUE - 1;
        byte[] bytes = ByteBuffer.allocate(8 + 32 * Long.bitCount(almost)).putLong(almost).array();
        List<Subtree> told = new ArrayList<>();
        Frontier full = Frontier.of(bytes).append(MemoryLog.leaf(0), told::add);

        assertThat(full.size()).isEqualTo(Long.MAX_VALUE);
        assertThat(told).isEmpty();
        assertThat(Frontier.of(bytes).proofOfNext().proves(MemoryLog.leaf(0), full.root()))
                .isTrue();
        assertThatIllegalStateException().isThrownBy(() -> full.append(MemoryLog.leaf(0)));
        assertThatIllegalStateException().isThrownBy(full::proofOfNext);
    }

    @Test
    void farOutSubtreesHaveTheirNumbers() {
        long size = (5L << 40) - 1;
        byte[] bytes = ByteBuffer.allocate(8 + 32 * Long.bitCount(size)).putLong(size).array();
        List<Subtree> told = new ArrayList<>();
        Frontier after = Frontier.of(bytes).append(MemoryLog.leaf(0), told::add);

        assertThat(after.size()).isEqualTo(5L << 40);
        assertThat(told.stream().map(Subtree::height)).containsExactly(8, 16, 24, 32, 40);
        assertThat(told.stream().map(Subtree::number))
                .containsExactly((5L << 32) - 1, (5L << 24) - 1, (5L << 16) - 1, (5L << 8) - 1, 4L);
    }

    private static byte[] sizeSetTo(long size, byte[] bytes) {
        return ByteBuffer.allocate(bytes.length).put(bytes).putLong(0, size).array();
    }
}
