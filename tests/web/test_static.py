"""The page's own files and templates."""

import hashlib
import re
from pathlib import Path

import pytest

from bot.web.templating import STATIC, TEMPLATES, environment

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted(TEMPLATES.rglob("*.html"))


def test_htmx_is_the_file_that_the_documents_name() -> None:
    told = (ROOT / "docs" / "DEPENDENCIES.md").read_text()
    assert hashlib.sha256((STATIC / "htmx.min.js").read_bytes()).hexdigest() in told


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_template_runs_or_styles_inline_or_loads_from_elsewhere(path: Path) -> None:
    html = path.read_text()
    assert not re.search(r"\son\w+=|\sstyle=|hx-on|javascript:|https?://|\|\s*safe", html)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_form_that_writes_carries_its_token(path: Path) -> None:
    forms = re.findall(r'<form method="post".*?</form>', path.read_text(), re.DOTALL)
    assert all("csrf_field(csrf)" in form or 'id="sign-in"' in form for form in forms)


def test_templates_escape_whatever_they_are_given() -> None:
    assert environment().autoescape is True
    assert environment().from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_template_takes_the_day_of_a_moment_in_utc(path: Path) -> None:
    """`words.day` takes a moment, and knows the reader's time zone."""
    assert ".date()" not in path.read_text()
