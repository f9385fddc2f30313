-- One dropped file and what became of it. Private to the organisation that imports.
create table import (
    organisation_id  uuid        not null,
    id               uuid        not null,
    file_name        text        not null,
    bytes            bigint      not null,
    sha256           text        not null check (char_length(sha256) = 64),
    dialect          text        not null,
    headers          jsonb       not null,
    header_signature text        not null,
    state            text        not null check (state in ('ASKING', 'READING', 'APPLYING', 'DONE', 'FAILED')),
    problem          text,
    direction        text        check (direction in ('THEIRS', 'OURS')),
    columns          jsonb,
    state_of         date,
    rows_read        bigint      not null default 0,
    last_line        bigint      not null default 0,
    accepted         bigint      not null default 0,
    unchanged        bigint      not null default 0,
    corrected        bigint      not null default 0,
    refused          bigint      not null default 0,
    new_promises     bigint      not null default 0,
    new_outcomes     bigint      not null default 0,
    renegotiations   bigint      not null default 0,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    primary key (organisation_id, id)
);

create index import_by_time on import (organisation_id, created_at desc);
create index import_running on import (state) where state in ('READING', 'APPLYING');

-- Each row of the file, and its fate. status is null until it has been decided.
create table import_row (
    organisation_id uuid   not null,
    import_id       uuid   not null,
    line            bigint not null,
    status          text   check (status in ('ACCEPTED', 'UNCHANGED', 'CORRECTED', 'REFUSED')),
    reason          text,
    cells           jsonb,
    partner         text,
    partner_key     text,
    unit            text,
    unit_key        text,
    match_key       text,
    deliverable     text,
    line_key        text,
    what            text,
    category        text,
    value           numeric,
    made_on         date,
    due             date,
    done_on         date,
    promise_id      uuid,
    primary key (organisation_id, import_id, line),
    foreign key (organisation_id, import_id) references import (organisation_id, id)
);

create index import_row_waiting
    on import_row (organisation_id, import_id, partner_key, unit_key, match_key, line)
    where status is null;
create index import_row_by_status on import_row (organisation_id, import_id, status, line);

-- How the columns of such a file were understood the last time.
create table remembered_columns (
    organisation_id  uuid        not null,
    header_signature text        not null,
    direction        text        not null check (direction in ('THEIRS', 'OURS')),
    columns          jsonb       not null,
    used_at          timestamptz not null,
    primary key (organisation_id, header_signature)
);

grant select, insert, update on import, remembered_columns to ${app};
grant select, insert, update, delete on import_row to ${app};
