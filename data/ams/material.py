"""Practice material: quiz questions, tasks of a plan, language rehearsals. It is our own, never the real
test.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from data.text.locales import LANGUAGES, known
from data.text.word_lists import read_yaml

FOLDER = Path(__file__).parent.parent / "practice"
STAGES = ("rules", "conditions", "language", "interview", "driving", "firearms", "mission")
GROUPS = ("papers", "language", "driving", "firearms", "health", "home")
SKILLS = ("reading", "listening", "report", "interview")
ASKED = ("reading", "listening")
"""Skills with ten questions."""
GENERAL = ("complete", "order", "format", "language")
"""The points that every report is checked against beside its own; texts `criterion-<code>`."""
Stage = Literal["rules", "conditions", "language", "interview", "driving", "firearms", "mission"]
Competency = Literal[
    "language",
    "driving",
    "firearms",
    "interview",
    "rules",
    "conditions",
    "missions",
    "conduct",
    "gender",
]
Part = Literal[
    "reading", "listening", "report", "interview", "driving", "shooting", "conditions", "knowledge"
]
Group = Literal["papers", "language", "driving", "firearms", "health", "home"]
Skill = Literal["reading", "listening", "report", "interview"]
Language = Annotated[str, Field(pattern=f"^({'|'.join(LANGUAGES)})$")]
"""A language in which one can rehearse."""
COMPETENCIES: tuple[Competency, ...] = get_args(Competency)
"""What a question of the quiz can train."""
Option = Annotated[str, Field(min_length=1, max_length=100)]
Short = Annotated[str, Field(min_length=3, max_length=200)]
Line = Annotated[str, Field(min_length=3, max_length=400)]
Key = Annotated[str, Field(min_length=1, max_length=200)]


class PracticePart(BaseModel):
    """A part of a file of practice material; unknown fields are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


class QuizText(PracticePart):
    """A question in one language, within the limits of Telegram's polls. `why` is shown after the answer."""

    q: Annotated[str, Field(min_length=10, max_length=300)]
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=6)]
    why: Short


class QuizQuestion(PracticePart):
    """A practice question, with the entry that it comes from and what it trains. `right` counts options from
    0.
    """

    code: str
    stage: Stage
    trains: Competency
    entry: str
    right: Annotated[int, Field(ge=0)]
    en: QuizText
    fr: QuizText

    @model_validator(mode="after")
    def options_agree(self) -> "QuizQuestion":
        """Check that both languages have as many options, and that `right` is one of them."""
        if len(self.en.options) != len(self.fr.options) or self.right >= len(self.en.options):
            raise ValueError(f"{self.code}: options differ between languages, or `right` is past them")
        return self

    def text(self, language: str) -> QuizText:
        """Return the question in one language."""
        text: QuizText = getattr(self, known(language))
        return text


class TaskFile(PracticePart):
    """A task of the plan, due `days` before the AMS; `part` is the part of the AMS it prepares for."""

    code: str
    group: Group
    part: Part | None = None
    days: Annotated[int, Field(ge=0, le=365)]
    entry: str | None = None
    en: Short
    fr: Short

    def title(self, language: str) -> str:
        title: str = getattr(self, known(language))
        return title


class ReadingQuestion(PracticePart):
    """A question on a text or a passage, with options."""

    q: Short
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=4)]
    right: int
    why: Short


class TypedQuestion(PracticePart):
    """A question on a passage that is answered in a few words.

    Each of `needs` has to be in the answer for the full mark; alternatives stand between bars, and every word
    of an alternative has to be there. A part of `needs`, or what `half` says, earns half a mark. `answer` is
    shown as the right one.
    """

    q: Short
    answer: Short
    needs: Annotated[tuple[Key, ...], Field(min_length=1, max_length=6)]
    half: Key | None = None


ListeningQuestion = ReadingQuestion | TypedQuestion


class Exercise(PracticePart):
    """A rehearsal of one skill in one language. Reading and listening have a text (to listen to, its script)
    and ten questions, a report notes and a model, an interview a question and an outline.
    """

    code: str
    skill: Skill
    language: Language
    title: Annotated[str, Field(max_length=80)]
    minutes: Annotated[int, Field(ge=3, le=60)]
    think: Annotated[int, Field(ge=0, le=10)] = 0
    """Minutes to think before an interview's answer."""
    text: Annotated[str, Field(max_length=3000)]
    questions: tuple[ListeningQuestion, ...] = ()
    points: tuple[Short, ...] = ()
    """What one checks oneself against."""
    outline: tuple[Line, ...] = ()
    """An example of an interview's answer."""
    model: Annotated[str, Field(max_length=3000)] | None = None
    """An example of a report."""
    after: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    """The reading and the passage whose notes a report is written from."""

    @property
    def checks(self) -> int:
        """Return how many points one checks oneself against."""
        return len(self.points) + (len(GENERAL) if self.skill == "report" else 0)

    @model_validator(mode="after")
    def check_whole(self) -> "Exercise":
        """Check that the skill has what it needs."""
        if self.skill in ASKED and len(self.questions) != 10:
            raise ValueError(f"{self.code}: a {self.skill} has ten questions")
        if self.skill == "reading" and not all(isinstance(one, ReadingQuestion) for one in self.questions):
            raise ValueError(f"{self.code}: every question of a reading has options")
        if self.skill not in ASKED and len(self.points) < 4:
            raise ValueError(f"{self.code}: needs points to check oneself against")
        if self.skill == "report" and not self.model:
            raise ValueError(f"{self.code}: a report has a model")
        if self.skill == "interview" and (not self.think or len(self.outline) != 4):
            raise ValueError(f"{self.code}: an interview has time to think and an outline of four parts")
        return self


@dataclass(frozen=True)
class Practice:
    """All practice material, in the order of its files."""

    quiz: tuple[QuizQuestion, ...]
    tasks: tuple[TaskFile, ...]
    exercises: tuple[Exercise, ...]

    def question(self, code: str) -> QuizQuestion | None:
        """Return one question of the quiz, or None."""
        return next((one for one in self.quiz if one.code == code), None)

    def exercise(self, code: str) -> Exercise | None:
        """Return one rehearsal, or None."""
        return next((one for one in self.exercises if one.code == code), None)

    def __post_init__(self) -> None:
        """Check that the reading and the passage that a report is written from exist, in its language."""
        known = {(one.code, one.skill, one.language) for one in self.exercises}
        for one in self.exercises:
            wanted = [(code, skill, one.language) for code, skill in zip(one.after, ASKED, strict=False)]
            if not known.issuperset(wanted):
                raise ValueError(f"{one.code}: `after` names a reading and a passage in its language")

    def list_exercises(self, skill: str, language: str) -> list[Exercise]:
        """Return the rehearsals of a skill in a language."""
        return [one for one in self.exercises if (one.skill, one.language) == (skill, language)]


@cache
def read_practice(folder: Path = FOLDER) -> Practice:
    """Read and check every file, once in a process. Raises pydantic's ValidationError with the place of a
    mistake.
    """
    return Practice(
        quiz=tuple(QuizQuestion.model_validate(item) for item in items(folder, "quiz*.yaml")),
        tasks=tuple(TaskFile.model_validate(item) for item in items(folder, "plan.yaml")),
        exercises=tuple(
            Exercise.model_validate(item) for skill in SKILLS for item in items(folder, f"{skill}_*.yaml")
        ),
    )


def items(folder: Path, pattern: str) -> list[dict[str, Any]]:
    """Return the entries of all files of a kind."""
    return [item for path in sorted(folder.glob(pattern)) for item in read_yaml(path)]
