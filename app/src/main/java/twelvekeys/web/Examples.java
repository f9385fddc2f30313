package twelvekeys.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;

/// The invented organisations of the demonstration; elsewhere there are none. They are looked up in
/// the installation's name, apart from whatever a page is reading.
@Component
class Examples {

    private final Organisations organisations;
    private final TransactionTemplate apart;

    Examples(Organisations organisations, PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /// All of them, by name.
    List<Organisation> all() {
        return Tenancy.installation(() -> apart.execute(status -> organisations.examples()));
    }
}
