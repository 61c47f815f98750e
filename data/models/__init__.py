"""Every table, in reading order: people, interests, messages, openings, preparation, what we know.

Stored values are codes, never labels. Times are aware UTC.
"""

from data.db.base import Row as Row
from data.db.base import utc_now as utc_now
from data.models.content import Entry as Entry
from data.models.content import EntryText as EntryText
from data.models.content import Question as Question
from data.models.content import QuestionCopy as QuestionCopy
from data.models.content import Reply as Reply
from data.models.content import Revision as Revision
from data.models.content import Stamp as Stamp
from data.models.courses import Course as Course
from data.models.courses import CourseMember as CourseMember
from data.models.courses import CourseNotice as CourseNotice
from data.models.courses import CourseTask as CourseTask
from data.models.courses import ResultsViewing as ResultsViewing
from data.models.desk import CannedReply as CannedReply
from data.models.desk import SavedView as SavedView
from data.models.interests import Draft as Draft
from data.models.interests import History as History
from data.models.interests import Interest as Interest
from data.models.interests import Letter as Letter
from data.models.interests import LetterCopy as LetterCopy
from data.models.interests import Prompt as Prompt
from data.models.interests import SearchTerm as SearchTerm
from data.models.messages import Arrival as Arrival
from data.models.messages import Notice as Notice
from data.models.messages import Outbox as Outbox
from data.models.officers import DeskBlock as DeskBlock
from data.models.officers import IdentityCheck as IdentityCheck
from data.models.openings import Announcement as Announcement
from data.models.openings import Invitation as Invitation
from data.models.openings import Opening as Opening
from data.models.people import Approval as Approval
from data.models.people import Audit as Audit
from data.models.people import Consent as Consent
from data.models.people import Coordinator as Coordinator
from data.models.people import Invite as Invite
from data.models.people import Person as Person
from data.models.people import Profile as Profile
from data.models.preparation import DriveAttempt as DriveAttempt
from data.models.preparation import Plan as Plan
from data.models.preparation import PlanTask as PlanTask
from data.models.preparation import PracticeDay as PracticeDay
from data.models.preparation import QuizCard as QuizCard
from data.models.preparation import QuizRun as QuizRun
from data.models.preparation import QuizTally as QuizTally
from data.models.preparation import Rehearsal as Rehearsal
from data.models.privacy import Erased as Erased
from data.models.privacy import Erasure as Erasure
from data.models.privacy import ErasureMessage as ErasureMessage
from data.models.privacy import ExportFile as ExportFile
