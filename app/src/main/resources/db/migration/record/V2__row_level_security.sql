-- A transaction sees the logs of the partnerships its organisation sits in, and others not at all.
-- The bare select reads no table; it makes the list be parsed once a query instead of once a row
-- (docs/decisions/0012).
alter table log_head enable row level security;
alter table log_head force row level security;
alter table entry enable row level security;
alter table entry force row level security;

create policy of_the_partnership on log_head
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

create policy of_the_partnership on entry
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

-- The installation may know which logs there are, to make their readings again one by one.
create policy listed_by_the_installation on log_head for select
    using ((select nullif(current_setting('twelvekeys.installation', true), '')) = 'on');

-- A log begins empty and only grows.
revoke insert, update on log_head from ${app};
grant insert (partnership_id), update (size) on log_head to ${app};

create function refuse_a_shorter_log() returns trigger language plpgsql as $$
begin
    raise exception 'the log of partnership % has % entries and cannot shrink to %',
        old.partnership_id, old.size, new.size using errcode = 'check_violation';
end $$;

create trigger only_grows before update on log_head
    for each row when (new.size < old.size) execute function refuse_a_shorter_log();
