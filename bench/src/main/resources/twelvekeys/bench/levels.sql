-- The decayed nested levels of twelvekeys.trust.NestedModel, half-life 180 days, m1 = 5, m2 = 4.
copy (
    with outcome as (
        select promisor, promisee, done is not null and done <= due as kept,
            case when done is not null and done <= due then done else due + 1 end as day
        from ${outcomes}
    ), pair as (
        select promisor, promisee, sum(weight) as n,
            coalesce(sum(weight) filter (not kept), 0) as s,
            count(*) as promises, count(*) filter (not kept) as not_kept
        from (
            select *, exp((day - date '${asOf}') * (ln(2) / 180)) as weight
            from outcome
            where day <= date '${asOf}'
        )
        group by promisor, promisee
    ), promisor as (
        select promisor, sum(n) as n, sum(s) as s, sum(promises) as promises,
            sum(not_kept) as not_kept
        from pair
        group by promisor
    ), everybody as (
        select (sum(s) + 0.1) / (sum(n) + 1) as p, sum(n) as n, sum(promises) as promises,
            sum(not_kept) as not_kept
        from promisor
    ), of_promisor as (
        select promisor, (v.s + 5 * e.p) / (v.n + 5) as p, v.n, v.promises, v.not_kept
        from promisor v cross join everybody e
    )
    select 'everybody' as level, '' as promisor, '' as promisee, 1 - p as kept, promises, not_kept,
        n as weight
    from everybody
    union all
    select 'promisor', promisor, '', 1 - p, promises, not_kept, n
    from of_promisor
    union all
    select 'pair', d.promisor, d.promisee, 1 - (d.s + 4 * v.p) / (d.n + 4), d.promises,
        d.not_kept, d.n
    from pair d join of_promisor v on v.promisor = d.promisor
) to '${levels}' (format csv, header true)
