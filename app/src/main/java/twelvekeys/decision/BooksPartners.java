package twelvekeys.decision;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import twelvekeys.partnership.Partnership;
import twelvekeys.tables.Names;

/// Finds the partnership that a row means: by its identity, or by the partner's name as it stands.
///
/// Of two partners whose names differ in accents only, the one that is written exactly so is meant.
final class BooksPartners {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private final Set<UUID> own = new HashSet<>();
    private final Map<String, List<UUID>> exact = new HashMap<>();
    private final Map<String, List<UUID>> folded = new HashMap<>();

    /// @param organisation whose partners are looked for
    BooksPartners(List<Partnership> all, UUID organisation) {
        for (Partnership one : all) {
            String name = one.name(one.sideOf(organisation).other());
            own.add(one.id());
            exact.computeIfAbsent(Names.key(name), _ -> new ArrayList<>()).add(one.id());
            folded.computeIfAbsent(fold(name), _ -> new ArrayList<>()).add(one.id());
        }
    }

    /// The key under which names are the same whatever their case and accents.
    static String fold(String name) {
        String apart = Normalizer.normalize(Names.key(name), Normalizer.Form.NFD);
        return Names.key(ACCENTS.matcher(apart).replaceAll(""));
    }

    /// The partnership that a row means.
    ///
    /// @param name the partner's name, may be empty where an identity is given
    /// @param identity the partnership's identity, empty where there is none
    /// @throws IllegalArgumentException in words, if it is unknown or could be two
    UUID find(String name, String identity) {
        if (!identity.isEmpty()) {
            return known(identity);
        }
        List<UUID> found = exact.getOrDefault(Names.key(name), List.of());
        if (found.isEmpty()) {
            found = folded.getOrDefault(fold(name), List.of());
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("the partner is missing");
        }
        throw new IllegalArgumentException(
                found.isEmpty()
                        ? "no partner is called “%s”; write the name as it stands here"
                                .formatted(BookedPeriod.shown(name))
                        : "%d partners are called “%s”; give the column partnership with the"
                                        .formatted(found.size(), BookedPeriod.shown(name))
                                + " identity");
    }

    private UUID known(String identity) {
        try {
            UUID id = UUID.fromString(identity);
            if (own.contains(id)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // said below, like one that is not ours
        }
        throw new IllegalArgumentException(
                "“%s” is no partnership of yours".formatted(BookedPeriod.shown(identity)));
    }
}
