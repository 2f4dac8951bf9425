"""Floor 5: the only package that touches files, the environment and the clock.

Reading gives values and problems, never a traceback; what cannot be written raises `DigestError`.
"""

from newsdigest.storage.binding import bound
from newsdigest.storage.clock import moment
from newsdigest.storage.content import (
    load_ledgers,
    load_lexicon,
    load_posts,
    load_subjects,
    read_facts,
)
from newsdigest.storage.files import (
    content_folders,
    files_under,
    list_captures,
    output_fault,
    read_bytes,
    read_text,
    read_texts,
    remove_left_behind,
    shown,
    stamps_of,
    write_whole,
)
from newsdigest.storage.made import remove_others

__all__ = [
    "bound",
    "content_folders",
    "files_under",
    "list_captures",
    "load_ledgers",
    "load_lexicon",
    "load_posts",
    "load_subjects",
    "moment",
    "output_fault",
    "read_bytes",
    "read_facts",
    "read_text",
    "read_texts",
    "remove_left_behind",
    "remove_others",
    "shown",
    "stamps_of",
    "write_whole",
]
