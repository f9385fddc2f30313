package twelvekeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class SentStatementsTest {

    @Autowired private JdbcTemplate db;

    @Test
    void whatAnotherThreadSendsMeanwhileIsNotCounted() {
        assertThat(
                        SentStatements.during(() -> {
                            ask();
                            try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                                other.submit(this::ask).get(1, TimeUnit.MINUTES);
                            } catch (Exception e) {
                                throw new AssertionError(e);
                            }
                            ask();
                        }))
                .isEqualTo(2);
    }

    private void ask() {
        assertThat(db.queryForList("select ?::int", Integer.class, 1)).containsExactly(1);
    }
}
