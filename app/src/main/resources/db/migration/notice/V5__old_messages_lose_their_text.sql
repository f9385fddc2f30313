-- What a message said is kept for a while and then let go of: words that were erased from the record
-- are not to live on in the outbox.
create index mail_with_text on mail (organisation_id, created_at) where text <> '';
