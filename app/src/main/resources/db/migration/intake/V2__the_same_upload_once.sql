-- A program names an upload, so that sending it again, even at the same time, has one effect.
alter table import add column idempotency_key text check (char_length(idempotency_key) between 1 and 200);

create unique index import_once on import (organisation_id, idempotency_key);
