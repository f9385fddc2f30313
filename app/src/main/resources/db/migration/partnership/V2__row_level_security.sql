-- Row-level security: a transaction sees the rows of the tenant in whose name it was begun, and
-- without one it sees none. Policies compare a setting of the transaction and read no table
-- (docs/decisions/0012).

-- Two companies may bear one name. That a name is taken was for a stranger to find out.
alter table organisation drop constraint organisation_name_key_key;

alter table organisation enable row level security;
alter table organisation force row level security;

create policy itself on organisation for select
    using (id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

-- The installation knows whose it is, and the invented organisations of the demonstration.
create policy known_to_the_installation on organisation for select
    using (nullif(current_setting('twelvekeys.installation', true), '') = 'on' and (home or example));

create policy settled_by_the_installation on organisation for insert
    with check (nullif(current_setting('twelvekeys.installation', true), '') = 'on');

alter table partnership enable row level security;
alter table partnership force row level security;

create policy of_either_side on partnership for select
    using (a_organisation = nullif(current_setting('twelvekeys.organisation', true), '')::uuid
        or b_organisation = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

-- In one's own name only: otherwise the unique names of side A's partners would tell a stranger who
-- they are.
create policy begun_by_side_a on partnership for insert
    with check (a_organisation = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
