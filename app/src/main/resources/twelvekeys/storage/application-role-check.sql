-- Each row is a reason not to start. Run by the application role, after the migrations.

-- The role, or one that it can become, is privileged.
SELECT format('role %I %s', role.rolname, power.words)
FROM pg_roles role
CROSS JOIN LATERAL (
    VALUES
        (role.rolsuper, 'is a superuser'),
        (role.rolbypassrls, 'has BYPASSRLS'),
        (role.rolcreaterole, 'has CREATEROLE'),
        (role.rolcreatedb, 'has CREATEDB'),
        (role.rolreplication, 'has REPLICATION'),
        (role.rolname LIKE 'pg\_%' AND role.rolname <> 'pg_database_owner',
         'is a predefined role that the application role belongs to')
) AS power (held, words)
WHERE power.held
  AND (role.rolname = current_user
       -- A superuser belongs to every role; the line about itself says enough.
       OR (pg_has_role(role.oid, 'MEMBER')
           AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)))

UNION ALL
-- It owns something, itself or through a role that it can become.
SELECT format('role %I owns the %s', current_user, min(owned.name))
           || CASE WHEN count(*) > 1 THEN format(' and %s more', count(*) - 1) ELSE '' END
FROM (
    SELECT 'relation ' || oid::regclass AS name, relowner AS owner FROM pg_class
    UNION ALL
    SELECT 'schema ' || nspname, nspowner FROM pg_namespace
    UNION ALL
    SELECT 'function ' || oid::regprocedure, proowner FROM pg_proc
    UNION ALL
    SELECT 'database ' || datname, datdba FROM pg_database WHERE datname = current_database()
) AS owned
WHERE CASE
          WHEN (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
              THEN owned.owner = current_user::regrole AND owned.owner <> 10
          ELSE pg_has_role(owned.owner, 'MEMBER')
      END
HAVING count(*) > 0

UNION ALL
-- It may make things of its own beside the owner's.
SELECT format('role %I may create objects in schema %I', current_user, nspname)
FROM pg_namespace
WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
  AND has_schema_privilege(oid, 'CREATE')

UNION ALL
-- It may change what was recorded.
SELECT format('role %I may %s table %s', current_user, act.name, entry.oid::regclass)
FROM pg_class entry
JOIN pg_namespace space ON space.oid = entry.relnamespace
CROSS JOIN (VALUES ('UPDATE'), ('DELETE'), ('TRUNCATE')) AS act (name)
WHERE entry.relname = 'entry' AND entry.relkind IN ('r', 'p')
  AND space.nspname !~ '^pg_' AND space.nspname <> 'information_schema'
  AND (has_table_privilege(entry.oid, act.name)
       OR (act.name = 'UPDATE' AND has_any_column_privilege(entry.oid, 'UPDATE')))

UNION ALL
-- It may use a table whose rows the database does not hold apart.
SELECT format('table %s does not force row-level security', held.oid::regclass)
FROM pg_class held
JOIN pg_namespace space ON space.oid = held.relnamespace
WHERE held.relkind IN ('r', 'p')
  AND space.nspname !~ '^pg_' AND space.nspname <> 'information_schema'
  AND NOT (held.relrowsecurity AND held.relforcerowsecurity)
  AND NOT pg_has_role(held.relowner, 'MEMBER') -- told above
  AND (has_table_privilege(held.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
       OR has_any_column_privilege(held.oid, 'SELECT, INSERT, UPDATE'))

UNION ALL
-- A commit could be acknowledged and lost.
SELECT format('the server runs with %s off', name)
FROM pg_settings
WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off';
