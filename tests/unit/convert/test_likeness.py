"""Likeness: what is compared does not hang on how a run of Python orders its hashes."""

from newsdigest.convert.posts.likeness import alike

PARTS = [" ".join(f"w{part}x{word}" for word in range(60)) for part in range(9)]


def test_of_texts_with_as_many_votes_the_first_are_compared() -> None:
    whole = " ".join(PARTS)
    found = [like.first for like in alike([*PARTS, whole]).likes]
    assert found == list(range(len(found)))
    assert 0 < len(found) < len(PARTS)
