"""Every number that the rules of the conversion rest on, each with the reason for its value.

A module for what the numbers measure; `docs/thresholds.md` lists them all.
"""
