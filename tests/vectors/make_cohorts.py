#!/usr/bin/env python3
"""Writes cohorts/*.csv and cohorts/expected.json: made-up answers of 2 to 5,000 people, and what
scipy and pandas make of them. `medspiller evaluate` must give the same to 1e-9.

Needs numpy, pandas and scipy. Made with numpy 2.4, pandas 3.1 and scipy 1.17; the seeds are
fixed, so a run with these writes the same files again.

    python3 make_cohorts.py

The files differ in all that a file may differ in: separator, decimal comma, byte order mark, line
ends, quotes, how a missing answer is written, which columns there are and in which order. Columns
without spread, without answers and with one answer are among them.
"""

import csv
import json
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

HERE = Path(__file__).parent / "cohorts"
OBJECTIVE = [f"O{n}" for n in range(1, 19)]
SUBJECTIVE = [f"S{n}" for n in range(1, 15)]
REVERSED = {"O12", "O13", "O15", "O17", "S8", "S11", "S12"}
MISSING = np.nan


def name(variable, round_):
    return variable if round_ == 1 else f"{variable}.{round_}"


def answers(rng, people, highest, rounds, missing, drift):
    """Answers that stay near the person's own level and drift from round to round."""
    level = rng.uniform(0.5, highest + 0.5, people)
    columns = []
    for round_ in range(rounds):
        noisy = level + drift * round_ + rng.normal(0, highest / 6, people)
        column = np.clip(np.rint(noisy), 1, highest)
        column[rng.random(people) < missing] = MISSING
        columns.append(column)
    return columns


def numbers(rng, people, rounds, missing, mean, sd, effect, digits):
    """Numbers with `effect` standard deviations of their change from one round to the next."""
    level = rng.normal(mean, sd, people)
    columns = []
    for round_ in range(rounds):
        column = np.round(level + round_ * effect * sd + rng.normal(0, sd / np.sqrt(2), people), digits)
        column[rng.random(people) < missing] = MISSING
        columns.append(column)
    return columns


def recoded(variable, column):
    if variable not in REVERSED:
        return column
    return (3 if variable.startswith("O") else 6) - column


def figure(value):
    return None if value is None or not np.isfinite(value) else float(value)


def expected_pair(earlier, later, from_, to, steps):
    both = pd.DataFrame({"earlier": earlier, "later": later}).dropna()
    change = both["later"] - both["earlier"]
    n = len(change)
    spread = n >= 2 and change.nunique() > 1
    test = stats.ttest_rel(both["later"], both["earlier"]) if spread else None
    return {
        "from": from_,
        "to": to,
        "n": n,
        "mean": figure(change.mean()),
        "sd": figure(change.std(ddof=1)),
        "t": figure(test.statistic) if spread else None,
        "df": n - 1 if n >= 2 else None,
        "p": figure(test.pvalue) if spread else None,
        "improved": int((change > 0).sum()),
        "unchanged": int((change == 0).sum()),
        "worsened": int((change < 0).sum()),
        "changes": {str(step): int((change == step).sum()) for step in steps},
    }


def expected(variable, rounds, is_item):
    """`rounds`: {round: column as written}."""
    highest = 2 if variable.startswith("O") else 5
    steps = range(1 - highest, highest) if is_item else []
    columns = {r: pd.Series(recoded(variable, c) if is_item else c) for r, c in rounds.items()}
    order = sorted(columns)
    return {
        "rounds": [
            {
                "round": r,
                "n": int(columns[r].count()),
                "mean": figure(columns[r].mean()),
                "sd": figure(columns[r].std(ddof=1)),
            }
            for r in order
        ],
        "pairs": [
            expected_pair(columns[a], columns[b], a, b, steps)
            for place, a in enumerate(order)
            for b in order[place + 1 :]
        ],
    }


def written(value, style, is_item):
    if np.isnan(value):
        return style["missing"]
    text = str(int(value)) if is_item else repr(float(value))
    return text.replace(".", ",") if style["comma"] else text


def write(file, style, people, data, items):
    """`data`: [(variable, round, column)], in the order of the columns."""
    quoting = csv.QUOTE_ALL if style["quoted"] else csv.QUOTE_MINIMAL
    encoding = "utf-8-sig" if style["bom"] else "utf-8"
    with open(HERE / file, "w", encoding=encoding, newline="") as out:
        rows = csv.writer(
            out, delimiter=style["separator"], quoting=quoting, lineterminator=style["line"]
        )
        rows.writerow(["løpenr"] + [name(v, r) for v, r, _ in data] + ["merknad"])
        for person in range(people):
            cells = [written(column[person], style, v in items) for v, _, column in data]
            note = 'sa "nei";\nså ja, kanskje\tnå' if person % 400 == 1 else ""
            rows.writerow([person + 1, *cells, note])


def cohort(file, seed, people, rounds, missing, style, variables, shuffled=False):
    rng = np.random.default_rng(seed)
    data = []
    items = OBJECTIVE + SUBJECTIVE
    for item in items:
        highest = 2 if item.startswith("O") else 5
        drift = rng.choice([-0.2, 0.0, 0.05, 0.3])
        columns = answers(rng, people, highest, rounds, missing, drift)
        if item == "S3":  # everybody answers alike
            columns = [np.full(people, 4.0) for _ in columns]
        if item == "S4":  # everybody changes alike
            columns = [np.full(people, float(1 + round_)) for round_ in range(rounds)]
        if item == "S5":  # nobody answers
            columns = [np.full(people, MISSING) for _ in columns]
        if item == "S6":  # one answers
            columns = [np.where(np.arange(people) == 0, 3.0, MISSING) for _ in columns]
        data += [(item, round_ + 1, column) for round_, column in enumerate(columns)]
    for variable, (mean, sd, effect, digits) in variables.items():
        columns = numbers(rng, people, rounds, missing, mean, sd, effect, digits)
        data += [(variable, round_ + 1, column) for round_, column in enumerate(columns)]
    if shuffled:
        # any order, and any subset: round 1 of O2 and all but round 2 of O3 are not there
        data = [d for d in data if d[:2] != ("O2", 1) and (d[0] != "O3" or d[1] == 2)]
        data = [data[place] for place in rng.permutation(len(data))]
    write(file, style, people, data, set(items))
    by_variable = {}
    for variable, round_, column in data:
        by_variable.setdefault(variable, {})[round_] = column
    return {
        "file": file,
        "variables": list(variables),
        "expected": {
            "people": people,
            "variables": {v: expected(v, r, v in items) for v, r in by_variable.items()},
        },
    }


def style(separator=",", comma=False, bom=False, line="\n", quoted=False, missing=""):
    return dict(
        separator=separator, comma=comma, bom=bom, line=line, quoted=quoted, missing=missing
    )


def main():
    HERE.mkdir(exist_ok=True)
    plain = {"T": (50, 10, 0.3, 2)}
    # far from 0, near 0, and with an effect whose p has two hundred zeros
    hard = {"far": (1e9, 4, 0.02, 3), "near": (0, 1e-7, 0.1, 12), "clear": (50, 10, 0.53, 2)}
    cohorts = [
        cohort("two.csv", 1, 2, 3, 0.0, style(), plain),
        cohort("three.csv", 2, 3, 3, 0.2, style(";", comma=True, missing="."), plain),
        cohort("thirty.csv", 3, 30, 3, 0.1, style("\t", bom=True, line="\r\n"), plain),
        cohort("thirty-quoted.csv", 4, 30, 4, 0.3, style(comma=True, quoted=True), hard),
        cohort("five-hundred.csv", 5, 500, 3, 0.15, style(";", bom=True, line="\r\n", quoted=True,
               comma=True, missing="."), hard, shuffled=True),
        cohort("five-thousand.csv", 6, 5000, 2, 0.08, style(), hard, shuffled=True),
    ]
    with open(HERE / "expected.json", "w", encoding="utf-8") as out:
        out.write("[\n" + ",\n".join(json.dumps(c, ensure_ascii=False) for c in cohorts) + "\n]\n")


if __name__ == "__main__":
    main()
