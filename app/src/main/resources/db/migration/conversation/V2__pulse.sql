-- Which third of the keys somebody is asked first.
alter table stakeholder add column part smallint check (part between 0 and 2);
grant update (part) on stakeholder to ${app};

-- Which waves are there, so that whoever ends them need not look through every record.
create table pulse_wave (
    partnership_id uuid not null,
    wave           uuid not null,
    closes         date not null,
    ended_at       timestamptz,
    primary key (partnership_id, wave)
);

create index pulse_wave_open on pulse_wave (closes) where ended_at is null;

-- How many of a side were asked, which both sides may know; who they are, they may not.
create table pulse_asked (
    partnership_id uuid    not null,
    wave           uuid    not null,
    side           char(1) not null check (side in ('a', 'b')),
    asked          integer not null check (asked > 0),
    primary key (partnership_id, wave, side)
);

-- Sealed answers, each with its salt, encrypted with a key outside the database. Nothing says whose
-- they are or when they came; they are deleted when the wave is revealed.
create table pulse_answer (
    partnership_id uuid    not null,
    wave           uuid    not null,
    id             uuid    not null,
    side           char(1) not null check (side in ('a', 'b')),
    sealed         bytea   not null,
    primary key (partnership_id, wave, id)
);

-- What a wave shows: computed once, and bound to the record by its hash.
create table pulse_result (
    partnership_id uuid not null,
    wave           uuid not null,
    results        text not null,
    primary key (partnership_id, wave)
);

grant select, insert on pulse_wave, pulse_asked, pulse_answer, pulse_result to ${app};
grant update (ended_at) on pulse_wave to ${app};
grant update (asked) on pulse_asked to ${app};
grant delete on pulse_answer to ${app};

alter table pulse_wave enable row level security;
alter table pulse_wave force row level security;
create policy of_the_partnership on pulse_wave
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

alter table pulse_asked enable row level security;
alter table pulse_asked force row level security;
create policy of_the_partnership on pulse_asked
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

alter table pulse_answer enable row level security;
alter table pulse_answer force row level security;
create policy of_the_partnership on pulse_answer
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

alter table pulse_result enable row level security;
alter table pulse_result force row level security;
create policy of_the_partnership on pulse_result
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));
