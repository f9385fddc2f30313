package twelvekeys.promise;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.storage.Tenancy;

/// The command that makes every reading again from the record, one partnership a transaction. It
/// runs when `twelvekeys.rebuild` is set; the program then ends instead of serving.
@Component
@ConditionalOnProperty(name = "twelvekeys.rebuild", havingValue = "true")
class RebuildReadings implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildReadings.class);

    private final PartnershipRecord record;
    private final PromiseBook book;

    RebuildReadings(PartnershipRecord record, PromiseBook book) {
        this.record = record;
        this.book = book;
    }

    /// Rebuilds them all, and says how many promises there are.
    @Override
    public void run(ApplicationArguments arguments) {
        List<UUID> partnerships = Tenancy.installation(record::partnerships);
        long promises = 0;
        for (UUID partnership : partnerships) {
            promises += Tenancy.inside(partnership, () -> book.rebuild(partnership));
        }
        LOG.info(
                "Rebuilt the readings from the record: {} promises in {} partnerships.",
                promises,
                partnerships.size());
    }
}
