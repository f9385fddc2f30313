-- What one side wrote, until the people of the other side have been told. Kept in the transaction
-- that appended it, so that nothing that stands is left untold and nothing else is told.
create table untold (
    partnership_id uuid        not null,
    first_seq      bigint      not null,
    last_seq       bigint      not null,
    for_side       char(1)     not null check (for_side in ('a', 'b')),
    written_at     timestamptz not null,
    primary key (partnership_id, first_seq, for_side),
    check (last_seq >= first_seq)
);

-- The outbox: every message, sent or not. A message is written once: "once" names what it tells and
-- to whom.
create table mail (
    organisation_id uuid        not null,
    id              uuid        not null,
    person_id       uuid,
    address         text        not null,
    name            text        not null,
    kind            text        not null,
    subject         text        not null,
    text            text        not null,
    html            text        not null,
    -- The path of a single-use link. Kept only until the message has gone or the link is of no use.
    secret          text,
    secret_until    timestamptz,
    thread          text,
    once            text        not null,
    created_at      timestamptz not null,
    due_at          timestamptz not null,
    attempts        integer     not null default 0,
    sent_at         timestamptz,
    given_up_at     timestamptz,
    problem         text,
    primary key (organisation_id, id),
    unique (organisation_id, once),
    check (sent_at is null or secret is null)
);

create index mail_waiting on mail (organisation_id, due_at)
    where sent_at is null and given_up_at is null;
create index mail_newest on mail (organisation_id, created_at desc, id);
create index mail_with_secret on mail (organisation_id, secret_until) where secret is not null;

-- What a person does not want to be told by mail, or wants after all. Unless said, they do.
create table notice_choice (
    organisation_id uuid    not null,
    person_id       uuid    not null,
    kind            text    not null,
    wanted          boolean not null,
    primary key (organisation_id, person_id, kind)
);

grant select, insert, delete on untold to ${app};
grant update (written_at) on untold to ${app};
grant select, insert, update on mail, notice_choice to ${app};
