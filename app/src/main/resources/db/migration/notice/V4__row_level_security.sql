-- As everywhere: a transaction sees the rows of the tenant in whose name it was begun
-- (docs/decisions/0012).
alter table last_seen enable row level security;
alter table last_seen force row level security;
create policy of_the_organisation on last_seen
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

alter table notice_choice enable row level security;
alter table notice_choice force row level security;
create policy of_the_organisation on notice_choice
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

alter table untold enable row level security;
alter table untold force row level security;
create policy of_the_partnership on untold
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

alter table mail enable row level security;
alter table mail force row level security;
create policy of_the_organisation on mail
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

-- The message that carries a link is written in the transaction that makes the link.
create policy written_with_a_link on mail
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy of_the_organisation on calendar_feed
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

-- Whose calendar it is, is found out by its address before anybody is known.
create policy found_by_its_address on calendar_feed for select
    using (nullif(current_setting('twelvekeys.installation', true), '') = 'on');
