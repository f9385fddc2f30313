-- Somebody who signs in. A person may be a member of several organisations.
create table person (
    id                 uuid primary key,
    name               text        not null check (char_length(name) between 1 and 200),
    email              text        not null check (char_length(email) between 3 and 254),
    email_key          text        not null unique,
    -- Null until the person has shown, by a link sent there, that the address is theirs.
    email_confirmed_at timestamptz,
    zone               text        not null,
    language           text        not null,
    -- Argon2id with its salt and cost; null for a person without a password.
    password           text,
    created_at         timestamptz not null
);

-- A person in an organisation. Who was removed stays, so that what they did keeps a name.
create table member (
    organisation_id uuid        not null,
    person_id       uuid        not null references person (id),
    role            text        not null
        check (role in ('partner-manager', 'sponsor', 'contributor', 'auditor')),
    since           timestamptz not null,
    until           timestamptz,
    removed_at      timestamptz,
    primary key (organisation_id, person_id)
);

create index member_of_person on member (person_id, organisation_id);

-- A link that works once. Only the hash of its token is kept.
create table single_use_link (
    id              uuid primary key,
    hash            bytea       not null check (octet_length(hash) = 32),
    purpose         text        not null,
    organisation_id uuid,
    partnership_id  uuid,
    email           text,
    role            text,
    member_until    timestamptz,
    made_by         uuid references person (id),
    made_at         timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    revoked_at      timestamptz
);

create index single_use_link_by_hash on single_use_link (hash);
create index single_use_link_by_organisation on single_use_link (organisation_id, purpose, made_at);

-- A key for programs, of one person in one organisation. Only its hash is kept.
create table access_token (
    organisation_id uuid        not null,
    id              uuid        not null,
    person_id       uuid        not null,
    name            text        not null check (char_length(name) between 1 and 100),
    scopes          text        not null,
    hash            bytea       not null check (octet_length(hash) = 32),
    made_at         timestamptz not null,
    expires_at      timestamptz,
    last_used_on    date,
    revoked_at      timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references member (organisation_id, person_id)
);

create index access_token_by_hash on access_token (hash);
create index access_token_of_member on access_token (organisation_id, person_id, made_at);

-- The sessions of browsers, in the form that Spring Session expects.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_person on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update on person, member, single_use_link, access_token to ${app};
grant select, insert, update, delete on spring_session, spring_session_attributes to ${app};
