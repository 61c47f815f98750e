"""What the documents show and lead to is there."""

import re
from pathlib import Path

import pytest

from bot.texts.catalogue import FOLDER

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
PICTURES = ROOT / "docs" / "pictures"
PICTURE = re.compile(r'!\[([^\]]*)\]\(([^)]+\.png)\)|<img src="([^"]+)"[^>]* alt="([^"]*)"')


def pictures_of(page: Path) -> dict[Path, str]:
    """Return each picture a page shows, with what it says to those who don't see it."""
    found = PICTURE.findall(page.read_text(encoding="utf-8"))
    return {(page.parent / (src or tag)).resolve(): told or alt for told, src, tag, alt in found}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_document_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text) + re.findall(r'src="([^"]+)"', text):
        if not re.match(r"https?://|mailto:", target):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/ARCHITECTURE.md"])
def test_every_file_and_folder_that_a_document_names_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"`((?:bot|handlers|data|tests|evaluation|docs)/[\w/.-]+)`", text)
    assert len(named) > 20
    for path in named:
        assert (ROOT / path).exists(), path


def test_every_picture_is_shown_and_described_in_words() -> None:
    shown = [picture for page in PAGES for picture in pictures_of(page).items()]
    assert {path for path, _ in shown} == set(PICTURES.glob("*.png"))
    assert all(len(told) > 20 for _, told in shown)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("README.md", "LISEZMOI.md"),
        ("docs/GUIDE-OFFICERS.md", "docs/GUIDE-POLICIERS.md"),
        ("docs/GUIDE-COORDINATORS.md", "docs/GUIDE-COORDONNATEURS.md"),
    ],
)
def test_both_languages_show_the_same(english: str, french: str) -> None:
    """The same headings and pictures in the same order, each in its language; one leads to the other."""
    pages = [ROOT / english, ROOT / french]
    texts = [page.read_text(encoding="utf-8") for page in pages]
    assert len(re.findall(r"^#+ ", texts[0], re.M)) == len(re.findall(r"^#+ ", texts[1], re.M))
    shown = [[path.stem.rsplit("-", 1) for path in pictures_of(page)] for page in pages]
    assert [name for name, _ in shown[0]] == [name for name, _ in shown[1]]
    assert [{code for _, code in one} for one in shown] == [{"en"}, {"fr"}]
    assert pages[1].name in texts[0] and pages[0].name in texts[1]


def texts_of(language: str) -> str:
    """Return the catalogue's texts, a value or a variant on each line, in small letters, without signs in
    front.
    """
    lines = "\n".join(path.read_text(encoding="utf-8") for path in sorted((FOLDER / language).glob("*.ftl")))
    values = re.findall(r"^(?:[\w-]+ =|\s+\*?\[\w+\])? *(.+)$", lines, re.M)
    return "\n".join(re.sub(r"^\W+", "", re.sub(r"<[^>]+>", "", one)) for one in values).casefold()


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("GUIDE-OFFICERS.md", "en"),
        ("GUIDE-POLICIERS.md", "fr"),
        ("GUIDE-COORDINATORS.md", "en"),
        ("GUIDE-COORDONNATEURS.md", "fr"),
    ],
)
def test_every_label_that_a_guide_quotes_is_one(page: str, language: str) -> None:
    """What stands between asterisks is how a text of that language begins: a button, a state, a heading."""
    text, said = (ROOT / "docs" / page).read_text(encoding="utf-8"), texts_of(language)
    quoted = re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", text)
    labels = {" ".join(one.split()).rstrip("….,: ").casefold() for one in quoted}
    assert len(labels) > 5
    assert [one for one in sorted(labels) if not re.search(rf"^{re.escape(one)}(?!\w)", said, re.M)] == []


def test_what_is_new_can_be_read_in_a_few_minutes() -> None:
    """An item of what isn't released yet has two lines, all have 150; what led to it stands in git."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    news = text.split("## Unreleased\n")[1].split("\n## ")[0]
    items = [item for item in re.split(r"\n(?=- |\n)", news) if item.startswith("- ")]
    assert len(items) > 20 and [item for item in items if item.count("\n") > 1] == []
    assert news.count("\n") <= 150


@pytest.mark.parametrize("page", ["README.md", "LISEZMOI.md"])
def test_the_map_has_every_folder(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name.isalpha()} - {"var"}
    assert len(folders) > 5 and [name for name in folders if f"| `{name}/` |" not in text] == []
