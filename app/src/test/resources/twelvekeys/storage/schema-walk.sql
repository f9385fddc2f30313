-- Each row is a place where the database does not hold the tenants apart. Run as the superuser, with
-- the name of the application role as its one parameter.
with app as (
    select oid from pg_roles where rolname = ?
),
space as (
    select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
),
-- Every table of ours. Flyway's histories are no tenant's, and nobody's to read.
tenant_table as (
    select c.oid, c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace in (select oid from space)
      and c.relname not like 'schema\_history\_%'
),
-- What each table's tenant is called: mostly partnership_id or organisation_id.
tenant_column as (
    select t.oid as relid, a.attnum
    from tenant_table t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where case t.name
              when 'organisation' then a.attname = 'id'
              when 'partnership' then a.attname in ('id', 'a_organisation', 'b_organisation')
              else a.attname in ('partnership_id', 'organisation_id')
          end
),
-- People, their keys and their links are looked up before a tenant is known: their policies compare
-- a setting of their own, and their keys begin with what they are looked up by.
looked_up_table (name) as (
    values ('person'), ('member'), ('single_use_link'), ('access_token'), ('spring_session'),
           ('spring_session_attributes'), ('passkey'), ('passkey_challenge'), ('provider_account')
),
policy as (
    select p.oid, t.oid as relid, t.name as table_name, p.polname, p.polcmd,
           pg_get_expr(p.polqual, p.polrelid) as using_text,
           pg_get_expr(p.polwithcheck, p.polrelid) as check_text
    from pg_policy p join tenant_table t on t.oid = p.polrelid
)
select format('%s does not enable row-level security', name)
from tenant_table where not relrowsecurity

union all
select format('%s does not force row-level security', name)
from tenant_table where not relforcerowsecurity

union all
select format('%s has no policy for %s, which is granted', t.name, act.name)
from tenant_table t
cross join app
cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) as act (name, cmd)
where (has_table_privilege(app.oid, t.oid, act.name)
       or (act.name <> 'DELETE' and has_any_column_privilege(app.oid, t.oid, act.name)))
  and not exists (select from policy p where p.relid = t.oid and p.polcmd in ('*', act.cmd::"char"))

union all
-- TRUNCATE and the like pass policies by.
select format('%s may be emptied or referred to past its policies: %s', t.name, act.name)
from tenant_table t cross join app
cross join (values ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) as act (name)
where has_table_privilege(app.oid, t.oid, act.name)

union all
select format('policy %s of %s does not compare a setting of the tenant', polname, table_name)
from policy
where (using_text is not null and using_text !~ 'current_setting\(''twelvekeys\.')
   or (check_text is not null and check_text !~ 'current_setting\(''twelvekeys\.')

union all
-- A select without a table is no sub-select over rows: it is computed once a query.
select format('policy %s of %s reads a table', polname, table_name)
from policy
where using_text ~* '\mfrom\M' or check_text ~* '\mfrom\M'
   or exists (select from pg_depend d
              where d.classid = 'pg_policy'::regclass and d.objid = policy.oid
                and d.refclassid = 'pg_class'::regclass and d.refobjid <> policy.relid)
   or exists (select from pg_depend d
              where d.classid = 'pg_policy'::regclass and d.objid = policy.oid
                and d.refclassid = 'pg_proc'::regclass)

union all
select format('key %s of %s does not begin with the tenant', i.relname, t.name)
from tenant_table t
join pg_index x on x.indrelid = t.oid and x.indisunique
join pg_class i on i.oid = x.indexrelid
where x.indkey[0] not in (select attnum from tenant_column c where c.relid = t.oid)
  and t.name not in (select name from looked_up_table)

union all
select format('key %s of %s does not begin with the tenant', k.conname, t.name)
from tenant_table t
join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
where k.conkey[1] not in (select attnum from tenant_column c where c.relid = t.oid)
  and t.name not in (select name from looked_up_table)

union all
select format('view %s sees with the eyes of its owner', c.oid::regclass)
from pg_class c
where c.relnamespace in (select oid from space)
  and (c.relkind = 'm'
       or (c.relkind = 'v'
           and not coalesce('security_invoker=true' = any (c.reloptions)
                            or 'security_invoker=on' = any (c.reloptions), false)))

union all
-- A function that runs as its owner is held by the policies too, but could reset them.
select format('function %s runs with the rights of its owner', f.oid::regprocedure)
from pg_proc f where f.pronamespace in (select oid from space) and f.prosecdef

union all
select format('%s can be read or written by the application', c.oid::regclass)
from pg_class c cross join app
where c.relkind in ('r', 'p') and c.relnamespace in (select oid from space)
  and c.relname like 'schema\_history\_%'
  and (has_table_privilege(app.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
       or has_any_column_privilege(app.oid, c.oid, 'SELECT, INSERT, UPDATE'))
order by 1
