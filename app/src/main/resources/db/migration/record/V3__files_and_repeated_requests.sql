-- Files that show something, kept under the hash of their bytes.
create table attachment (
    partnership_id uuid        not null,
    sha256         char(64)    not null,
    name           text        not null,
    media_type     text        not null,
    content        bytea       not null,
    side           char(1)     not null check (side in ('a', 'b')),
    added_at       timestamptz not null,
    primary key (partnership_id, sha256)
);

-- A request to write names itself, so that sending it again has no second effect.
create table written_request (
    partnership_id uuid        not null,
    side           char(1)     not null check (side in ('a', 'b')),
    request_key    text        not null check (char_length(request_key) between 1 and 200),
    fingerprint    text        not null,
    subject        uuid,
    first_seq      bigint      not null,
    written_at     timestamptz not null,
    primary key (partnership_id, side, request_key)
);

-- Cases and agreements are few; they are read from the record itself.
create index entry_of_cases on entry (partnership_id, seq) where type like 'breach.%';
create index entry_of_agreements on entry (partnership_id, seq) where type like 'agreement.%';

grant select, insert on attachment, written_request to ${app};

alter table attachment enable row level security;
alter table attachment force row level security;
alter table written_request enable row level security;
alter table written_request force row level security;

create policy of_the_partnership on attachment
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

create policy of_the_partnership on written_request
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));
