"""The buttons of courses, for those who teach and those who are taught."""

from bot.callbacks.base import Tap


class OpenCourses(Tap, prefix="u"): ...


class NewCourse(Tap, prefix="un"): ...


class OpenCourse(Tap, prefix="uo"):
    course: int


class SetCourseLanguage(Tap, prefix="ul"):
    course: int
    language: str


class SetWeeks(Tap, prefix="uw"):
    course: int
    weeks: int


class AskCloseCourse(Tap, prefix="uq"):
    course: int


class CloseCourse(Tap, prefix="uc"):
    course: int


class SendCourseLink(Tap, prefix="uk"):
    """The link by which candidates join, and its QR code."""

    course: int


class OpenClass(Tap, prefix="ur"):
    """The results of the class."""

    course: int


class OpenHelp(Tap, prefix="uh"):
    """Candidates who let their results be seen, those who need help first."""

    course: int


class TurnHelp(Tap, prefix="up"):
    """Another page of them."""

    course: int
    page: int


class SendSheet(Tap, prefix="us"):
    """The class as a file to print."""

    course: int


class OpenTasks(Tap, prefix="ut"):
    """What is to be done so many days after the first day."""

    course: int
    day: int


class AddTask(Tap, prefix="ua"):
    course: int
    day: int


class RemoveTask(Tap, prefix="ux"):
    task: int


class OpenMyCourses(Tap, prefix="um"): ...


class OpenMyCourse(Tap, prefix="uy"):
    course: int


class JoinCourse(Tap, prefix="uj"):
    """Into the class; `named`: 1 lets trainers see one's name and results."""

    code: str
    named: int


class SetNamed(Tap, prefix="uz"):
    course: int
    named: int


class OpenMyClass(Tap, prefix="uv"):
    """What the trainer sees."""

    course: int


class LeaveCourse(Tap, prefix="ue"):
    course: int
