"""What is kept about a person, as one page to read."""

from collections.abc import Mapping
from typing import Any

from bot.texts.catalogue import Words, safe
from data.forms.model import Form
from data.forms.validation import UNREADABLE
from data.privacy.personal_data import read_row

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}"
    "th{text-align:left;padding-right:1rem;vertical-align:top}table{margin-bottom:1rem}"
)


def my_data_page(collected: dict[str, list[dict[str, Any]]], words: Words, forms: Mapping[str, Form]) -> str:
    """One section a kind of thing, one table a row, without scripts and without anything from elsewhere."""
    title = words("my-data-title")
    sections = "".join(
        section(name, [read_row(name, row, forms) for row in rows], words) for name, rows in collected.items()
    )
    return (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><h1>{title}</h1><p>{words('my-data-intro')}</p>{sections}"
        "</body></html>"
    )


def section(name: str, rows: list[dict[str, Any]], words: Words) -> str:
    """All rows of one kind."""
    return f"<h2>{words(f'data-{name}')}</h2>" + "".join(table(row, words) for row in rows)


def table(row: dict[str, Any], words: Words) -> str:
    """One row."""
    lines = "".join(
        f"<tr><th>{words(f'field-{key}')}</th><td>{safe(value_text(value, words))}</td></tr>"
        for key, value in row.items()
        if value not in ([], {})
    )
    return f"<table>{lines}</table>"


def value_text(value: Any, words: Words) -> str:
    """A value as one reads it."""
    if value is UNREADABLE:
        return words.plain("value-unreadable")
    if isinstance(value, dict):
        return "; ".join(f"{key}: {value_text(item, words)}" for key, item in value.items())
    if isinstance(value, list):
        return ", ".join(value_text(item, words) for item in value)
    return str(value)
