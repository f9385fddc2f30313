-- The right edge of the Merkle tree over each log (RFC 9162): its size in 8 bytes and the roots of
-- its complete subtrees. Null for a log that was begun before there was a tree, until it is written
-- to or asked about.
alter table log_head add column frontier bytea
    check (octet_length(frontier) >= 8 and octet_length(frontier) % 32 = 8);

grant insert (frontier), update (frontier) on log_head to ${app};

-- The complete subtrees of 256, 65,536 … leaves, so that a proof is read from few rows. They never
-- change once their last leaf is there.
create table subtree (
    partnership_id uuid     not null,
    height         smallint not null check (height > 0 and height % 8 = 0),
    number         bigint   not null check (number >= 0),
    hash           bytea    not null check (octet_length(hash) = 32),
    primary key (partnership_id, height, number),
    foreign key (partnership_id) references log_head (partnership_id)
);

-- What witnesses signed: that the log had this root at this size, and had only grown until then.
create table cosignature (
    partnership_id uuid        not null,
    key_text       text        not null,
    size           bigint      not null check (size >= 0),
    root           bytea       not null check (octet_length(root) = 32),
    line           text        not null,
    signed_at      timestamptz not null,
    received_at    timestamptz not null,
    primary key (partnership_id, key_text, size),
    foreign key (partnership_id) references log_head (partnership_id)
);

-- Keys and alarms are few; they are read from the record itself.
create index entry_of_witnesses on entry (partnership_id, seq) where type like 'witness.%';

grant select, insert on subtree, cosignature to ${app};

alter table subtree enable row level security;
alter table subtree force row level security;
alter table cosignature enable row level security;
alter table cosignature force row level security;

create policy of_the_partnership on subtree
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

create policy of_the_partnership on cosignature
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));
