package twelvekeys.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.SentStatements;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Side;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.SomePartnership;

/// A report of a long history is read in as many statements as one of a short history.
@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class ReportsCostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private BeanFactory beans;
    @Autowired private Reports reports;

    @Test
    void aThousandPromisesCostNoMoreStatementsThanTwenty() {
        SomePartnership few = SomePartnership.with(beans, 20, TODAY);
        SomePartnership many = SomePartnership.with(beans, 1_000, TODAY);
        assertThat(review(many)).isLessThanOrEqualTo(review(few));
        assertThat(brief(many)).isLessThanOrEqualTo(brief(few));
    }

    private int review(SomePartnership some) {
        return sent(some, looking -> reports.review(looking, Quarter.of(TODAY)));
    }

    private int brief(SomePartnership some) {
        return sent(some, reports::brief);
    }

    private int sent(SomePartnership some, Function<Looking, Report> made) {
        Looking looking = new Looking(some.partnership(), Side.A, TODAY);
        return SentStatements.during(() ->
                assertThat(Tenancy.as(some.organisation(), () -> made.apply(looking)).sections())
                        .isNotEmpty());
    }
}
