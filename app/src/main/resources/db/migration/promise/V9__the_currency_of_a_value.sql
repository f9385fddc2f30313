-- In which currency a value is meant, as the last terms of the promise say; null where nobody said, as
-- for what was imported.
alter table promise add column currency text check (currency ~ '^[A-Z]{3}$');

-- The owner, who migrates, is held by the policies like everybody else; here it must see all rows.
alter table promise no force row level security;
alter table entry no force row level security;

update promise set currency = terms.currency
from (select distinct on (partnership_id, subject) partnership_id, subject,
          body::jsonb #>> '{data,terms,currency}' as currency
      from entry
      where type in ('promise.told', 'promise.proposed', 'promise.countered')
      order by partnership_id, subject, seq desc) terms
where terms.partnership_id = promise.partnership_id and terms.subject = promise.id
  and terms.currency is not null;

alter table promise force row level security;
alter table entry force row level security;
