"""A linear classifier in plain Python: coordinate descent on the squared hinge loss (Hsieh et al., 2008).

The same texts always give the same weights.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from math import sqrt

Row = Mapping[str, float]
BIAS = "<bias>"
COST = 0.1
"""How much a fault counts beside large weights; of a text that should be found twice as much."""
KEPT = 8000
"""Weights of one check."""
ROUNDS = 20
FEWER_ROUNDS = 8
NARROWED = (8.0, 3.0, 1.6, 1.0)
"""How many weights are left after each step, in terms of `KEPT`."""


def learned(rows: Sequence[Row], labels: Sequence[int]) -> dict[str, float]:
    """The weights that tell rows with label 1 from those with -1; only the weightiest, learned again among themselves."""
    # In order, since sums of floats differ with it and the words of a text come in another order in every process.
    rows = [dict(sorted(row.items())) for row in rows]
    common: dict[str, int] = {}
    energy: dict[str, float] = {}
    for row in rows:
        for name, value in row.items():
            common[name] = common.get(name, 0) + 1
            energy[name] = energy.get(name, 0.0) + value * value
    names = [name for name, count in common.items() if count > 1]
    for share in NARROWED:
        weights = _descent(rows, labels, names, FEWER_ROUNDS)
        weight = {name: abs(weights.get(name, 0.0)) * sqrt(sqrt(energy[name])) for name in names}
        names = sorted(names, key=lambda name: (-weight[name], name))[: int(KEPT * share)]
    return _descent(rows, labels, names, ROUNDS)


def _descent(rows: Sequence[Row], labels: Sequence[int], names: Sequence[str], rounds: int) -> dict[str, float]:
    number = {name: place for place, name in enumerate([BIAS, *names])}
    sparse = [[(0, 1.0), *((number[name], value) for name, value in row.items() if name in number)] for row in rows]
    weights = [0.0] * len(number)
    duals = [0.0] * len(rows)
    slack = [1 / (2 * COST * (2 if label > 0 else 1)) for label in labels]
    curve = [sum(value * value for _, value in row) + slack[at] for at, row in enumerate(sparse)]
    order = list(range(len(rows)))
    chance = random.Random(1)
    resting = [0] * len(rows)
    for turn in range(rounds):
        chance.shuffle(order)
        for at in order:
            if resting[at] > turn:
                continue
            row, label, dual = sparse[at], labels[at], duals[at]
            slope = label * sum([weights[place] * value for place, value in row]) - 1 + slack[at] * dual
            if dual == 0.0 and slope > 0:
                # Far on the right side: looked at again some rounds later.
                resting[at] = turn + (4 if slope > 0.5 else 1)
                continue
            duals[at] = max(dual - slope / curve[at], 0.0)
            step = (duals[at] - dual) * label
            if step:
                for place, value in row:
                    weights[place] += step * value
    return {name: weights[place] for name, place in number.items() if weights[place]}
