import shutil

from audit.checkers import HTML_CHECKER, html_errors
from runs import Sites, need


def test_no_page_breaks_the_rules_of_html(sites: Sites) -> None:
    need("java", there=shutil.which("java") is not None)
    need("HTML checker (run `npm ci`)", there=HTML_CHECKER.exists())
    assert list(html_errors(sites.roots.values())) == []
