-- The private address of a person's calendar in an organisation. Only the hash of its token is kept;
-- a new address takes the place of the old one.
create table calendar_feed (
    organisation_id uuid        not null,
    person_id       uuid        not null,
    hash            bytea       not null check (octet_length(hash) = 32),
    made_at         timestamptz not null,
    primary key (organisation_id, person_id)
);

create index calendar_feed_by_hash on calendar_feed (hash);

grant select, insert, update, delete on calendar_feed to ${app};
