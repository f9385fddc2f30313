package twelvekeys.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import twelvekeys.partnership.Organisation;

/// Everything an import left behind, as lines of text without identities and times: the same for
/// two imports of the same file, however often one of them was interrupted.
final class WhatStands {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\"at\":\"[^\"]+\"");

    private static final List<String> QUERIES =
            List.of(
                    """
                    select 'partnership ' || a_name || ' ' || b_name || ' ' || begun_on
                    from partnership where a_organisation = ? order by b_key
                    """,
                    """
                    select 'entry ' || regexp_replace(body, '"[0-9a-f]{64}"', '""', 'g') || ' by '
                        || writer_name || ': ' || coalesce(array_to_string(texts, ' | '), '')
                    from opened_entry
                    join partnership p on p.id = opened_entry.partnership_id
                    where a_organisation = ? order by b_key, seq
                    """,
                    """
                    select 'row ' || line || ' ' || status || ' ' || coalesce(reason, '') || ' '
                        || coalesce(promise_id::text, '')
                    from import_row where organisation_id = ? order by line
                    """,
                    """
                    select 'import ' || state || ' ' || rows_read || ' ' || accepted || ' '
                        || unchanged || ' ' || corrected || ' ' || refused || ' ' || new_promises
                        || ' ' || new_outcomes
                    from import where organisation_id = ?
                    """,
                    """
                    select 'promise ' || t::text from promise as t
                    join partnership p on p.id = t.partnership_id
                    where a_organisation = ? order by b_key, number
                    """);

    private WhatStands() {}

    static List<String> of(JdbcClient db, Organisation us) {
        Map<String, String> names = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (String query : QUERIES) {
            db.sql(query)
                    .param(us.id())
                    .query((row, n) -> row.getString(1))
                    .list()
                    .forEach(line -> lines.add(plain(line.replace(us.name(), "US"), names)));
        }
        return lines;
    }

    private static String plain(String line, Map<String, String> names) {
        Matcher ids = ID.matcher(TIME.matcher(line).replaceAll("\"at\":\"then\""));
        return ids.replaceAll(id -> names.computeIfAbsent(id.group(), any -> "#" + names.size()));
    }
}
