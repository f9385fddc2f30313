package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FirstOfManyTest {

    @Test
    void theFirstOfListsInOrderAreTheFirstOfThemAll() {
        SplittableRandom random = new SplittableRandom(41);
        for (int round = 0; round < 500; round++) {
            int most = 1 + random.nextInt(12);
            FirstOfMany<Integer> first =
                    new FirstOfMany<>(Comparator.<Integer>naturalOrder(), most);
            List<Integer> all = new ArrayList<>();
            int lists = random.nextInt(9);
            for (int list = 0; list < lists; list++) {
                List<Integer> inOrder =
                        random.ints(random.nextInt(20), 0, 60).sorted().boxed().toList();
                first.add(inOrder);
                all.addAll(inOrder);
            }
            assertThat(first.inOrder()).isEqualTo(all.stream().sorted().limit(most).toList());
        }
    }

    @Test
    void nothingAddedIsNothingFirst() {
        assertThat(new FirstOfMany<Integer>(Comparator.naturalOrder(), 3).inOrder()).isEmpty();
    }
}
