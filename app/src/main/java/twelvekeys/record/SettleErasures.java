package twelvekeys.record;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import twelvekeys.storage.DataFolder;
import twelvekeys.storage.Tenancy;

/// Before anybody is served, what was erased from a record stays erased, even if the record has
/// been restored to a state from before.
@Component
class SettleErasures implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SettleErasures.class);

    private final PartnershipRecord record;
    private final Erasures erasures;
    private final ErasedList list;

    SettleErasures(PartnershipRecord record, Erasures erasures, DataFolder data) {
        this.record = record;
        this.erasures = erasures;
        this.list = ErasedList.in(data.files());
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (list.all().isEmpty()) {
            return;
        }
        List<UUID> partnerships = Tenancy.installation(record::partnerships);
        int again = 0;
        for (UUID partnership : partnerships) {
            again += Tenancy.inside(partnership, () -> erasures.settle(partnership));
        }
        if (again > 0) {
            LOG.warn("{} erased texts were back, and have been erased again.", again);
        }
    }
}
