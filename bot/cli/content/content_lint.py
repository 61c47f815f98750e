"""Find what is wrong with the content and what to look at: the lines of `python -m bot content check`."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.texts.catalogue import Texts, Words
from data.answers.search.checks import find_misleading_phrasings, find_near_duplicates
from data.answers.search.confidence import read_confidence_model
from data.answers.search.index import Index
from data.answers.search.lexical import Document
from data.answers.vectors.encoder import open_encoder
from data.answers.vectors.vector_file import VectorFile
from data.entries import source_files
from data.entries.source_files import TopicFile
from data.entries.style.findings import Finding, in_each_language
from data.entries.style.lint import MAX_CAUTION, caution_share, lint
from data.safety.helplines import read_helplines
from data.text.normalize import words_of

SHOWN = 20
"""Breaches of the style rules that are named at most."""


def find_failures(
    topics: list[TopicFile], every: bool = False, wordings: Sequence[TopicFile] = ()
) -> list[str]:
    """Return what must be fixed: breaches of the style rules (the worst, or all), and phrasings shared by two
    entries. `wordings` are the entries that depend on what is stated about the publisher.
    """
    words = Texts("UTC").of("en")
    found = lint([*topics, *wordings])
    findings = list(dict.fromkeys(line_of(finding, words) for finding in found))
    lines = findings[: None if every else SHOWN]
    if len(findings) > len(lines):
        lines.append(f"{len(findings)} breaches of the style rules in all; the worst {SHOWN} are above")
    if (share := caution_share(topics)) > MAX_CAUTION:
        lines.append(f"cautions are {share:.0%} of what entries say, at most {MAX_CAUTION:.0%}")
    return lines + shared_phrasings(as_documents(topics))


def line_of(finding: Finding, words: Words) -> str:
    """Return 'life.yaml, entry tax, en.answer: 260 characters, at most 240'."""
    wrong = words.plain(f"finding-{finding.wrong.rule}", **finding.wrong.values)
    return f"{finding.topic}.yaml, entry {finding.code}, {finding.field}: {wrong}"


def find_notes(topics: list[TopicFile], index_folder: Path, today: date) -> list[str]:
    """Return what may be right as it is: overdue reviews, phrasings that find another entry, entries nearly
    the same.
    """
    lines = [
        f"review overdue since {entry.review_by}: {entry.code}"
        for topic in topics
        for entry in topic.entries
        if entry.review_by < today
    ]
    if read_helplines().is_due(today):
        lines.append("review overdue: the telephone numbers of data/safety/helplines.yaml (ring every one)")
    return lines + by_meaning(as_documents(topics), index_folder)


def as_documents(topics: list[TopicFile]) -> list[Document]:
    """Return the entries of the files as the search reads them."""
    return [
        Document(
            entry.code, words.title, words.sayings, words.answer, words.detail or "", language, replies(words)
        )
        for topic in topics
        for entry in topic.entries
        for language, words in in_each_language(entry)
    ]


def replies(words: source_files.EntryWords) -> tuple[tuple[str, str], ...]:
    """Return the closed questions, each with its reply."""
    return tuple((question, reply.reply) for reply in words.replies or () for question in reply.questions)


def shared_phrasings(documents: list[Document]) -> list[str]:
    """Return titles and phrasings that read the same in two entries, accents aside: they find only the first
    entry.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for phrasing in (document.title, *document.phrasings):
            owners[" ".join(words_of(phrasing))].add(document.code)
    return [
        f"phrasing of two entries: {text!r} ({', '.join(sorted(codes))})"
        for text, codes in owners.items()
        if len(codes) > 1
    ]


def by_meaning(documents: list[Document], index_folder: Path) -> list[str]:
    """Return the findings that need the encoder; without one, a line that says so."""
    encoder = open_encoder()
    if encoder is None:
        return ["phrasings were not tried: there is no encoder for this machine"]
    index, file = Index(documents, read_confidence_model()), VectorFile(index_folder, encoder)
    index.learn(encoder, file)
    astray = [
        f"phrasing of {a.code} reaches {a.hit}: {a.phrasing!r}"
        for a in find_misleading_phrasings(index, documents, file)
    ]
    twins = [
        f"nearly the same ({near:.2f}): {one} and {other}" for one, other, near in find_near_duplicates(index)
    ]
    return astray + twins
