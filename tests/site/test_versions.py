"""One article from two outlets, from captures to pages."""

import re
from pathlib import Path

from runs import invoke

BODY = """غادرت أولى سفن القمح المرفأ صباح أمس، وقالت إدارة الميناء إن الرحلة ثلاثة أيام.
وتنتظر سفينتان أخريان هدوء الريح قبل أن تلحقا بها في نهاية الأسبوع، بحسب الإدارة نفسها.
وتحمل كل سفينة من السفن الثلاث ألف طن من حبوب الموسم الجديد إلى مخازن الجزر البعيدة.
"""
FIRST = f"سفن القمح تغادر المرفأ القديم\n12 مايو 2025\n{BODY}"
SECOND = f"الجزر تنتظر أولى شحنات الحبوب\n13 مايو 2025\n{BODY.replace('صباح', 'فجر')}"


def test_two_versions_lead_to_each_other_and_are_one_source(tmp_path: Path) -> None:
    seeds, content, output = (tmp_path / name for name in ("seeds", "content", "out"))
    seeds.mkdir()
    (seeds / "a.txt").write_text(FIRST, encoding="utf-8")
    (seeds / "b.txt").write_text(SECOND, encoding="utf-8")
    done = invoke("build", f"--seeds={seeds}", f"--content={content}", f"--output={output}")
    assert done.returncode == 0, done.stderr
    assert "b.txt: holds the same article as a.txt" in done.stderr
    pages = {
        path.parent.name: path.read_text(encoding="utf-8")
        for path in (output / "articles").glob("*/index.html")
    }
    one, other = pages
    for slug, beside in ((one, other), (other, one)):
        (aside,) = re.findall(r'<aside[^>]*aria-labelledby="versions".*?</aside>', pages[slug])
        assert "نسخة أخرى من هذا الخبر" in aside
        assert f"articles/{beside}/" in aside or f"../{beside}/" in aside
