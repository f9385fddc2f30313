-- What fell due in a quarter: a few of many promises.
create index promise_by_date_in_force on promise (partnership_id, due_in_force);
