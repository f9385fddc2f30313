package twelvekeys.storage;

import java.util.UUID;
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

        /// One partnership's shared space by itself, without either side: what the installation
        /// works on when it makes readings again.
        ///
        /// @param id the partnership
        record Partnership(UUID id) implements Bound {}

        /// The people, their keys and their links: what must be read before anybody is known.
        record Identity() implements Bound {}

        /// The installation's own work over all tenants: whose it is, which partnerships and which
        /// unfinished imports there are. It may list them and see nothing that stands in them.
        record Installation() implements Bound {}
    }

    private static final ScopedValue<Bound> BOUND = ScopedValue.newInstance();

    private Tenancy() {}

    /// Works in the name of an organisation.
    public static <T extends @Nullable Object, X extends Throwable> T as(
            UUID organisation, ScopedValue.CallableOp<T, X> work) throws X {
        return in(new Bound.Organisation(organisation), work);
    }

    /// Works inside one partnership, in nobody's name: for readings that are made again.
    public static <T extends @Nullable Object, X extends Throwable> T inside(
            UUID partnership, ScopedValue.CallableOp<T, X> work) throws X {
        return in(new Bound.Partnership(partnership), work);
    }

    /// Looks people, keys and links up; only the module `identity` does.
    public static <T extends @Nullable Object, X extends Throwable> T identity(
            ScopedValue.CallableOp<T, X> work) throws X {
        return in(new Bound.Identity(), work);
    }

    /// Does the installation's own work over all tenants.
    public static <T extends @Nullable Object, X extends Throwable> T installation(
            ScopedValue.CallableOp<T, X> work) throws X {
        return in(new Bound.Installation(), work);
    }

    private static <T extends @Nullable Object, X extends Throwable> T in(
            Bound tenant, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, tenant).call(work);
    }

    /// Whose rows may be seen here, null where nobody's.
    static @Nullable Bound bound() {
        return BOUND.isBound() ? BOUND.get() : null;
    }
}
