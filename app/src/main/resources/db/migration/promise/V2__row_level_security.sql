-- Readings are seen where their record is: see the policies of the table entry.
alter table promise enable row level security;
alter table promise force row level security;
alter table day_cell enable row level security;
alter table day_cell force row level security;

create policy of_the_partnership on promise
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

create policy of_the_partnership on day_cell
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));
