"""The decayed nested levels of twelvekeys.trust.NestedModel with pandas."""

import sys

import numpy
import pandas

outcomes, as_of, levels = sys.argv[1], pandas.Timestamp(sys.argv[2]), sys.argv[3]

rows = pandas.read_csv(
    outcomes,
    dtype={"promisor": "category", "promisee": "category"},
    parse_dates=["due", "done"],
    date_format="%Y-%m-%d",
)
kept = rows.done <= rows.due
day = rows.done.where(kept, rows.due + pandas.Timedelta(days=1))
known = day <= as_of
age = (as_of - day[known]).dt.days
weight = numpy.exp2(-age / 180)
lost = ~kept[known]
pairs = (
    pandas.DataFrame(
        {
            "promisor": rows.promisor[known],
            "promisee": rows.promisee[known],
            "weight": weight,
            "lost": weight * lost,
            "promises": 1,
            "not_kept": lost.astype("int64"),
        }
    )
    .groupby(["promisor", "promisee"], observed=True)
    .sum()
    .reset_index()
)
sums = ["weight", "lost", "promises", "not_kept"]
own = pairs.groupby("promisor", observed=True)[sums].sum()
everybody = own.sum()
base = (everybody.lost + 0.1) / (everybody.weight + 1)
own["p"] = (own.lost + 5 * base) / (own.weight + 5)
above = pairs.promisor.map(own.p).astype("float64")
pairs["p"] = (pairs.lost + 4 * above) / (pairs.weight + 4)
everybody["p"] = base
everybody = everybody.to_frame().T
everybody.insert(0, "level", "everybody")
own = own.reset_index()
own["promisor"] = own.promisor.astype("object")
own.insert(0, "level", "promisor")
pairs["promisor"] = pairs.promisor.astype("object")
pairs["promisee"] = pairs.promisee.astype("object")
pairs.insert(0, "level", "pair")
result = pandas.concat([everybody, own, pairs])
result["kept"] = 1 - result.p
result["promises"] = result.promises.astype("int64")
result["not_kept"] = result.not_kept.astype("int64")
result[
    ["level", "promisor", "promisee", "kept", "promises", "not_kept", "weight"]
].to_csv(levels, index=False)
