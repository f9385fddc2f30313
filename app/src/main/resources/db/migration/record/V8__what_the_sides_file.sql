-- Links to what a company files, and evidence of one that files nothing, are few and read by themselves.
create index entry_of_companies on entry (partnership_id, seq) where type like 'company.%';
