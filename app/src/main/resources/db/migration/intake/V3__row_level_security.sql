-- What an organisation brings in is its own; the other sides of its partnerships see none of it.
alter table import enable row level security;
alter table import force row level security;
alter table import_row enable row level security;
alter table import_row force row level security;
alter table remembered_columns enable row level security;
alter table remembered_columns force row level security;

create policy of_the_organisation on import
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

create policy of_the_organisation on import_row
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

create policy of_the_organisation on remembered_columns
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

-- The installation may know which imports a server left unfinished, to take them up again.
create policy unfinished_for_the_installation on import for select
    using (nullif(current_setting('twelvekeys.installation', true), '') = 'on'
        and state in ('READING', 'APPLYING'));
