"""Each list of the lexicon tells where it comes from, and on how many pages it was met."""

from collections.abc import Mapping
from typing import Any

import pytest

from captures import TABLES

ENTRIES = [
    *(("furniture", group["id"], group) for group in TABLES["furniture"]["furniture"]),
    *(("agencies", agency["name"], agency) for agency in TABLES["agencies"]["agency"]),
    *(
        ("statements", verb.get("past", verb.get("while")), verb)
        for verb in TABLES["statements"]["verb"]
    ),
]
COUNTED = ("furniture", "agencies", "fields", "dates", "titles", "statements")


def lists_of(table: Mapping[str, Any]) -> dict[str, set[str]]:
    """Give the lists of each table of a file, entries left out."""
    return {name: set(lists) for name, lists in table.items() if isinstance(lists, dict)}


@pytest.mark.parametrize(("file", "name", "entry"), ENTRIES, ids=[name for _, name, _ in ENTRIES])
def test_every_entry_tells_on_how_many_pages_it_was_met(
    file: str, name: str, entry: Mapping[str, Any]
) -> None:
    assert 0 <= entry.get("met", -1) <= TABLES[file]["met"]["pages"], name


def test_every_group_of_furniture_tells_its_source() -> None:
    assert [one["id"] for one in TABLES["furniture"]["furniture"] if not one.get("source")] == []


@pytest.mark.parametrize("file", COUNTED)
def test_every_list_is_counted_and_no_count_has_lost_its_list(file: str) -> None:
    met, lists = dict(TABLES[file]["met"]), lists_of(TABLES[file])
    assert met.pop("pages") == TABLES["furniture"]["met"]["pages"] > 0
    assert met.keys() == lists.keys() - {"met"}
    told = {name: set(counts) for name, counts in met.items() if isinstance(counts, dict)}
    assert told == {name: lists[name] for name in told}
