-- What an organisation brought of the public record: the files of one upload, or of one company from
-- EDGAR. Private to the organisation.
create table filing_set (
    organisation_id uuid        not null,
    id              uuid        not null,
    name            text        not null,
    origin          text        not null check (origin in ('UPLOAD', 'EDGAR')),
    cik             bigint      check (cik between 1 and 9999999999),
    files           int         not null,
    bytes           bigint      not null,
    sha256          text        check (char_length(sha256) = 64),
    state           text        not null check (state in ('FETCHING', 'READING', 'DONE', 'FAILED')),
    problem         text,
    companies       int         not null default 0,
    numbers         bigint      not null default 0,
    left_out        int         not null default 0,
    created_at      timestamptz not null,
    finished_at     timestamptz,
    idempotency_key text        check (char_length(idempotency_key) between 1 and 200),
    primary key (organisation_id, id),
    check ((origin = 'EDGAR') = (cik is not null))
);

create unique index filing_set_once on filing_set (organisation_id, idempotency_key);
create unique index filing_set_of_edgar on filing_set (organisation_id, cik);

-- What in a set could not be read, and why. numbers is 0 where it is a whole file.
create table filing_refusal (
    organisation_id uuid   not null,
    set_id          uuid   not null,
    place           int    not null,
    source          text   not null,
    reason          text   not null,
    numbers         bigint not null,
    primary key (organisation_id, set_id, place),
    foreign key (organisation_id, set_id) references filing_set (organisation_id, id) on delete cascade
);

-- How EDGAR calls the version of a file that is kept, so that it is not sent again.
create table edgar_file (
    organisation_id uuid not null,
    set_id          uuid not null,
    name            text not null,
    etag            text,
    last_modified   text,
    primary key (organisation_id, set_id, name),
    foreign key (organisation_id, set_id) references filing_set (organisation_id, id) on delete cascade
);

-- The work that turns all sets of an organisation into scores; fingerprint says of which sets and links.
create table facts_work (
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

-- The score of one company as of one day: a reading, made again from the sets.
create table facts_point (
    organisation_id uuid    not null,
    cik             bigint  not null,
    as_of           date    not null,
    latest          boolean not null,
    fingerprint     text    not null,
    reading         jsonb   not null,
    primary key (organisation_id, cik, as_of)
);

-- How one letter of it came about, down to the filed numbers.
create table facts_explanation (
    organisation_id uuid    not null,
    cik             bigint  not null,
    as_of           date    not null,
    letter          char(1) not null check (letter in ('F', 'A', 'C', 'T', 'S')),
    explanation     jsonb   not null,
    primary key (organisation_id, cik, as_of, letter),
    foreign key (organisation_id, cik, as_of)
        references facts_point (organisation_id, cik, as_of) on delete cascade
);

-- What a linked company filed that should be read at once, each told once.
create table filed_alert (
    organisation_id uuid        not null,
    cik             bigint      not null,
    accession       text        not null,
    kind            text        not null,
    form            text        not null,
    filed           date        not null,
    found_at        timestamptz not null,
    primary key (organisation_id, cik, accession, kind)
);

grant select, insert, update, delete on filing_set, filing_refusal, edgar_file, facts_work,
    facts_point, facts_explanation, filed_alert to ${app};

alter table filing_set enable row level security;
alter table filing_set force row level security;
alter table filing_refusal enable row level security;
alter table filing_refusal force row level security;
alter table edgar_file enable row level security;
alter table edgar_file force row level security;
alter table facts_work enable row level security;
alter table facts_work force row level security;
alter table facts_point enable row level security;
alter table facts_point force row level security;
alter table facts_explanation enable row level security;
alter table facts_explanation force row level security;
alter table filed_alert enable row level security;
alter table filed_alert force row level security;

create policy of_the_organisation on filing_set
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
create policy of_the_organisation on filing_refusal
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
create policy of_the_organisation on edgar_file
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
create policy of_the_organisation on facts_work
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
create policy of_the_organisation on facts_point
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
create policy of_the_organisation on facts_explanation
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
create policy of_the_organisation on filed_alert
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

-- The installation may know who brought files, to take up what a server left unfinished.
create policy unfinished_for_the_installation on filing_set for select
    using (nullif(current_setting('twelvekeys.installation', true), '') = 'on');
