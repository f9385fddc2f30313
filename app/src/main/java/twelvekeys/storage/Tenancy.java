package twelvekeys.storage;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// In whose name a piece of work reads and writes the database.
///
/// Every transaction begun inside is bound to it, and the policies of row-level security let it see
/// that tenant's rows and no others. Outside, they let it see nothing.
public final class Tenancy {

    /// Whose rows a transaction may see.
    sealed interface Bound {

        /// One organisation: its own rows, and those of the partnerships it sits in.
        ///
        /// @param id the organisation
        record Organisation(UUID id) implements Bound {}

        /// The people, their keys and their links: what must be read before anybody is known.
        record Identity() implements Bound {}

        /// The installation's own work over all tenants: rebuilding readings, resuming imports.
        record Installation() implements Bound {}
    }

    private static final ScopedValue<Bound> BOUND = ScopedValue.newInstance();

    private Tenancy() {}

    /// Works in the name of an organisation.
    public static <T extends @Nullable Object> T as(UUID organisation, Supplier<T> work) {
        return ScopedValue.where(BOUND, new Bound.Organisation(organisation)).call(work::get);
    }

    /// Looks people, keys and links up; only the module `identity` does.
    public static <T extends @Nullable Object> T identity(Supplier<T> work) {
        return ScopedValue.where(BOUND, new Bound.Identity()).call(work::get);
    }

    /// Does the installation's own work over all tenants.
    public static <T extends @Nullable Object> T installation(Supplier<T> work) {
        return ScopedValue.where(BOUND, new Bound.Installation()).call(work::get);
    }

    /// Whose rows may be seen here, null where nobody's.
    static @Nullable Bound bound() {
        return BOUND.isBound() ? BOUND.get() : null;
    }
}
