-- What a person's authenticators know the person by: 32 random bytes in base64url, and no other
-- identity of theirs.
alter table person add passkey_handle text unique check (char_length(passkey_handle) = 43);

-- The public half of a key that a person's device keeps.
create table passkey (
    person_id       uuid        not null references person (id),
    id              uuid        not null,
    credential_id   bytea       not null unique check (octet_length(credential_id) between 1 and 1023),
    -- The host that it was made for; browsers offer it for no other.
    relying_party   text        not null,
    -- In the form of COSE.
    public_key      bytea       not null,
    sign_count      bigint      not null,
    user_verified   boolean     not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text        not null,
    label           text        not null check (char_length(label) between 1 and 100),
    made_at         timestamptz not null,
    last_used_at    timestamptz,
    primary key (person_id, id)
);

-- What an authenticator is asked to sign, until it is answered once or too old.
create table passkey_challenge (
    -- The hash of the cookie of the browser that was asked.
    browser    bytea       not null check (octet_length(browser) = 32),
    challenge  text        not null check (char_length(challenge) = 43),
    -- Whom a new passkey is for; null where somebody signs in.
    handle     text,
    -- Null for somebody who is new here, and where somebody signs in.
    person_id  uuid references person (id),
    expires_at timestamptz not null,
    primary key (browser, challenge)
);

create index passkey_challenge_by_expiry on passkey_challenge (expires_at);

grant select, insert, update, delete on passkey to ${app};
grant select, insert, delete on passkey_challenge to ${app};
