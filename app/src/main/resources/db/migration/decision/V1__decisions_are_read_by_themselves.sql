-- Decisions are few among many entries, and are read by themselves.
create index entry_of_decisions on entry (partnership_id, seq) where type like 'decision.%';
