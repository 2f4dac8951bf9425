import json
import shutil
import subprocess

from runs import PROJECT, Sites, need

CHECKER = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_no_page_breaks_the_rules_of_html(sites: Sites) -> None:
    java = shutil.which("java")
    need("java", there=java is not None)
    need("HTML checker (run `npm ci`)", there=CHECKER.exists())
    options = ["--skip-non-html", "--errors-only", "--format", "json", "--stdout"]
    roots = [str(root) for root in sites.roots.values()]
    done = subprocess.run(
        [str(java), "-jar", str(CHECKER), *options, *roots],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(done.stdout)["messages"]
    assert [(one["url"], one.get("lastLine"), one["message"]) for one in messages] == []
