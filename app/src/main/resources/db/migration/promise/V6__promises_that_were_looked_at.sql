-- Promises made against the capacity check, or looked at half-way: a few of many.
create index promise_looked_at on promise (partnership_id)
    where against_check or half_way_on is not null;
