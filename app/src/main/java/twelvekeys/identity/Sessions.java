package twelvekeys.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// The sessions of a person, over all browsers and server processes.
@Service
public class Sessions {

    /// One of a person's sessions.
    ///
    /// @param handle names it on a page, and opens nothing
    /// @param program what the browser calls itself, empty if it does not say
    /// @param begun when it was begun
    /// @param lastUsed when it was last used
    /// @param current whether it is the one that asks
    public record Open(
            String handle, String program, Instant begun, Instant lastUsed, boolean current) {}

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> store;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> store) {
        this.store = store;
    }

    /// The open sessions of a person, the last used first.
    ///
    /// @param current the identity of the session that asks, null if none does
    public List<Open> of(UUID person, @Nullable String current) {
        return all(person).values().stream()
                .map(session ->
                        new Open(
                                handle(session.getId()),
                                Objects.requireNonNullElse(
                                        session.<String>getAttribute(SignedIn.PROGRAM), ""),
                                session.getCreationTime(),
                                session.getLastAccessedTime(),
                                session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /// Ends one of a person's sessions.
    ///
    /// @param handle as told by [#of]
    /// @return whether there was one
    public boolean end(UUID person, String handle) {
        List<String> ids =
                all(person).keySet().stream().filter(id -> handle(id).equals(handle)).toList();
        ids.forEach(id -> store.getObject().deleteById(id));
        return !ids.isEmpty();
    }

    /// Ends a person's sessions but one.
    ///
    /// @param kept the identity of the session to keep, null to keep none
    public void endOthers(UUID person, @Nullable String kept) {
        all(person).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(id -> store.getObject().deleteById(id));
    }

    private Map<String, ? extends Session> all(UUID person) {
        return store.getObject().findByPrincipalName(person.toString());
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Secrets.hash(id), 0, 16);
    }
}
