"""What the site promises its readers, measured: weight, speed, access, direction.

`python -m audit` (with `plugins` and `tests` on the path) is what `invoke audit` runs.
"""
