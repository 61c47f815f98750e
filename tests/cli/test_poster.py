"""The poster of a mission: its code leads to the mission's card; wrong words get one clear line."""

import re
from pathlib import Path

import pytest
import zxingcpp
from matplotlib.image import imread
from typer.testing import CliRunner

from bot import __version__
from bot.cli.botfather import PAGE, botfather_page
from bot.cli.main import cli
from bot.cli.poster import current_missions, find_mission, write_poster
from bot.texts.catalogue import LANGUAGES, Texts
from data.entries.source_files import CONTENT, EntryFile, read_yaml
from tests.world import World, read

CURRENT = [
    entry["code"]
    for entry in read_yaml(CONTENT / "missions.yaml")["entries"]
    if entry.get("mission", {}).get("status") == "current"
]


def read_code(path: Path) -> str:
    """Return what a phone's camera reads."""
    pixels = (imread(path)[:, :, :3].mean(axis=2) * 255).astype("uint8")
    (found,) = zxingcpp.read_barcodes(pixels)
    return str(found.text)


@pytest.fixture(scope="module")
def missions() -> dict[str, EntryFile]:
    """Return the current missions by their codes."""
    found = {entry.code: entry for entry in current_missions(CONTENT)}
    assert list(found) == CURRENT
    return found


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CURRENT)
def test_a_camera_reads_the_way_to_every_current_mission(
    missions: dict[str, EntryFile], code: str, language: str, tmp_path: Path
) -> None:
    path = tmp_path / "poster.png"
    write_poster(path, missions[code], "some_bot", Texts("UTC").of(language))
    assert read_code(path) == f"https://t.me/some_bot?start=m_{code}"


@pytest.mark.slow
async def test_what_the_code_says_opens_the_mission(world: World, tmp_path: Path) -> None:
    entry, path = find_mission(CONTENT, "binuh"), tmp_path / "poster.png"
    assert entry
    write_poster(path, entry, "some_bot", Texts("UTC").of("fr"))
    officer = world.officer(language="fr")
    officer.start(read_code(path).partition("start=")[2])
    await read(officer, "BINUH, Haïti")


@pytest.mark.slow
def test_a_pdf_is_written_where_it_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "haiti.pdf"
    done = CliRunner().invoke(
        cli, ["poster", "binuh", "--lang", "fr", "--name", "@a_bot", "--out", str(path)]
    )
    assert done.exit_code == 0 and path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nowhere", "--name", "a_bot"], "no current mission"),
        (["minustah", "--name", "a_bot"], "no current mission"),
        (["binuh", "--lang", "de", "--name", "a_bot"], "en or fr"),
        (["binuh", "--name", "https://t.me/a_bot"], "such as @peaceops_bot"),
        (["binuh", "--out", "x.doc", "--name", "a_bot"], ".pdf or .png"),
        (["binuh"], "TELEGRAM_BOT_TOKEN"),
    ],
)
@pytest.mark.slow
def test_what_cannot_be_drawn_is_named_in_one_line(
    words: list[str], told: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)
    done = CliRunner().invoke(cli, ["poster", *words])
    said = done.output + capfd.readouterr().err
    assert done.exit_code == 2 and told in said and len(said.strip().splitlines()) == 1


def refused(code: str, capfd: pytest.CaptureFixture[str]) -> str:
    """Return what is said about a code that no current mission has."""
    done = CliRunner().invoke(cli, ["poster", code, "--name", "a_bot"])
    return done.output + capfd.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CURRENT)
@pytest.mark.slow
def test_a_place_typed_for_a_code_names_the_code(
    missions: dict[str, EntryFile], code: str, language: str, capfd: pytest.CaptureFixture[str]
) -> None:
    place = missions[code].words(language).title.split()[-1].strip("()").lower()
    if place not in CURRENT:
        assert re.search(rf"(mean|or) {code} \(", refused(place, capfd))


def test_a_code_like_no_other_lists_all(capfd: pytest.CaptureFixture[str]) -> None:
    said = refused("qqqq", capfd)
    assert all(code in said for code in CURRENT)


def test_the_page_for_botfather_is_what_the_catalogues_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == botfather_page(Texts("UTC")), "run `make docs`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_pasted_fits_into_telegram(language: str) -> None:
    words = Texts("UTC").of(language)
    for key, longest in (("bot-name", 64), ("bot-description", 512), ("bot-short-description", 120)):
        assert len(words.plain(key)) <= longest


def test_the_version_is_said_and_the_changelog_knows_it() -> None:
    done = CliRunner().invoke(cli, ["--version"])
    assert done.output.strip() == __version__
    assert f"## {__version__}" in (PAGE.parent.parent / "CHANGELOG.md").read_text(encoding="utf-8")
