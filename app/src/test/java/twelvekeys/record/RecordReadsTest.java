package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;
import static twelvekeys.storage.ManyPartnerships.LASTING;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import twelvekeys.storage.ManyPartnerships;

/// What is read for some entries of one long record, where the database holds a thousand others:
/// those entries, and never the record from end to end.
class RecordReadsTest {

    private static final UUID SUBJECT = new UUID(3, 3);
    private static final int MANY = 6_000;
    private static final int FEW = 120;

    /// One entry in a hundred is about no promise.
    private static final ManyPartnerships PARTNERSHIPS =
            new ManyPartnerships(
                    "entry",
                    """
                    insert into log_head (partnership_id, size)
                    select id, case when lasting then %1$d else 30 end from partners;
                    insert into entry (partnership_id, seq, type, subject, side, recorded_at, body,
                        leaf)
                    select id, n,
                        case when n %% 100 = 1
                            then (array['breach', 'agreement', 'pulse', 'decision', 'review'])
                                [1 + n / 100 %% 5] || '.said'
                            else 'promise.done' end,
                        case when lasting and n between 9 and 12 then '%2$s'
                            else md5(id::text || n)::uuid end,
                        'a', now(), '{}', sha256('x')
                    from partners join log_head on partnership_id = id
                    cross join lateral generate_series(1, size) n
                    order by md5(id::text || n)
                    """
                            .formatted(MANY, SUBJECT));

    private final JdbcClient db = PARTNERSHIPS.jdbc();

    @AfterAll
    static void close() {
        PARTNERSHIPS.close();
    }

    @Test
    void oneEntry() {
        assertThat(read(1, "seq > 10 order by seq limit 1")).isLessThan(FEW);
        assertThat(read(4, "subject = '" + SUBJECT + "' order by seq")).isLessThan(FEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seq > 0 order by seq",
                "seq > 3000 order by seq",
                "seq > 5900 order by seq desc",
                "seq > 0 order by seq desc",
            })
    void aPageFromAnyPlace(String which) {
        assertThat(read(50, which + " limit 50")).isLessThan(FEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breach", "agreement", "pulse", "decision", "review"})
    void theFewOfOneKind(String kind) {
        assertThat(read(12, "type like '" + kind + ".%' order by seq")).isLessThan(FEW);
    }

    /// What is counted here is counted at all.
    @Test
    void aSearchReadsThemAll() {
        assertThat(read(0, "strpos(body, 'nothing like it') > 0")).isGreaterThanOrEqualTo(MANY);
    }

    private long read(int found, String which) {
        return PARTNERSHIPS.read(
                found,
                () ->
                        db.sql(PartnershipRecord.COLUMNS + " and " + which)
                                .param(LASTING)
                                .query()
                                .listOfRows());
    }
}
