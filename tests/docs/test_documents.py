"""What the documents show and lead to is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
PICTURES = ROOT / "docs" / "pictures"
PICTURE = re.compile(r'!\[([^\]]*)\]\(([^)]+\.png)\)|<img src="([^"]+)"[^>]* alt="([^"]*)"')


def pictures_of(page: Path) -> dict[Path, str]:
    """Each picture a page shows, with what it says to those who don't see it."""
    found = PICTURE.findall(page.read_text(encoding="utf-8"))
    return {(page.parent / (src or tag)).resolve(): told or alt for told, src, tag, alt in found}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_document_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text) + re.findall(r'src="([^"]+)"', text):
        if not re.match(r"https?://|mailto:", target):
            assert (page.parent / target).exists(), target


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
