"""What is typed is bounded before a slow parser sees it, and no parser runs on the event loop."""

import ast
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from data.forms.parsing import BadAnswer, Mistake, read_email, read_phone
from data.forms.times.date_parsing import read_coming_day

ROOT = Path(__file__).parent.parent.parent
SLOW = {
    "read_answer",
    "read_ams_day",
    "read_coming_day",
    "read_coming_month",
    "read_past_date",
    "read_date",
    "read_email",
    "read_phone",
    "find_zones",
    "edited",
}
LONG = ("1." * 2048, "9" * 4096, "in 1 day " * 400, "a@" * 2048)


@pytest.mark.parametrize("text", LONG)
def test_what_is_too_long_is_no_date_address_or_number(text: str) -> None:
    for read, mistake in ((read_email, Mistake.NOT_AN_EMAIL), (read_phone, Mistake.NOT_A_PHONE)):
        with pytest.raises(BadAnswer) as caught:
            read(text)
        assert caught.value.mistake is mistake
    with pytest.raises(BadAnswer) as caught:
        read_coming_day(text, date(2026, 11, 28), "en")
    assert caught.value.mistake is Mistake.NOT_A_DATE


PROGRAM = """
import sys
from datetime import date
from data.forms.parsing import BadAnswer
from data.forms.times.date_parsing import read_coming_day
from data.forms.parsing import read_email
from data.forms.parsing import read_phone
for read in (read_email, read_phone, lambda text: read_coming_day(text, date(2026, 11, 28), "fr")):
    try:
        read("1." * 2048)
    except BadAnswer:
        pass
sys.exit(", ".join({"dateparser", "phonenumbers", "email_validator"} & sys.modules.keys()) or 0)
"""


@pytest.mark.slow
def test_the_parser_doesnt_even_see_what_is_too_long() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_no_handler_calls_a_slow_parser_on_the_event_loop() -> None:
    passed = []
    for path in sorted([*(ROOT / "handlers").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]):
        tree = ast.parse(path.read_text())
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        threaded = {
            ast.unparse(node.args[0]) for node in calls if ast.unparse(node.func) == "asyncio.to_thread"
        }
        apart = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in threaded]
        within = {id(call) for node in apart for call in ast.walk(node)}
        own = [node for node in calls if id(node) not in within]
        called = {name.rpartition(".")[2] for node in own if (name := ast.unparse(node.func)) != "edited"}
        assert called.isdisjoint(SLOW), f"{path}: {called & SLOW} must run in a thread"
        passed += [
            ast.unparse(node.args[0]).rpartition(".")[2]
            for node in calls
            if ast.unparse(node.func) == "asyncio.to_thread"
        ]
    assert {"read_answer", "read_ams_day", "find_zones", "edited"} <= set(passed)
