-- How far a person has seen the record of each partnership of their organisation.
create table last_seen (
    organisation_id uuid        not null,
    person_id       uuid        not null,
    partnership_id  uuid        not null,
    seq             bigint      not null check (seq >= 0),
    at              timestamptz not null,
    primary key (organisation_id, person_id, partnership_id)
);

-- What concerns somebody today is a small part of the promises of all years.
create index promise_of_today on promise (partnership_id, due)
    where state in ('REQUESTED', 'OFFERED', 'COUNTERED')
        or (state = 'PROMISED' and done_on is null)
        or (state = 'REPORTED' and claimant is null);

grant select, insert, update on last_seen to ${app};
