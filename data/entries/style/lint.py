"""Check every entry against every style rule."""

from data.entries.source_files import EntryFile, TopicFile
from data.entries.style.findings import Broken, Finding, Rule, in_each_language
from data.entries.style.shape import answer_first, length_rules, phrasing_rules, replies_differ, whole_lines
from data.entries.style.upcoming import review_in_time
from data.entries.style.wording import (
    pattern_rule,
    read_patterns,
    same_in_both,
    sources_live,
    titles_ask_alike,
)

MAX_CAUTION = 0.15
"""The largest allowed share of cautions in everything entries say."""


def rules() -> list[Rule]:
    """Return the rules for one entry."""
    patterns = pattern_rule(read_patterns())
    return [
        length_rules,
        whole_lines,
        answer_first,
        phrasing_rules,
        replies_differ,
        patterns,
        same_in_both,
        titles_ask_alike,
        sources_live,
        review_in_time,
    ]


def find_broken_rules(entry: EntryFile) -> list[tuple[str, Broken]]:
    """Return what is wrong with the style of one entry, the worst first: field and finding."""
    found = [finding for check in rules() for finding in check(entry)]
    return [(field, wrong) for field, wrong, _ in sorted(found, key=lambda one: -one[2])]


def lint(topics: list[TopicFile]) -> list[Finding]:
    """Return what is wrong with the style of the entries, the worst first."""
    checks = rules()
    findings = [
        Finding(topic.topic, entry.code, field, wrong, weight)
        for topic in topics
        for entry in topic.entries
        for check in checks
        for field, wrong, weight in check(entry)
    ]
    return sorted(findings, key=lambda finding: -finding.weight)


def caution_share(topics: list[TopicFile]) -> float:
    """Return the share of cautions in everything the entries say in both languages, from 0 to 1."""
    cautions = total = 0
    for topic in topics:
        for entry in topic.entries:
            for _, words in in_each_language(entry):
                cautions += len(words.caution or "")
                total += sum(len(text or "") for text in (words.answer, words.detail, words.caution))
    return cautions / total if total else 0.0
