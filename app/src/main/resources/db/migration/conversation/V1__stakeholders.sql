-- Whom one organisation asked to speak. The other side of the partnership sees none of it; of a link
-- only the hash is kept, and what somebody has begun to say is encrypted with a key outside the
-- database.
create table stakeholder (
    organisation_id uuid        not null,
    id              uuid        not null,
    partnership_id  uuid        not null,
    side            char(1)     not null check (side in ('a', 'b')),
    purpose         text        not null check (purpose in ('PULSE', 'CONVERSATION')),
    subject         uuid        not null,
    email           text        not null,
    -- What the spellings of one address have in common: nobody is asked too often under another one.
    email_key       text        not null,
    place           integer     not null check (place >= 0),
    language        text        not null,
    hash            bytea       not null check (octet_length(hash) = 32),
    asked_at        timestamptz not null,
    expires_at      timestamptz not null,
    opened_at       timestamptz,
    used_at         timestamptz,
    progress        bytea,
    primary key (organisation_id, id),
    unique (organisation_id, purpose, subject, email_key),
    check (used_at is null or progress is null)
);

create index stakeholder_by_hash on stakeholder (hash);
create index stakeholder_asked on stakeholder (organisation_id, email_key, asked_at);

grant select, insert, delete on stakeholder to ${app};
grant update (language, hash, expires_at, opened_at, used_at, progress) on stakeholder to ${app};

alter table stakeholder enable row level security;
alter table stakeholder force row level security;

create policy of_the_organisation on stakeholder
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

-- Whose link it is, is found out by its secret before anybody is known.
create policy found_by_its_link on stakeholder for select
    using (nullif(current_setting('twelvekeys.installation', true), '') = 'on');
