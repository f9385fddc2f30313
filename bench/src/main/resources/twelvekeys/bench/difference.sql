-- How far two files of levels are apart; a level that only one of them has counts as 1.
select count(*) as levels,
    max(coalesce(abs(ours.kept - theirs.kept), 1)) as kept,
    max(coalesce(abs(ours.promises - theirs.promises), 1)) as promises
from (select * from read_csv('${ours}', header = true, all_varchar = false)) ours
full join (select * from read_csv('${theirs}', header = true, all_varchar = false)) theirs
    on ours.level = theirs.level
    and coalesce(ours.promisor, '') = coalesce(theirs.promisor, '')
    and coalesce(ours.promisee, '') = coalesce(theirs.promisee, '')
