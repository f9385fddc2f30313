-- A reading of the record: each promise as it stands. Rebuilt from the entries at any time.
create table promise (
    partnership_id     uuid    not null,
    id                 uuid    not null,
    number             integer not null check (number > 0),
    promisor           char(1) not null check (promisor in ('a', 'b')),
    unit               text    not null,
    unit_key           text    not null,
    deliverable        text,
    match_key          text    not null,
    what               text    not null,
    category           text    not null,
    value              numeric,
    made_on            date,
    first_due          date    not null,
    due                date    not null,
    due_in_force       date    not null,
    moved_early        boolean not null,
    moves              integer not null check (moves >= 0),
    done_on            date,
    claim_of           char(1) check (claim_of in ('a', 'b')),
    mends              uuid,
    lines              jsonb   not null,
    last_seq           bigint  not null,
    primary key (partnership_id, id),
    unique (partnership_id, number)
);

create index promise_by_match_key on promise (partnership_id, promisor, match_key);
create index promise_open on promise (partnership_id, due) where done_on is null;
create index promise_by_due on promise (partnership_id, due desc, number);

-- Integer day cells: how many promises' outcomes became known on a day. An open promise stands
-- as not kept on the day after it is due, and is taken back when it is kept in time: so a
-- promise past due counts as not kept without any clock.
create table day_cell (
    partnership_id uuid    not null,
    promisor       char(1) not null check (promisor in ('a', 'b')),
    unit_key       text    not null,
    category       text    not null,
    day            date    not null,
    outcome        text    not null check (outcome in ('KEPT', 'KEPT_AS_RENEGOTIATED', 'NOT_KEPT')),
    promises       integer not null,
    primary key (partnership_id, promisor, unit_key, category, day, outcome)
);

grant select, insert, update, delete on promise, day_cell to ${app};
