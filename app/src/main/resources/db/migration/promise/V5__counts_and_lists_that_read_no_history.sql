-- How many promises are alike in what counts tell apart: whose, with which unit, on whose word, moved
-- or not: a partnership has as many as its promises have
-- kinds, however long it lasts. `answered` is how the other side answered a claim, empty for what is
-- none; `promised` is false for what was only proposed.
create table promise_tally (
    partnership_id uuid    not null,
    promisor       char(1) not null check (promisor in ('a', 'b')),
    unit_key       text    not null,
    unit           text    not null,
    claimant       text    not null check (claimant in ('', 'a', 'b')),
    answered       text    not null check (answered in ('', 'LEFT', 'CONFIRMED', 'DISPUTED')),
    basis          text    not null check (basis in ('CONFIRMED', 'CLAIMED', 'DISPUTED')),
    promised       boolean not null,
    moved          boolean not null,
    moved_early    boolean not null,
    promises       integer not null,
    primary key (partnership_id, promisor, unit_key, unit, claimant, answered, basis, promised, moved,
        moved_early)
);

grant select, insert, update, delete on promise_tally to ${app};

-- The owner, who migrates, is held by the policies like everybody else; here it must see all rows.
alter table promise no force row level security;

insert into promise_tally
select partnership_id, promisor, unit_key, unit, coalesce(claimant, ''),
       case when claimant is null then ''
            when disputed_by is not null and disputed_by <> claimant then 'DISPUTED'
            when claim_of is not null or outcome_of = claimant then 'LEFT'
            else 'CONFIRMED' end,
       basis, state not in ('REQUESTED', 'OFFERED', 'COUNTERED', 'DECLINED', 'TAKEN_BACK'),
       moves > 0, early_moves <> '', count(*)
from promise group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

alter table promise force row level security;

alter table promise_tally enable row level security;
alter table promise_tally force row level security;

create policy of_the_partnership on promise_tally
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

-- Lists of what is not done, done late or moved: a few of many promises. What was done after the day
-- that is asked about was not done on it, so done_on is looked up too.
drop index promise_open;
create index promise_not_done on promise (partnership_id, due_in_force)
    where done_on is null and state in ('PROMISED', 'REPORTED', 'KEPT');
create index promise_by_done on promise (partnership_id, done_on) where done_on is not null;
create index promise_late on promise (partnership_id, due desc, number) where done_on > due_in_force;
create index promise_moved on promise (partnership_id, due desc, number) where moves > 0;
create index promise_reported on promise (partnership_id, due)
    where state = 'REPORTED' and claimant is null;
