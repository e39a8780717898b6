#!/usr/bin/env python3
"""What `medspiller evaluate FILE --json` computes, by pandas and scipy: pandas_scipy.py FILE OUT

Reads FILE, writes the same figures to OUT as JSON, and prints how many seconds that took, without
the start of the interpreter and its imports.
"""

import json
import sys
import time

import numpy as np
import pandas as pd
from scipy import stats

REVERSED = {"O12", "O13", "O15", "O17", "S8", "S11", "S12"}


def figure(value):
    return float(value) if np.isfinite(value) else None


def pair(columns, earlier, later, steps):
    both = columns[[earlier, later]].dropna()
    change = both[later] - both[earlier]
    n = len(change)
    test = stats.ttest_rel(both[later], both[earlier])
    counts = change.value_counts()
    return {
        "from": earlier,
        "to": later,
        "n": n,
        "mean": figure(change.mean()),
        "sd": figure(change.std()),
        "t": figure(test.statistic),
        "df": n - 1,
        "p": figure(test.pvalue),
        "improved": int((change > 0).sum()),
        "unchanged": int((change == 0).sum()),
        "worsened": int((change < 0).sum()),
        "changes": {str(step): int(counts.get(step, 0)) for step in steps},
    }


def variable(item, columns):
    """`columns`: one a round."""
    highest = 2 if item.startswith("O") else 5
    if item in REVERSED:
        columns = highest + 1 - columns
    rounds = list(columns)
    summary = columns.agg(["count", "mean", "std"])
    return {
        "rounds": [
            {
                "round": r,
                "n": int(summary.at["count", r]),
                "mean": figure(summary.at["mean", r]),
                "sd": figure(summary.at["std", r]),
            }
            for r in rounds
        ],
        "pairs": [
            pair(columns, earlier, later, range(1 - highest, highest))
            for place, earlier in enumerate(rounds)
            for later in rounds[place + 1 :]
        ],
    }


def main(file, out):
    start = time.perf_counter()
    data = pd.read_csv(file, index_col=0)
    by_item = {}
    for name in data.columns:
        item, _, round_ = name.partition(".")
        by_item.setdefault(item, {})[int(round_ or 1)] = data[name]
    figures = {item: variable(item, pd.DataFrame(rounds)) for item, rounds in by_item.items()}
    with open(out, "w", encoding="utf-8") as to:
        json.dump({"people": len(data), "variables": figures}, to)
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main(*sys.argv[1:])
