-- From here on names and words do not stand in the entries. An entry's body has their commitments,
-- SHA-256(salt || text); what opens them lies here and can be deleted without touching a proof
-- (docs/decisions/0016).

-- Who wrote an entry: the commitment in its member "by". Null for entries older than this, in
-- which the name stands.
alter table entry add column writer bytea check (octet_length(writer) = 32);

-- The name under which somebody wrote for a side. All their entries share one row, so their name is
-- erased from all of them at once. person_id is absent for an organisation that writes.
create table writer (
    partnership_id uuid    not null,
    commitment     bytea   not null check (octet_length(commitment) = 32),
    side           char(1) not null check (side in ('a', 'b')),
    person_id      uuid,
    salt           bytea   not null check (octet_length(salt) = 32),
    name           text    not null,
    primary key (partnership_id, commitment),
    foreign key (partnership_id) references log_head (partnership_id)
);

create unique index writer_by_name on writer
    (partnership_id, side, name, coalesce(person_id, '00000000-0000-0000-0000-000000000000'));

-- The other texts of an entry, in the order in which their commitments stand in its body. The salt
-- of each is made from the secret and its place.
create table sealed_text (
    partnership_id uuid   not null,
    seq            bigint not null,
    secret         bytea  not null check (octet_length(secret) = 32),
    texts          text[] not null,
    primary key (partnership_id, seq)
);

-- Never changed: an opening is there, or it was erased.
grant select, insert, delete on writer, sealed_text to ${app};
grant delete on attachment to ${app};

-- A request whose words were erased is remembered without them: the fingerprint of a short text
-- could be guessed.
grant update (fingerprint) on written_request to ${app};

create index entry_of_erasures on entry (partnership_id, seq)
    where type in ('words.erased', 'name.erased');

alter table writer enable row level security;
alter table writer force row level security;
alter table sealed_text enable row level security;
alter table sealed_text force row level security;

create policy of_the_partnership on writer
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

create policy of_the_partnership on sealed_text
    using (partnership_id = any (
        ((select nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[]))::uuid[]));

-- An entry with what opens it.
create view opened_entry with (security_invoker = true) as
    select e.partnership_id, e.seq, e.type, e.subject, e.side, e.recorded_at, e.body, e.leaf,
        t.secret, t.texts, w.salt as writer_salt, w.name as writer_name
    from entry e
    left join sealed_text t on t.partnership_id = e.partnership_id and t.seq = e.seq
    left join writer w on w.partnership_id = e.partnership_id and w.commitment = e.writer;

grant select on opened_entry to ${app};
