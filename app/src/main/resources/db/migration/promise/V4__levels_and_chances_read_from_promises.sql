-- Levels and chances are read from the promises themselves: each server keeps whole counts in
-- memory and brings them up to date from the promises that have changed. So the table of counts
-- goes, and a promise says since when it stands under its date.
alter table promise no force row level security;
alter table entry no force row level security;

drop table day_cell;

-- Renegotiations told in time, oldest first: the day each was told and the date in force until
-- then, all in one line with spaces between.
alter table promise add column early_moves text not null default '';

do $$
declare
    told record;
    promised record;
    in_force date;
    told_early text;
begin
    for promised in select partnership_id, id, first_due from promise where moved_early loop
        in_force := promised.first_due;
        told_early := '';
        for told in
            select (body::jsonb -> 'data' ->> 'on')::date as said,
                   (body::jsonb -> 'data' ->> 'to')::date as to_date
            from entry
            where partnership_id = promised.partnership_id and subject = promised.id
              and type = 'promise.renegotiated'
            order by seq
        loop
            if told.said <= in_force then
                told_early := ltrim(told_early || ' ' || told.said || ' ' || in_force);
                in_force := told.to_date;
            end if;
        end loop;
        update promise set early_moves = told_early
        where partnership_id = promised.partnership_id and id = promised.id;
    end loop;
end $$;

alter table promise alter column early_moves drop default;
alter table promise drop column moved_early;

alter table promise force row level security;
alter table entry force row level security;

-- Which model gives an organisation's chances, as its own past decided: kept so that a server that
-- starts need not decide anew. Decided again when the quarter or that past has changed.
create table model_choice (
    organisation_id uuid             not null,
    ours            boolean          not null,
    day             date             not null,
    chosen          text             not null,
    why             text             not null,
    judged          integer          not null check (judged >= 0),
    late            integer          not null check (late between 0 and judged),
    over_nested     double precision[],
    over_rate       double precision[],
    shock           double precision not null check (shock >= 0),
    primary key (organisation_id, ours)
);

grant select, insert, update, delete on model_choice to ${app};

alter table model_choice enable row level security;
alter table model_choice force row level security;

create policy of_the_organisation on model_choice
    using (organisation_id = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
