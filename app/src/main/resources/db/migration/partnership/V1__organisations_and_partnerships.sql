-- An organisation that has a home in this installation. A partner that was only named by
-- the other side has none yet: its name stands in the partnership until it joins.
create table organisation (
    id         uuid primary key,
    name       text        not null check (char_length(name) between 1 and 400),
    name_key   text        not null unique,
    home       boolean     not null default false,
    example    boolean     not null default false,
    created_at timestamptz not null
);

create unique index one_home_organisation on organisation (home) where home;

-- Two organisations and the space they share. Side A began it; side B may still have to join.
-- Every other shared table starts with partnership_id: it is the tenant.
create table partnership (
    id             uuid primary key,
    a_organisation uuid        not null references organisation (id),
    b_organisation uuid references organisation (id),
    a_name         text        not null check (char_length(a_name) between 1 and 400),
    b_name         text        not null check (char_length(b_name) between 1 and 400),
    b_key          text        not null,
    example        boolean     not null default false,
    begun_on       date        not null,
    created_at     timestamptz not null,
    unique (a_organisation, b_key),
    check (b_organisation is null or b_organisation <> a_organisation)
);

create index partnership_of_side_b on partnership (b_organisation, id) where b_organisation is not null;

grant select, insert on organisation, partnership to ${app};
