-- How long each partnership's log is. One row a partnership; its size only grows.
create table log_head (
    partnership_id uuid primary key,
    size           bigint not null default 0 check (size >= 0)
);

-- The record: one append-only log a partnership. The application may add and read, nothing else.
-- body holds the canonical bytes (RFC 8785) as text; leaf is SHA-256(0x00 || bytes), RFC 9162.
create table entry (
    partnership_id uuid        not null,
    seq            bigint      not null check (seq > 0),
    type           text        not null,
    subject        uuid,
    side           char(1)     not null check (side in ('a', 'b')),
    recorded_at    timestamptz not null,
    body           text        not null,
    leaf           bytea       not null check (octet_length(leaf) = 32),
    primary key (partnership_id, seq),
    foreign key (partnership_id) references log_head (partnership_id)
);

create index entry_of_subject on entry (partnership_id, subject, seq) where subject is not null;

grant select, insert, update on log_head to ${app};
grant select, insert on entry to ${app};
