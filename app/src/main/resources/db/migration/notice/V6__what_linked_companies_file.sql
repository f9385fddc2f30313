-- What a linked company filed that the people of an organisation have not been told.
create table untold_filing (
    organisation_id uuid        not null,
    partnership_id  uuid        not null,
    once            text        not null,
    company         text        not null,
    news            text        not null,
    detail          text        not null,
    found_at        timestamptz not null,
    primary key (organisation_id, partnership_id, once)
);

grant select, insert, delete on untold_filing to ${app};

alter table untold_filing enable row level security;
alter table untold_filing force row level security;

create policy of_the_organisation on untold_filing
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
