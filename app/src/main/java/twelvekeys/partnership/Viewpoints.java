package twelvekeys.partnership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// For which organisation a request looks and acts.
///
/// An installation acts for the organisation it belongs to. The demonstration belongs to nobody:
/// there a request may look from any invented organisation, and looks from the one that the stories
/// are told about (side A of the most partnerships) unless it says otherwise.
@Service
public class Viewpoints {

    private final Organisations organisations;
    private final Partnerships partnerships;
    private final boolean demo;

    Viewpoints(
            Organisations organisations,
            Partnerships partnerships,
            @Value("${twelvekeys.demo:false}") boolean demo) {
        this.organisations = organisations;
        this.partnerships = partnerships;
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
        if (!demo) {
            return organisations.home().stream().toList();
        }
        return organisations.examples().stream()
                .sorted(Comparator.comparingLong(this::begun).reversed())
                .toList();
    }

    private long begun(Organisation organisation) {
        return partnerships.of(organisation.id()).stream()
                .filter(p -> p.sideOf(organisation.id()) == Side.A)
                .count();
    }
}
