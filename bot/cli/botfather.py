"""docs/BOTFATHER.md: the texts one pastes at @BotFather, from the catalogues. `make docs` writes it."""

from pathlib import Path

from bot import commands
from bot.texts.catalogue import LANGUAGES, Texts
from data.text.locales import row_of

PAGE = Path(__file__).parent.parent.parent / "docs" / "BOTFATHER.md"
HEAD = """# What to paste at @BotFather

Made from the catalogues by `make docs`. When it starts, the bot publishes its name, descriptions and commands
itself, in both languages. @BotFather is needed once, for what a bot can't set itself:

1. `/newbot`: a name (below), then a username that ends in `bot`. It answers with the token: put it into
   `TELEGRAM_BOT_TOKEN` and nowhere else.
2. `/setinline`, then the placeholder below: people can then send answers into other chats.
3. `/setjoingroups`, *Disable*: the bot works in private chats only.
4. `/setuserpic`, then a picture that you have the right to use.

`/setname`, `/setdescription`, `/setabouttext` and `/setcommands` take the texts below, if you want them
before the first start.
"""
PARTS = (
    ("Name", "/setname", "bot-name"),
    ("Description, shown before somebody taps Start", "/setdescription", "bot-description"),
    ("About, on the bot's profile", "/setabouttext", "bot-short-description"),
    ("Placeholder for inline mode", "/setinline", "inline-placeholder"),
)


def botfather_page(texts: Texts) -> str:
    """Return the whole page, in both languages."""
    return HEAD + "".join(section(texts, language) for language in LANGUAGES)


def section(texts: Texts, language: str) -> str:
    """Return one language: each text, then the officers' commands."""
    words = texts.of(language)
    parts = [(title, command, words.plain(key)) for title, command, key in PARTS]
    listed = commands.commands(texts, language, commands.OFFICER)
    parts.append(
        ("Commands", "/setcommands", "\n".join(f"{one.command} - {one.description}" for one in listed))
    )
    blocks = [f"\n{title} (`{command}`):\n\n```text\n{text}\n```\n" for title, command, text in parts]
    return f"\n## {row_of(language).name}\n" + "".join(blocks)


if __name__ == "__main__":
    PAGE.write_text(botfather_page(Texts("UTC")), encoding="utf-8")
