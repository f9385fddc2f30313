package twelvekeys.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Partnership;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Author;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.WrittenRequests;

/// Decisions of earlier days, for the example: taken on the record as it stood then.
@Component
public class PastDecisions {

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final Snapshots snapshots;
    private final PromiseLoop loop;

    PastDecisions(
            PartnershipRecord record,
            WrittenRequests requests,
            Snapshots snapshots,
            PromiseLoop loop) {
        this.record = record;
        this.requests = requests;
        this.snapshots = snapshots;
        this.loop = loop;
    }

    /// Decisions at a moment. They begin no transactions of their own.
    public Decisions at(Instant moment) {
        return new Decisions(
                record, requests, snapshots, loop, Clock.fixed(moment, ZoneOffset.UTC));
    }

    /// Decides at a moment, with a promise that stands in the record already.
    ///
    /// @param promise the promise given with it, absent if none was
    public Decision decide(
            Instant moment,
            Author author,
            Partnership partnership,
            Deciding deciding,
            @Nullable UUID promise) {
        return at(moment).decide(author, partnership, deciding, promise);
    }
}
