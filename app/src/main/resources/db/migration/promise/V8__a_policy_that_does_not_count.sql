-- Every question names its partnerships. Held against a list of unknown length besides, PostgreSQL
-- takes a partnership for a few rows where there are many of them, and reads it from end to end for
-- one page. What it cannot estimate it takes for half of them, which leaves the choice to the
-- question.
drop policy of_the_partnership on promise;

create policy of_the_partnership on promise
    using (partnership_id in (
        select unnest(nullif(current_setting('twelvekeys.partnerships', true), '')::uuid[])));
