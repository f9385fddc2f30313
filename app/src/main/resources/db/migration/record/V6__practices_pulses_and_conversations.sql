-- Practices, pulses and conversations are few among many entries, and are read by themselves.
create index entry_of_practices on entry (partnership_id, seq) where type like 'practice.%';
create index entry_of_pulse on entry (partnership_id, seq) where type like 'pulse.%';
create index entry_of_conversations on entry (partnership_id, seq)
    where type like 'conversation.%';
