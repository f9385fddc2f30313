package twelvekeys.partnership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.storage.Tenancy;

/// For which organisation a request looks and acts.
///
/// An installation acts for the organisation it belongs to. The demonstration belongs to nobody:
/// there a request may look from any invented organisation, and looks from the one that the stories
/// are told about (side A of the most partnerships) unless it says otherwise.
///
/// Neither changes once it is known, so it is read once: in the installation's name and in
/// transactions of their own, since whoever asks may be at work in another's.
@Service
public class Viewpoints {

    private final Organisations organisations;
    private final Partnerships partnerships;
    private final TransactionTemplate apart;
    private final boolean demo;
    private volatile List<Organisation> known = List.of();

    Viewpoints(
            Organisations organisations,
            Partnerships partnerships,
            PlatformTransactionManager transactions,
            @Value("${twelvekeys.demo:false}") boolean demo) {
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
        this.demo = demo;
    }

    /// Whether this is the demonstration, in which one may choose.
    public boolean choosable() {
        return demo;
    }

    /// The organisation a request acts for.
    ///
    /// @param asked the organisation it asks to act for, absent for the standard one
    /// @return the organisation; absent while the installation has not told its name, and for one
    ///   asked for that the request may not act for
    public Optional<Organisation> current(@Nullable UUID asked) {
        return choices().stream().filter(o -> asked == null || o.id().equals(asked)).findFirst();
    }

    /// The organisations a request may act for, the standard one first.
    public List<Organisation> choices() {
        if (known.isEmpty()) {
            known = demo ? examples() : home();
        }
        return known;
    }

    private List<Organisation> home() {
        return Tenancy.installation(
                () -> apart.execute(status -> organisations.home().stream().toList()));
    }

    private List<Organisation> examples() {
        return Tenancy.installation(() -> apart.execute(status -> organisations.examples()))
                .stream()
                .sorted(Comparator.comparingLong(this::begun).reversed())
                .toList();
    }

    private long begun(Organisation organisation) {
        UUID id = organisation.id();
        return Tenancy.as(id, () -> apart.execute(status -> partnerships.of(id))).stream()
                .filter(p -> p.sideOf(id) == Side.A)
                .count();
    }
}
