-- The account that a person has with a provider of identities, by which they may sign in here.
create table provider_account (
    person_id uuid        not null references person (id),
    issuer    text        not null,
    subject   text        not null check (char_length(subject) between 1 and 255),
    linked_at timestamptz not null,
    primary key (person_id, issuer),
    unique (issuer, subject)
);

grant select, insert, delete on provider_account to ${app};
