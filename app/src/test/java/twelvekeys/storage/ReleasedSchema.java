package twelvekeys.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A database written out as plain SQL, as the server itself made it: tables, rows, and then what
/// holds them. PostgreSQL describes each part in its own words; the programs that are shipped hold
/// no `pg_dump`.
///
/// It is run by the owner of the schema, in order: policies and triggers come after the rows.
public final class ReleasedSchema {

    private static final String TABLES =
            """
            select c.oid::regclass::text from pg_class c
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
            """;

    /// Sentences of SQL that PostgreSQL writes about all tables, in the order in which they are
    /// run.
    private static final List<String> AFTER_THE_ROWS =
            List.of(
                    """
                    select format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                        pg_get_constraintdef(oid))
                    from pg_constraint
                    where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'c', 'f')
                    order by contype = 'f', contype, conrelid::regclass::text, conname
                    """,
                    """
                    select pg_get_indexdef(i.indexrelid) from pg_index i
                    join pg_class c on c.oid = i.indexrelid
                    where c.relnamespace = 'public'::regnamespace and not exists
                        (select 1 from pg_constraint where conindid = i.indexrelid
                            and contype in ('p', 'u'))
                    order by c.relname
                    """,
                    """
                    select pg_get_functiondef(oid) from pg_proc
                    where pronamespace = 'public'::regnamespace order by proname
                    """,
                    """
                    select pg_get_triggerdef(t.oid) from pg_trigger t
                    join pg_class c on c.oid = t.tgrelid
                    where not tgisinternal and c.relnamespace = 'public'::regnamespace
                    order by c.relname, tgname
                    """,
                    """
                    select format('alter table %s %s row level security', oid::regclass, word)
                    from pg_class, (values ('enable', 1), ('force', 2)) as said (word, place)
                    where relnamespace = 'public'::regnamespace and relkind = 'r'
                        and case word when 'enable' then relrowsecurity else relforcerowsecurity end
                    order by oid::regclass::text, place
                    """,
                    """
                    select format('create policy %I on %I as %s for %s to %s', policyname, tablename,
                            permissive, cmd, array_to_string(roles, ', '))
                        || coalesce(' using (' || qual || ')', '')
                        || coalesce(' with check (' || with_check || ')', '')
                    from pg_policies where schemaname = 'public' order by tablename, policyname
                    """,
                    """
                    select format('grant %s on %s to %I', string_agg(a.privilege_type, ', '
                            order by a.privilege_type), c.oid::regclass, r.rolname)
                    from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
                    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                        and a.grantee <> c.relowner
                    group by c.oid, r.rolname order by c.oid::regclass::text, r.rolname
                    """,
                    """
                    select format('grant %s (%s) on %s to %I', a.privilege_type,
                            string_agg(quote_ident(t.attname), ', ' order by t.attnum),
                            c.oid::regclass, r.rolname)
                    from pg_attribute t join pg_class c on c.oid = t.attrelid,
                        aclexplode(t.attacl) a join pg_roles r on r.oid = a.grantee
                    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                    group by c.oid, r.rolname, a.privilege_type
                    order by c.oid::regclass::text, a.privilege_type
                    """);

    private ReleasedSchema() {}

    /// The tables with all that holds them, without their rows: the same for two databases with the
    /// same schema.
    ///
    /// @param superuser a connection that sees everything
    public static String withoutRows(Connection superuser) throws SQLException {
        return written(superuser, false);
    }

    /// All of it.
    ///
    /// @param superuser a connection that sees everything
    public static String withRows(Connection superuser) throws SQLException {
        return written(superuser, true);
    }

    private static String written(Connection superuser, boolean rows) throws SQLException {
        List<String> sentences = new ArrayList<>();
        List<String> tables = column(superuser, TABLES);
        for (String table : tables) {
            sentences.add(table(superuser, table));
        }
        if (rows) {
            for (String table : tables) {
                sentences.addAll(rows(superuser, table));
            }
        }
        for (String query : AFTER_THE_ROWS) {
            sentences.addAll(column(superuser, query));
        }
        return sentences.stream()
                .map(sentence -> sentence.strip() + ";\n")
                .collect(Collectors.joining());
    }

    private static String table(Connection superuser, String name) throws SQLException {
        List<String> columns =
                column(
                        superuser,
                        """
                        select format('%%I %%s', attname, format_type(atttypid, atttypmod))
                            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                            || case when attnotnull then ' not null' else '' end
                        from pg_attribute a
                        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                        order by attnum
                        """
                                .formatted(name));
        return "create table " + name + " (\n    " + String.join(",\n    ", columns) + "\n)";
    }

    private static List<String> rows(Connection superuser, String table) throws SQLException {
        List<String> columns =
                column(
                        superuser,
                        """
                        select quote_ident(attname) from pg_attribute
                        where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                        order by attnum
                        """
                                .formatted(table));
        String values =
                columns.stream()
                        .map(column -> "quote_nullable(" + column + "::text)")
                        .collect(Collectors.joining(", "));
        return column(
                superuser,
                "select 'insert into %s values (' || concat_ws(', ', %s) || ')' from %s t order by t::text"
                        .formatted(table, values, table));
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
