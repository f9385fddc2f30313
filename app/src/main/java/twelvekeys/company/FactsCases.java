package twelvekeys.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.facts.Letter;

/// What an organisation's own filings say that good and bad scores were followed by, as it was
/// worked out last. It is the organisation's own, as its filings are.
@Service
@Transactional(readOnly = true)
public class FactsCases {

    private final FactsCaseStore store;

    FactsCases(FactsCaseStore store) {
        this.store = store;
    }

    /// How far the work on it has come, absent where no filings were read.
    public Optional<FactsWork> work(UUID organisation) {
        return store.work(organisation);
    }

    /// By one letter, or by the mean of the issued ones.
    ///
    /// @param letter absent for the mean
    /// @return absent before it was worked out
    public Optional<FactsCase> of(UUID organisation, @Nullable Letter letter) {
        return store.find(organisation, letter);
    }

    /// By each: first the mean of the issued letters, then the letters in order; empty before they
    /// were worked out.
    public List<FactsCase> all(UUID organisation) {
        return store.all(organisation);
    }
}
