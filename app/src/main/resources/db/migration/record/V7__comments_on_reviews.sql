-- Comments on reviews are few among many entries, and are read by themselves.
create index entry_of_reviews on entry (partnership_id, seq) where type like 'review.%';
