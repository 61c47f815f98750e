button-courses = ‹ Courses
button-course = ‹ Course
button-new-course = New course
button-own-course = Course with trainers
courses-head = <b>Courses for the AMS.</b> Open ones first.
courses-none = <b>Courses for the AMS.</b> None yet. Candidates join by link or QR code; you set tasks and see how the class stands.
course-title = { $place } · { $begins } – { $ends }
course-closed-label = { $title } (closed)
course-ask-place = Where does the course take place? For example: Lusaka.
course-ask-begin = When does it begin? For example: May 4. It lasts two weeks, like the courses the RCMP describes; you can change that.
course-day-vague = I couldn't find a date in that, only a month or a season. A course needs its first day, for example May 4.
course-day-undecided = A course needs its first day. If you don't know it yet, open the course when you do.
course-no-such-day = There is no such day. Check the day and the month.
course-new-place = Where does the course “{ $title }” take place instead?
course-new-begin = When does “{ $title }” begin instead? It keeps its length, and the tasks move with it.
course-told = Changed. { $candidates ->
    [one] One candidate
   *[other] { $candidates } candidates
} will be told in { $minutes } minutes; what you change until then goes into the same message.
button-course-place = Another place
button-course-begin = Another first day
course-changed = <b>Your course has changed: { $title }</b>
course-changed-place = Place: <b>{ $now }</b>, not { $before }
course-changed-begins = First day: <b>{ $now }</b>, not { $before }
course-changed-ends = Last day: <b>{ $now }</b>, not { $before }
course-changed-language = Language: <b>{ $now }</b>, not { $before }
course-changed-leave = If it no longer suits you, open the course to leave it.
course-closed = <b>{ $title }</b> is closed. There are no more tasks, and trainers no longer see your name. What you practised stays yours, in /ams.
course-closed-early = <b>{ $title }</b> was closed before its first day. Trainers no longer see your name. If you were counting on it, ask the coordinators.
course-head = <b>{ $place }</b>
    { $begins } – { $ends }, in { $language }
    { $members ->
        [0] No candidates yet.
        [one] One candidate.
       *[other] { $members } candidates. At one instructor for every ten (the ratio the RCMP describes), you need { $instructors }.
    }
course-is-closed = <b>This course is closed.</b> Nobody can join any more, and trainers no longer see names.
button-course-link = Link and QR code
button-tasks = Tasks
button-class = How the class stands
button-help = Who needs help
button-sheet = Sheet to print
button-course-language = Hold it in { $language }
button-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
button-close-course = Close the course
button-close-course-yes = Yes, close it
course-close-question = Close “{ $title }”? Its link will stop working, and messages that name candidates will be erased.{ $members ->
    [0] {""}
    [one] {" "}Its candidate will be told.
   *[other] {" "}Its { $members } candidates will be told.
}
course-link = <b>Course in { $place }.</b> Scan the code or open { $link } to join. Before you join, you see what trainers will see.
class-head = <b>How the class stands: { $place }</b> ({ $members ->
    [one] one candidate
   *[other] { $members } candidates
}). Share of candidates at 60% or more in practice: end of day one → end of the first week → now.
class-part = <b>{ $part }:</b> { $one } → { $week } → { $now }
class-share = { $share }% of { $measured }
class-too-few = too few
class-not-yet = not yet
class-rule-words = Practice results, not an official mark. 60% is what an old UN page (about 2010-2014) and a 2008 briefing give for the language parts; for others it is our yardstick. Counted without names, once { $fewest } candidates have results; report, interview and driving are what candidates ticked themselves.
class-rule = <i>{ class-rule-words }</i>
class-seed = <i>For comparison: in Zambia, according to the RCMP's page, about 48% would have passed the language portion on day one; by the end of the first week it was 90%.</i>
class-you = <b>About you, trainers see:</b>
class-not-named = Nothing with your name. Your results are in the counts only.
help-head = <b>Who needs help.</b> Only candidates who chose to show their results, those below 60% first. This message is erased if one of them stops showing theirs.
help-page = Page { $page } of { $pages }
class-erased = This list was erased: somebody in it no longer shows their results, or the course was closed.
help-none = Nobody shows their results.
help-hidden = { $count ->
    [0] All candidates show their results.
    [one] One candidate doesn't show their results.
   *[other] { $count } candidates don't show their results.
}
help-part = { $part } { $share }%
help-weak = ✕ <b>{ $name }</b>: { $parts }
help-fine = ✓ <b>{ $name }</b>: { $parts }
help-nothing = ○ <b>{ $name }</b>: nothing practised yet
tasks-head = <b>Tasks for day { $number }</b> ({ $day })
tasks-none = No tasks.
tasks-told = <i>Candidates get them at 7:00 on the day; today's at once.</i>
course-ask-task = What should the candidates do? One task per message, at most { $longest } characters.
course-task-or-question = Is this a task for the candidates, or a question for me?
course-task-refused = Not added: the day already has { $most } tasks, or the course was closed.
button-is-task = A task
button-add-task = Add a task
button-remove-task = Remove no. { $number }
button-day-before = ‹ Day before
button-day-after = Day after ›
sheet-file = class
sheet-title = Class in { $place }
sheet-dates = { $begins } – { $ends }
sheet-what = Share of candidates at 60% or more in practice, as of { $day }.
sheet-left-out = Too many sheets and pictures are being drawn right now. Please try again in a minute.
sheet-members = { $members ->
    [one] one candidate
   *[other] { $members } candidates
}
sheet-part = Part
sheet-one = End of day one
sheet-week = End of the first week
sheet-now = Now
sheet-tasks = Tasks, { $day }
course-gone = This course is closed, or the link isn't complete. Ask your trainer for a new one.
course-join = <b>Join the course: { $title }</b>
    <b>Without your name</b>, trainers see your results only in counts, and only once there are { $fewest } candidates. <b>With your name</b>, they see “{ $name }” and your share of right answers in reading, listening, report, interview and driving, to see who needs help. They never see single answers or texts. You can change that and leave at any time, you see what trainers see, and /mydata tells you which trainer looked and when.
button-join = Join without my name
button-join-named = Join with my name
own-courses = <b>Your courses</b>
own-courses-none = You haven't joined a course. To join, ask your trainer for the link or QR code; courses are opened by coordinators.
own-course = <b>{ $title }</b>
own-today = <b>Today:</b>
own-named = Trainers see your results with your name: { $name }.
own-hidden = Trainers see your results only in counts, once there are { $fewest } candidates.
button-what-trainers-see = What trainers see
button-hide-name = Don't show my name any more
button-show-name = Show trainers my results
button-leave-course = Leave the course
course-left = You left the course. Your results aren't counted there any more.
button-join-again = Join again without my name
task-told = <b>{ $title }</b>
    { $text }
command-courses = Coordinators: courses for the AMS
data-course_member = Courses you joined
data-results_viewing = Trainers who saw your results in a course
page-courses = Courses
page-course-where = Place
page-course-begins = First day
page-course-told = Saved. The candidates will be told what changed.
page-course-length = Length
page-course-lasts = It lasts two weeks, like the courses the RCMP describes; you can change that.
page-course-place = Where does the course take place? A place has 1 to { $longest } characters.
page-course-code = QR code of the link { $link }
page-class-what = Share of candidates at 60% or more in practice
page-days = Days of the course
page-task-not-taken = Not added. A task has at most 300 characters, a day at most 8 tasks, and a closed course takes none. What you typed is still here.
page-help-what = Only candidates who chose to show their results, those below 60% first. Each of them reads in /mydata that you looked.
