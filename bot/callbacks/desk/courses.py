"""The buttons of courses, for trainers and candidates."""

from bot.callbacks.base import Tap


class OpenCourses(Tap, prefix="u"): ...


class NewCourse(Tap, prefix="un"): ...


class OpenCourse(Tap, prefix="uo"):
    course: int


class AskNewPlace(Tap, prefix="ub"):
    """Ask where an open course takes place instead."""

    course: int


class AskNewBegin(Tap, prefix="ud"):
    """Ask on which day an open course begins instead."""

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
    """Send the link by which candidates join, and its QR code."""

    course: int


class OpenClass(Tap, prefix="ur"):
    """Show the results of the class."""

    course: int


class OpenHelp(Tap, prefix="uh"):
    """List the candidates who let their results be seen, those who need help first."""

    course: int


class TurnHelp(Tap, prefix="up"):
    """Turn to another page of the candidates who let their results be seen."""

    course: int
    page: int


class SendSheet(Tap, prefix="us"):
    """Send the class as a file to print."""

    course: int


class OpenTasks(Tap, prefix="ut"):
    """Show the tasks of a day; 0 is the first day of the course."""

    course: int
    day: int


class AddTask(Tap, prefix="ua"):
    course: int
    day: int


class AddQuotedTask(Tap, prefix="ui"):
    """Add the quoted text, which reads like a question, as a task."""

    course: int
    day: int


class RemoveTask(Tap, prefix="ux"):
    task: int


class OpenMyCourses(Tap, prefix="um"): ...


class OpenMyCourse(Tap, prefix="uy"):
    course: int


class JoinCourse(Tap, prefix="uj"):
    """Join a class; with `named` 1 trainers see one's name and results."""

    code: str
    named: int


class SetNamed(Tap, prefix="uz"):
    course: int
    named: int


class OpenMyClass(Tap, prefix="uv"):
    """Show a candidate what the trainer sees."""

    course: int


class LeaveCourse(Tap, prefix="ue"):
    course: int
