"""Read Telegram's HTML, as strictly as Telegram does, into text and entities counted in UTF-16 units."""

import re
from html import unescape
from typing import Any

from bot.demo.limits import bad

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)\s*>")
ESCAPE = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def utf16(text: str) -> int:
    """Return the length that Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cannot_parse(why: str) -> Exception:
    """Return Telegram's 400 for broken HTML."""
    return bad(f"can't parse entities: {why}")


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text and the entities of a message. Raises ApiError for what Telegram refuses."""
    text, entities = "", list[dict[str, Any]]()
    open_tags: list[tuple[str, int, str]] = []
    at = 0
    while at < len(source):
        char = source[at]
        if char == "<":
            match = TAG.match(source, at)
            offset = len(source[:at].encode("utf-8", "replace"))
            if not match or match[2].lower() not in KINDS:
                name = match[2] if match else source[at + 1 : at + 10]
                raise cannot_parse(f'Unsupported start tag "{name}" at byte offset {offset}')
            if match[1]:
                close_tag(match[2].lower(), open_tags, entities, utf16(text), offset)
            else:
                open_tags.append((match[2].lower(), utf16(text), match[3]))
            at = match.end()
        elif char == "&" and (escaped := ESCAPE.match(source, at)):
            text += unescape(escaped[0])
            at = escaped.end()
        else:
            text += char
            at += 1
    if open_tags:
        raise cannot_parse(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return trim(text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"])))


def close_tag(
    name: str, open_tags: list[tuple[str, int, str]], entities: list[dict[str, Any]], end: int, offset: int
) -> None:
    """End the innermost tag, which has to be this one."""
    if not open_tags or open_tags[-1][0] != name:
        expected = open_tags[-1][0] if open_tags else ""
        pair = f'expected "</{expected}>", found "</{name}>"'
        raise cannot_parse(f"Unmatched end tag at byte offset {offset}, {pair}")
    _, start, attributes = open_tags.pop()
    if end == start:
        return
    entity: dict[str, Any] = {"type": KINDS[name], "offset": start, "length": end - start}
    if name == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    if name == "a":
        link = re.search(r"href=[\"']?([^\"'>\s]+)", attributes)
        if not link:
            return
        entity["url"] = unescape(link[1])
    entities.append(entity)


def trim(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Drop white space at both ends, as Telegram does; entities move along."""
    left = utf16(text) - utf16(text.lstrip())
    text = text.strip()
    size = utf16(text)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - left)
        end = min(size, entity["offset"] + entity["length"] - left)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return text, kept
