"""How good conversion is, in figures: captures converted, compared with gold, held to floors.

`python -m evaluation` (with `plugins` and `tests` on the path) is what `invoke evaluate` runs.
"""
