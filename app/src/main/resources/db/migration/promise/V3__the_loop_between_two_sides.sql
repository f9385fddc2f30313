-- The owner, who migrates, is held by the policies like everybody else; here it must see all rows.
alter table promise no force row level security;
alter table day_cell no force row level security;
alter table entry no force row level security;

-- Where each promise stands between the two sides, and on whose word it rests. What was imported
-- before was put on record by one side, which claim_of still names unless the other confirmed it.
alter table promise
    add column state text not null default 'PROMISED' check (state in ('REQUESTED', 'OFFERED',
        'COUNTERED', 'DECLINED', 'TAKEN_BACK', 'PROMISED', 'REPORTED', 'KEPT', 'NOT_KEPT',
        'RELEASED', 'REVOKED')),
    add column proposer char(1) check (proposer in ('a', 'b')),
    add column claimant char(1) check (claimant in ('a', 'b')),
    add column outcome_of char(1) check (outcome_of in ('a', 'b')),
    add column disputed_by char(1) check (disputed_by in ('a', 'b')),
    add column ended_on date,
    add column in_part boolean not null default false,
    add column against_check boolean not null default false,
    add column half_way_on date,
    add column due_time time,
    add column due_zone text,
    add column basis text not null default 'CLAIMED'
        check (basis in ('CONFIRMED', 'CLAIMED', 'DISPUTED'));

alter table day_cell
    add column basis text not null default 'CLAIMED'
        check (basis in ('CONFIRMED', 'CLAIMED', 'DISPUTED')),
    drop constraint day_cell_pkey,
    add primary key (partnership_id, promisor, unit_key, category, day, outcome, basis);

-- What stands already, read from the record: who put it there, and who told its outcome.
update promise set claimant = made.side from entry made
where made.partnership_id = promise.partnership_id and made.subject = promise.id
  and made.type = 'promise.made';

update promise set
    state = case when told.side = promise.promisor then 'REPORTED' else 'KEPT' end,
    outcome_of = case when told.side = promise.promisor then promise.promisor end
from entry told
where told.partnership_id = promise.partnership_id and told.subject = promise.id
  and told.type = 'promise.done' and promise.done_on is not null;

update promise set basis = 'CONFIRMED' where claim_of is null and outcome_of is null;

delete from day_cell;

insert into day_cell (partnership_id, promisor, unit_key, category, day, outcome, basis, promises)
select partnership_id, promisor, unit_key, category,
       case when done_on <= due_in_force then done_on else due_in_force + 1 end,
       case when done_on <= due_in_force
            then case when moved_early then 'KEPT_AS_RENEGOTIATED' else 'KEPT' end
            else 'NOT_KEPT' end,
       basis, count(*)
from promise group by 1, 2, 3, 4, 5, 6, 7;

alter table promise alter column state drop default, alter column basis drop default;
alter table day_cell alter column basis drop default;

create index promise_waiting on promise (partnership_id, due)
    where state in ('REQUESTED', 'OFFERED', 'COUNTERED');
create index promise_mending on promise (partnership_id, mends) where mends is not null;
create index promise_unconfirmed on promise (partnership_id, basis, due)
    where basis <> 'CONFIRMED';

-- What one side writes for itself about a promise or a case. Never in the record, never shown to
-- the other side.
create table private_note (
    organisation_id uuid        not null,
    id              uuid        not null,
    partnership_id  uuid        not null,
    subject         uuid        not null,
    words           text        not null check (char_length(words) between 1 and 4000),
    written_by      text        not null,
    written_at      timestamptz not null,
    primary key (organisation_id, id)
);

create index private_note_of on private_note (organisation_id, partnership_id, subject, written_at);

grant select, insert, delete on private_note to ${app};

alter table promise force row level security;
alter table day_cell force row level security;
alter table entry force row level security;

alter table private_note enable row level security;
alter table private_note force row level security;

create policy of_the_organisation on private_note
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
