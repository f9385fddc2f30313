-- What an organisation's own books say of a partnership: how much business there was in a month or a
-- quarter, and what it brought. Private to the organisation. A row is never changed: a later one of the
-- same period corrects it, and one without amounts withdraws it.
create table booked (
    organisation_id uuid        not null,
    seq             bigint      generated always as identity,
    partnership_id  uuid        not null,
    first_day       date        not null check (extract(day from first_day) = 1),
    months          int         not null check (months in (1, 3)),
    currency        text        not null check (currency ~ '^([A-Z]{3})?$'),
    business        numeric     check (business >= 0),
    benefit         numeric,
    put_by          text        not null,
    put_at          timestamptz not null,
    source          text        not null check (source in ('hand', 'file', 'program')),
    file            text        check (char_length(file) between 1 and 200),
    primary key (organisation_id, seq),
    check ((source = 'file') = (file is not null))
);

-- Finds the last word on a period, and the periods of a partnership.
create index booked_periods on booked
    (organisation_id, partnership_id, first_day, months, currency, seq desc);

-- A program names a request, so that sending it again, even at the same time, has one effect.
create table booked_request (
    organisation_id uuid not null,
    idempotency_key text not null check (char_length(idempotency_key) between 1 and 200),
    sha256          text not null check (char_length(sha256) = 64),
    added           int  not null,
    corrected       int  not null,
    unchanged       int  not null,
    primary key (organisation_id, idempotency_key)
);

grant select, insert on booked, booked_request to ${app};

alter table booked enable row level security;
alter table booked force row level security;
alter table booked_request enable row level security;
alter table booked_request force row level security;

create policy of_the_organisation on booked
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
create policy of_the_organisation on booked_request
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
