"""The approved entries as YAML files: what a file may hold, and errors that name file, entry and field."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from data.entries.publisher import EXAMPLES, Publisher
from data.text.locales import LANGUAGES, known

CONTENT = Path(__file__).parent.parent / "content"
TOPICS = ("missions", "roles", "deployment", "ams", "life", "women", "bot", "glossary")
Code = Annotated[str, Field(pattern=r"^[a-z0-9_]{2,40}$")]
Line = Annotated[str, Field(min_length=2, max_length=200)]


class ContentError(Exception):
    """Content that can't be served; each line names the file, the entry and the field."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class ContentPart(BaseModel):
    """A part of a content file; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, defer_build=True)


class MissionFacts(ContentPart):
    """The facts at the top of a mission card. `ceiling` is the largest number of officers authorised."""

    status: Literal["current", "past"]
    armed: bool | None = None
    language: Literal["en", "fr"] | None = None
    ceiling: int | None = Field(default=None, gt=0)
    since: str | None = None
    until: str | None = None


class ClosedReply(ContentPart):
    """What is said first to these closed questions; it begins with Yes, No, Usually or We found no."""

    questions: list[Line] = Field(min_length=1)
    reply: str = Field(min_length=2, max_length=300)


class EntryWords(ContentPart):
    """An entry in one language. `answer`, of at most two sentences, comes after the reply to the closed
    question that was asked, if `replies` has one. The questions of `replies` are phrasings too.
    """

    title: str = Field(min_length=2, max_length=80)
    answer: str = Field(min_length=10, max_length=400)
    detail: str | None = Field(default=None, max_length=2000)
    caution: str | None = Field(default=None, max_length=600)
    replies: list[ClosedReply] | None = None
    phrasings: list[Line] = Field(min_length=3)

    @property
    def sayings(self) -> tuple[str, ...]:
        """Return every way to ask for the entry."""
        return (*self.phrasings, *(text for reply in self.replies or () for text in reply.questions))


class Source(ContentPart):
    """The source of a statement; `date` is the source's own, as far as it is known. `title_fr` and `date_fr`
    are the French `title` and `date`, if they differ.
    """

    title: str = Field(min_length=2)
    title_fr: str | None = Field(default=None, min_length=2)
    url: str | None = Field(default=None, pattern=r"^https?://\S+$")
    date: str | None = None
    date_fr: str | None = None

    def read_in(self, language: str) -> "Source":
        """Return the source as a reader of `language` sees it."""
        if language != "fr":
            return self
        return Source(title=self.title_fr or self.title, url=self.url, date=self.date_fr or self.date)


class StatedWords(ContentPart):
    """What an entry says in one language if something is stated about the publisher. {name}, {office},
    {address}, {telephone}, {email} and {hours} are placeholders.
    """

    answer: str = Field(min_length=10, max_length=400)
    detail: str | None = Field(default=None, max_length=2000)
    replies: list[ClosedReply] | None = None


class Stated(ContentPart):
    """What replaces an entry's own answer, detail and replies if the operator's settings state `when`."""

    when: Literal["official", "unofficial", "name", "contact"]
    en: StatedWords
    fr: StatedWords


class EntryFile(ContentPart):
    """One approved entry in both languages. Of `stated`, the first applies whose `when` is stated; `merged`
    are the codes of entries that became part of it.
    """

    code: Code
    kind: Literal["mission", "role", "article"]
    mission: MissionFacts | None = None
    related: list[Code] = []
    en: EntryWords
    fr: EntryWords
    sources: list[Source] = Field(min_length=1)
    verified_on: date
    review_by: date
    stated: list[Stated] | None = None
    merged: list[Code] | None = None

    @model_validator(mode="after")
    def every_wording_answers_the_same_questions(self) -> "EntryFile":
        for stated in self.stated or ():
            for language in LANGUAGES:
                if closed_questions(getattr(self, language)) != closed_questions(getattr(stated, language)):
                    raise ValueError(f"'stated' ({stated.when}, {language}) replies to other questions")
        return self

    def of_publisher(self, publisher: Publisher) -> "EntryFile":
        """Return the entry in the wording for this publisher; no part of it is conditional any more."""
        found = next((one for one in self.stated or () if publisher.states(one.when)), None)
        words = {
            language: fill(getattr(self, language), getattr(found, language), publisher, language)
            for language in LANGUAGES
            if found
        }
        return self.model_copy(update={**words, "stated": None})

    @model_validator(mode="after")
    def only_missions_have_mission_facts(self) -> "EntryFile":
        if (self.kind == "mission") != (self.mission is not None):
            raise ValueError("'mission' facts belong to kind: mission, and are required there")
        return self

    def words(self, language: str) -> EntryWords:
        """Return the entry's words in one language, or in the default one if it isn't known."""
        words: EntryWords = getattr(self, known(language))
        return words


def closed_questions(words: "EntryWords | StatedWords") -> set[str]:
    """Return the questions that have a reply."""
    return {question for reply in words.replies or () for question in reply.questions}


def fill(words: EntryWords, stated: StatedWords, publisher: Publisher, language: str) -> EntryWords:
    """Return an entry's words with the stated words in place of its own."""
    replies = [
        ClosedReply(questions=reply.questions, reply=publisher.fill(reply.reply, language))
        for reply in stated.replies or ()
    ]
    detail = publisher.fill(stated.detail, language).strip() if stated.detail else None
    return words.model_copy(
        update={
            "answer": publisher.fill(stated.answer, language),
            "detail": detail or None,
            "replies": replies or None,
        }
    )


class TopicFile(ContentPart):
    """One file: a topic and its entries in the order they are listed."""

    topic: Literal["missions", "roles", "deployment", "ams", "life", "women", "bot", "glossary"]
    entries: list[EntryFile]


def read_topics(folder: Path = CONTENT, publisher: Publisher | None = None) -> list[TopicFile]:
    """Return every topic file in the wording for the publisher; without one nothing is stated. Raises
    ContentError.
    """
    return topics_of(read_files(folder), publisher or Publisher())


def topics_of(files: list[TopicFile], publisher: Publisher) -> list[TopicFile]:
    """Return the topics of files in the wording for this publisher."""
    return [of_publisher(topic, publisher) for topic in files]


def wordings_of(files: list[TopicFile]) -> list[TopicFile]:
    """Return the entries that depend on what is stated of the publisher, in each wording, with an example."""
    topics = [
        topic.model_copy(update={"entries": [entry for entry in topic.entries if entry.stated]})
        for topic in files
    ]
    return [of_publisher(topic, example) for example in EXAMPLES for topic in topics]


def of_publisher(topic: TopicFile, publisher: Publisher) -> TopicFile:
    """Return a topic in the wording for this publisher."""
    entries = [entry.of_publisher(publisher) if entry.stated else entry for entry in topic.entries]
    return topic.model_copy(update={"entries": entries})


def read_files(folder: Path) -> list[TopicFile]:
    """Return every topic file, checked one by one and against each other; a topic's own file comes before its
    others. Raises ContentError.
    """
    paths = [path for path in folder.glob("*.yaml") if path.name != "services.yaml"]
    paths.sort(key=lambda path: (path.stem not in TOPICS, path.name))
    topics, mistakes = [], []
    for path in paths:
        try:
            topics.append(TopicFile.model_validate(read_yaml(path)))
        except ValidationError as error:
            mistakes += describe(path, error)
        except ContentError as error:
            mistakes += error.lines
    if not paths:
        mistakes.append(f"{folder}: no content files: is the folder right (CONTENT_FOLDER)?")
    mistakes = mistakes or cross_check(topics)
    if mistakes:
        raise ContentError(mistakes)
    return sorted(topics, key=lambda topic: TOPICS.index(topic.topic))


def read_yaml(path: Path) -> Any:
    """Return a file's YAML. Raises ContentError, which names the line of a syntax error."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        place = getattr(error, "problem_mark", None)
        line = f", line {place.line + 1}" if place else ""
        raise ContentError([f"{path.name}{line}: {getattr(error, 'problem', None) or error}"]) from error


def describe(path: Path, error: ValidationError) -> list[str]:
    """Return Pydantic's findings as 'file, entry code, field: what is wrong'."""
    raw = read_yaml(path)
    return [f"{path.name}{place(raw, item['loc'])}: {item['msg']}" for item in error.errors()]


def place(raw: Any, location: tuple[int | str, ...]) -> str:
    """Return ', entry ams_what, en.title' for a location inside a file."""
    if len(location) < 2 or not isinstance(location[1], int):
        return "".join(f", {part}" for part in location)
    item = raw[location[0]][location[1]]
    code = item.get("code", f"#{location[1] + 1}") if isinstance(item, dict) else f"#{location[1] + 1}"
    field = ".".join(str(part) for part in location[2:])
    return f", entry {code}" + (f", {field}" if field else "")


def cross_check(topics: list[TopicFile]) -> list[str]:
    """Return errors that no single entry shows: codes twice, unknown relations, phrasings of two entries, a
    merged entry that is there or became part of two.
    """
    entries = [(topic.topic, entry) for topic in topics for entry in topic.entries]
    codes = {entry.code for _, entry in entries}
    mistakes, seen, asked, merged = [], set[str](), dict[str, str](), set(codes)
    for topic, entry in entries:
        where = f"{topic}.yaml, entry {entry.code}"
        if entry.code in seen:
            mistakes.append(f"{where}, code: stands twice")
        seen.add(entry.code)
        mistakes += [f"{where}, related: no entry {code!r}" for code in entry.related if code not in codes]
        own = entry.merged or ()
        mistakes += [f"{where}, merged: {code!r} stands twice" for code in own if code in merged]
        merged.update(own)
        for phrasing in {p.casefold() for one in LANGUAGES for p in entry.words(one).sayings}:
            other = asked.setdefault(phrasing, entry.code)
            if other != entry.code:
                mistakes.append(f"{where}, phrasings: {phrasing!r} also stands under {other}")
    return mistakes
