package twelvekeys.notice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each person wants to be told by mail. Unless they said otherwise, everything.
@Service
@Transactional
public class Choices {

    private final JdbcClient db;

    Choices(JdbcClient db) {
        this.db = db;
    }

    /// What a person chose, for every kind there is a choice of.
    @Transactional(readOnly = true)
    public Map<NoticeKind, Boolean> of(UUID organisation, UUID person) {
        Map<NoticeKind, Boolean> wanted = new EnumMap<>(NoticeKind.class);
        Set<NoticeKind> unwanted = unwanted(organisation).getOrDefault(person, Set.of());
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind.switchable()) {
                wanted.put(kind, !unwanted.contains(kind));
            }
        }
        return wanted;
    }

    /// Keeps several choices, or none of them if one cannot be.
    @Transactional
    public void choose(UUID organisation, UUID person, Map<NoticeKind, Boolean> wanted) {
        wanted.forEach((kind, wish) -> choose(organisation, person, kind, wish));
    }

    /// Keeps a choice.
    ///
    /// @throws IllegalArgumentException if there is no choice of that kind
    @Transactional
    public void choose(UUID organisation, UUID person, NoticeKind kind, boolean wanted) {
        if (!kind.switchable()) {
            throw new IllegalArgumentException(
                    "There is no choice of " + kind.label() + ": it is always sent.");
        }
        db.sql(
                        """
                        insert into notice_choice (organisation_id, person_id, kind, wanted)
                        values (?, ?, ?, ?)
                        on conflict (organisation_id, person_id, kind)
                        do update set wanted = excluded.wanted
                        """)
                .params(organisation, person, kind.code(), wanted)
                .update();
    }

    /// What the people of an organisation do not want, by person.
    Map<UUID, Set<NoticeKind>> unwanted(UUID organisation) {
        Map<UUID, Set<NoticeKind>> unwanted = new HashMap<>();
        db.sql("select person_id, kind from notice_choice where organisation_id = ? and not wanted")
                .param(organisation)
                .query(row -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    NoticeKind.of(row.getString("kind"))
                            .ifPresent(kind ->
                                    unwanted.computeIfAbsent(person, id -> new HashSet<>())
                                            .add(kind));
                });
        return unwanted;
    }
}
