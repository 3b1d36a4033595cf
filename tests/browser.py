"""A real browser as a judge of our pages: it opens one without a network, carries out a script there, and tells what came."""

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_SCRIPT = """\
<pre id="told"></pre><script>
const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
const choose = (id, value) => { const e = document.getElementById(id); e.value = value; e.dispatchEvent(new Event("input")); };
const shown = () => document.getElementById("shown").textContent;
const told = (() => { %s })();
document.getElementById("told").textContent = JSON.stringify(told);
</script></body>"""


def told(page: Path, script: str, width: int = 800) -> Any:
    """What a script returns that runs when the page's own has run; scripts on the page that fail return nothing.

    The window is ``width`` pixels wide, 500 at the least.
    """
    driven = page.with_name(f"driven-{page.name}")
    driven.write_text(page.read_text("utf-8").replace("</body>", _SCRIPT % script), "utf-8")
    return json.loads(
        unescape(
            re.findall(
                r'<pre id="told">(.*?)</pre>', _ran(page, f"--window-size={width},900", "--dump-dom", driven.as_uri())
            )[0]
        )
    )


def printed(page: Path) -> bytes:
    """The page as it comes out of a printer, a PDF."""
    paper = page.with_suffix(".pdf")
    _ran(page, f"--print-to-pdf={paper}", page.as_uri())
    return paper.read_bytes()


def _ran(page: Path, *words: str) -> str:
    assert BROWSER is not None
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={page.parent / 'profile'}"]
    # A name that cannot be found is as good as no network at all.
    command += ["--host-resolver-rules=MAP * ~NOTFOUND", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
