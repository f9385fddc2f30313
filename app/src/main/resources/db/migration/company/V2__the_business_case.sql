-- The work that turns all sets of an organisation into what its scores were worth; fingerprint says of which sets.
create table facts_case_work (
    organisation_id uuid        not null,
    fingerprint     text        not null,
    day             date        not null,
    state           text        not null check (state in ('READING', 'SCORING', 'DONE', 'FAILED')),
    problem         text,
    companies       int         not null default 0,
    days_done       int         not null default 0,
    days            int         not null default 0,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    primary key (organisation_id)
);

-- What came after good and after bad scores: a reading, made again from the sets. yardstick is a letter, or ISSUED
-- for the mean of those that are issued.
create table facts_case (
    organisation_id uuid  not null,
    yardstick       text  not null check (yardstick in ('ISSUED', 'F', 'A', 'C', 'T', 'S')),
    reading         jsonb not null,
    primary key (organisation_id, yardstick)
);

grant select, insert, update, delete on facts_case_work, facts_case to ${app};

alter table facts_case_work enable row level security;
alter table facts_case_work force row level security;
alter table facts_case enable row level security;
alter table facts_case force row level security;

create policy of_the_organisation on facts_case_work
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
create policy of_the_organisation on facts_case
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
