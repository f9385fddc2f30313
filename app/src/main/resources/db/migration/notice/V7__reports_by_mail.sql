-- Which reports a person gets by mail, and when. These are the person's own, and no entry of any
-- record. What a rhythm's number means: the weekday from 1, Monday; the day of the month; or how many
-- days before the end of a quarter or before a meeting.
create table report_schedule (
    organisation_id uuid        not null,
    id              uuid        not null,
    person_id       uuid        not null,
    partnership_id  uuid        not null,
    report          text        not null,
    rhythm          text        not null,
    number          integer     not null check (number between 0 and 60),
    meeting         date,
    since           timestamptz not null,
    primary key (organisation_id, id),
    unique nulls not distinct
        (organisation_id, person_id, partnership_id, report, rhythm, number, meeting),
    check ((rhythm = 'meeting') = (meeting is not null))
);

grant select, insert, delete on report_schedule to ${app};

alter table report_schedule enable row level security;
alter table report_schedule force row level security;
create policy of_the_organisation on report_schedule
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

-- Which report comes with a message. It is made when the message is sent, and kept nowhere.
alter table mail
    add column report             text,
    add column report_partnership uuid,
    add column report_quarter     text,
    add column report_schedule    uuid,
    add check ((report is null) = (report_partnership is null));

create index mail_of_schedule on mail (organisation_id, report_schedule, created_at)
    where report_schedule is not null;
