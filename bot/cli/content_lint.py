"""What an editor of the content should look at, as lines for `python -m bot content check`."""

from collections import defaultdict
from datetime import date
from pathlib import Path

from data.answers.search.checks import find_astray, find_twins
from data.answers.search.encoder import open_encoder
from data.answers.search.gate import read_gate
from data.answers.search.index import Index
from data.answers.search.lexical import Document
from data.answers.search.vectors import VectorFile
from data.entries.source_files import TopicFile, Words
from data.entries.style.lint import MOST_CAUTION, caution_share, lint
from data.safety.helplines import read_helplines
from data.text.normalize import words_of

SHOWN = 20
"""Breaches of the style rules that are named."""


def look_over(topics: list[TopicFile], index_folder: Path, today: date, every: bool = False) -> list[str]:
    """Overdue reviews, phrasings of two entries, phrasings that go astray, entries nearly the same."""
    lines = [
        f"review overdue since {entry.review_by}: {entry.code}"
        for topic in topics
        for entry in topic.entries
        if entry.review_by < today
    ]
    if read_helplines().is_due(today):
        lines.append("review overdue: the telephone numbers of data/safety/helplines.yaml (ring every one)")
    documents = as_documents(topics)
    lines += style_lines(topics, every)
    return [*lines, *shared_phrasings(documents), *by_meaning(documents, index_folder)]


def style_lines(topics: list[TopicFile], every: bool) -> list[str]:
    """The worst breaches of the style rules, or every one, and how many there are."""
    findings = lint(topics)
    lines = [finding.line for finding in findings[: None if every else SHOWN]]
    if len(findings) > len(lines):
        lines.append(f"{len(findings)} breaches of the style rules in all; the worst {SHOWN} are above")
    if (share := caution_share(topics)) > MOST_CAUTION:
        lines.append(f"cautions are {share:.0%} of what entries say, at most {MOST_CAUTION:.0%}")
    return lines


def as_documents(topics: list[TopicFile]) -> list[Document]:
    """The entries of the files as the search sees them."""
    return [
        Document(
            entry.code, words.title, words.sayings, words.answer, words.detail or "", language, replies(words)
        )
        for topic in topics
        for entry in topic.entries
        for language, words in (("en", entry.en), ("fr", entry.fr))
    ]


def replies(words: Words) -> tuple[tuple[str, str], ...]:
    """The closed questions, each with its reply."""
    return tuple((question, reply.reply) for reply in words.replies or () for question in reply.questions)


def shared_phrasings(documents: list[Document]) -> list[str]:
    """Phrasings that read the same under two entries, accents and punctuation aside."""
    owners: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for phrasing in document.phrasings:
            owners[" ".join(words_of(phrasing))].add(document.code)
    return [
        f"phrasing of two entries: {text!r} ({', '.join(sorted(codes))})"
        for text, codes in owners.items()
        if len(codes) > 1
    ]


def by_meaning(documents: list[Document], index_folder: Path) -> list[str]:
    """What only the encoder can see; a line that says so where there is none."""
    encoder = open_encoder()
    if encoder is None:
        return ["phrasings were not tried: there is no encoder for this machine"]
    index, file = Index(documents, read_gate()), VectorFile(index_folder, encoder)
    index.learn(encoder, file)
    astray = [
        f"phrasing of {a.code} reaches {a.hit}: {a.phrasing!r}" for a in find_astray(index, documents, file)
    ]
    twins = [f"nearly the same ({near:.2f}): {one} and {other}" for one, other, near in find_twins(index)]
    return astray + twins
