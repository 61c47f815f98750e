ams-head = <b>Your AMS preparation</b>
ams-no-date = No AMS date yet.
days-own-in = { $days ->
    [0] <b>The AMS is today.</b> All the best.
    [one] <b>One day</b> to the AMS ({ $at })
   *[other] <b>{ $days } days</b> to the AMS ({ $at })
}
days-own-was = Your AMS was on { $at }. If you set another date, the tasks you haven't done get new due dates.
days-other-in = { $days ->
    [0] The AMS is today
    [one] One day to the AMS ({ $at })
   *[other] { $days } days to the AMS ({ $at })
}
days-other-was = The AMS was on { $at }
ams-tasks = { $done } of { $total } tasks done
ams-streak = { $days ->
    [one] Last practice: { $last ->
        [today] today
       *[yesterday] yesterday
    }
   *[other] { $days } days of practice in a row
}
ams-weakest = Weakest: { $part }, { $share }%
ams-strongest = Strongest: { $part }, { $share }%
ams-rehearsed = Language practice: { $done } of { $total }
ams-drives = Cone course: { $passed } of { $total } tries without a fault
ams-next = <b>Next:</b> { $step }
ams-private = <i>Only you see this, unless you share it. We wrote the practice material; none of it is from the real test.</i>
ams-is-shared = <i>You are sharing this: in your file, coordinators see the AMS date, the tasks done, and how your quiz and language practice are going, in numbers. If you stop sharing, they no longer see it.</i>
ams-shared = <b>AMS preparation</b> (shared by the officer): { $done } of { $total } tasks; quiz { $answered } answers, { $share }% right; language practice { $rehearsed } of { $exercises }
step-plan = make a plan. It takes a minute, with or without a date.
step-over = tell your coordinator how it went; if there is another AMS, set its date.
step-resume = finish the quiz you began.
step-go_on = finish “{ $title }”, which you began.
step-task = { $task }
step-quiz = try the quiz; ten questions take five minutes.
step-weakest = practise “{ $part }”; “Where do I stand?” suggests 20 minutes for tonight.
step-rehearse = do a language exercise.
step-drive = drive the cone course and mark it.
step-done = keep going: a few questions a day.
button-stages = The AMS, stage by stage
button-conditions = Check my eligibility
button-plan = My plan
button-quiz = Practice quiz
button-rehearse = Language practice
button-driving = Driving
button-firearms = Firearms: what is published
button-ams-picture = As a picture
button-share = Share with coordinators
button-unshare = Stop sharing
picture-areas = Right answers by stage (%)
picture-days = Practice by day
picture-right = right
picture-rest = other
picture-curve = Cone course, minutes per try
picture-limit = limit: 5 minutes
picture-passed = no fault, in time
picture-failed = a fault, or too long
picture-day = { $at }: { $answered ->
    [one] one exercise
   *[other] { $answered } exercises
}, { $right ->
    [one] one right answer
   *[other] { $right } right answers
}
picture-nothing = There is nothing to draw yet: answer a few questions first.
drawing = Drawing…
picture-left-out = Too many pictures are being drawn right now, so here it is in words. For the picture, try again in a minute.
history-ams_shared = shares the AMS preparation
history-ams_unshared = no longer shares the AMS preparation

area-rules = The AMS and its rules
area-conditions = Conditions and documents
area-language = Language
area-interview = Interview
area-driving = Driving
area-firearms = Firearms
area-mission = UN and mission life

condition-progress = <b>Check my eligibility</b> · { $number } of { $total }. Two minutes; nothing is stored.
condition-age = How old are you?
condition-years = Do you have at least five years of police service, training not counted?
condition-licence = Have you held a driver's licence for at least a year, and driven in the last year?
condition-record = Do you have a conviction, or are you being investigated or prosecuted (criminal, disciplinary or human rights)?
condition-language = Can you work in English or French, the language of the mission you want?
condition-passport = Is your passport valid for at least 18 more months?
condition-medical = Are you healthy enough for service abroad, as far as you know?
condition-name-age = Age
condition-name-years = Years of service
condition-name-licence = Driver's licence
condition-name-record = Record
condition-name-language = Language
condition-name-passport = Passport
condition-name-medical = Health
answer-age-u = Under 25
answer-age-m = 25 to 54
answer-age-s = 55 to 61
answer-age-o = 62 or older
answer-years-y = Yes
answer-years-n = Not yet
answer-years-r = I am retired
answer-licence-y = Yes
answer-licence-n = No
answer-record-n = No
answer-record-t = Minor traffic matters only
answer-record-o = Something else, or not sure
answer-language-y = Yes
answer-language-n = Not yet
answer-passport-y = Yes
answer-passport-n = No, or I have none
answer-medical-y = Yes
answer-medical-d = I don't know
verdict-meets = ✓ meets
verdict-not_yet = ✕ not yet
verdict-ask = ? ask a coordinator
rule-age = UN text as quoted in 2019: you must be at least 25 and under 62, and the UN strongly prefers under 55 at deployment.
rule-years = The UN's minimum requirements (about 2010-2014): at least five years, training excluded. The same page lets officers who retired within the last five years deploy; newer UN pages mention serving officers only.
rule-licence = The UN's minimum requirements (about 2010-2014): held for a year, with a year of recent driving.
rule-record = UN text as quoted in 2019: no conviction, and no investigation or prosecution now. Minor traffic matters are excepted; drunk, dangerous or careless driving isn't minor.
rule-language = The UN's minimum requirements (about 2010-2014): English or French, the working language of the mission.
rule-passport = A recent UN job posting (undated) asks for at least 18 months of validity.
rule-medical = A recent UN job posting (undated) asks for the UN medical form. We found no list of illnesses that rule you out.
conditions-meets = <b>From your answers, nothing stands in the way.</b>
conditions-not_yet = <b>Not yet, because:</b>
conditions-ask = <b>Ask a coordinator about what is marked “?”.</b>
conditions-end = <i>These are the rules we found, from different years. A coordinator knows which apply today.</i>
conditions-used = Your answers are kept with your registration, where the coordinators see them. /mydata shows them, /forget erases them.
conditions-kept = Kept. Your answers go with your registration as soon as you register interest. /mydata shows them, /forget erases them.
conditions-told = <b>Own eligibility check:</b> { $count } met; not met or to ask: { $others }
conditions-unreadable = <b>Own eligibility check:</b> not readable
condition-verdict = { $condition } { $verdict }
condition-head = <b>{ $condition }</b>: { $verdict }
button-use-conditions = Add to my registration
button-again = Do it again

plan-head = <b>My plan</b>
plan-group = { $group }: { $done } of { $total }
plan-is-paused = ⏸ Reminders are paused.
plan-tick = Tap a task to tick it, and again to untick it.
plan-due = <b>From your plan, to do now:</b>
plan-more = … and { $count } more
group-papers = Documents
group-language = Language
group-driving = Driving
group-firearms = Firearms
group-health = Health
group-home = Home
task-done = ✓ <s>{ $title }</s> (done)
task-open = ○ { $title }
task-due = ○ { $title } (by { $at })
task-late = ○ { $title } (when you can)
date-question = When is your AMS? For example: { $example }. I work the plan back from that day; a new date moves only the tasks you haven't done.
button-set-date = Set the AMS date
button-date = Change the date
button-no-date = No date yet
button-to-plan = ‹ Plan
button-task = { $title }
button-task-done = ✓ { $title }
button-reminders = Reminders
button-calendar = Add to my calendar (.ics)
button-zone = Time zone
button-pause = Pause
button-go-on = Resume
button-remind-again = Remind me again
button-snooze = Snooze 3 days
reminders = I remind you at <b>{ $hour }:00</b>, { $zone } time, on days when something is due. Change the hour:
reminders-paused = Reminders are <b>paused</b>. They would come at { $hour }:00, { $zone } time.
reminders-snoozed = No reminder before <b>{ $at }</b>, then at { $hour }:00, { $zone } time, on days when something is due. Change the hour:
reminders-past-ams = No more reminders before the AMS on <b>{ $at }</b>: they are put off until after it. Change the hour:
reminders-over = Your AMS was on <b>{ $at }</b>, so no reminder comes until you set another date. They would come at { $hour }:00, { $zone } time.
zone-question = What time is it where you are? Choose, or type a city, for example “Port-au-Prince”.
zone-found = Is it one of these? To search again, type another place.
zone-unknown = I don't know the time of that place. Choose one with the same time, or type a larger city near you.
calendar-file = ams-plan
calendar-ams = AMS
calendar-sent = Open the file to add these days to your phone's calendar.

quiz-head = <b>Practice quiz.</b> You get ten questions at a time, and those you miss come back when it helps most. We wrote them; none is from the real test.
quiz-area = { $stage }: { $share }% right ({ $answered ->
    [one] one answer
   *[other] { $answered } answers
})
quiz-area-new = { $stage }: { $answered ->
    [0] not tried yet
    [one] one answer so far
   *[other] { $answered } answers so far
}
quiz-due = To review now: { $due }. Wrong last time: { $wrong }.
quiz-begun = Here we go.
quiz-nothing = You have no wrong answers left, so there is nothing to ask here.
quiz-stopped = The set has ended. What you answered still counts.
quiz-closed = That question isn't open any more, so the answer wasn't counted. Open the quiz to go on.
quiz-right = ✓ <b>Right:</b> { $answer }
quiz-wrong = ✕ <b>Not quite. The answer:</b> { $answer }
quiz-result = <b>{ $right } of { $total } right.</b> { $wrong ->
    [0] All of them: well done.
   *[other] What you got wrong comes back soon, or now if you like.
}
poll-question = { $number }/{ $total } · { $question }
daily-five = <b>Your five questions for today.</b> Practice, two minutes.
button-resume-quiz = ▶ Pick up where I left off
button-quiz-all = Ten mixed questions
button-quiz-wrong = Only what I got wrong ({ $count })
button-daily-on = Five a day: send them
button-daily-off = Five a day: no more
button-begin-daily = Begin
button-stop-quiz = End the set
button-next-question = Next question
button-quiz-result = Result
button-read-on = Read more

rehearse-head = <b>Language practice.</b> Against the clock, on your own. We wrote the texts; none is from the real test. Short answers are marked by key words; you check the rest yourself.
skill-reading-en = Reading (English)
skill-reading-fr = Reading (French)
skill-report-en = Report (English)
skill-report-fr = Report (French)
skill-interview-en = Interview (English)
skill-interview-fr = Interview (French)
rehearse-reading = <b>Reading.</b> One text, ten questions. The reading part takes 15 or 20 minutes, depending on the source and year.
rehearse-report = <b>Report.</b> You write a report from notes on an incident, or from your own notes on what you read and heard. In the combined test (2016) you keep your notes from the reading part for it. One unofficial site says 30 minutes; nothing confirms it.
rehearse-interview = <b>Interview.</b> You get a competency question and time to think. Then you answer aloud with an example of your own and check it: situation, task, action, result. The questions follow the values in the older AMS procedure and in the UN's lists of 1999 and 2021; we don't know which list a panel uses today. A coordinator hears you only if you send it.
exercise-reading = <b>{ $title }</b>
    A text and ten questions, { $minutes } minutes. Take notes on paper.
exercise-report = <b>{ $title }</b>
    Notes on an incident. Write a report in { $minutes } minutes and send it here; several messages count as one report. Give the facts, in order, without opinion.
exercise-report_after = <b>{ $title }</b>
    Your own notes on what you read and heard. Write a report in { $minutes } minutes and send it here; several messages count as one report. Give the facts, in order, without opinion.
exercise-interview = <b>{ $title }</b>
    Think for { $think } minutes, answer aloud within { $minutes } minutes, then check yourself.
begun-reading = <i>The time ends at { $ends } ({ $zone }). The questions follow below.</i>
begun-report = <i>The time ends at { $ends } ({ $zone }). Send your report here, in one message or several; the text isn't kept.</i>
begun-interview = <i>Think until { $ends } ({ $zone }). Take one real case and four key words: situation, task, action, result. I'll tell you when the time to think is over; the clock for your answer starts when you tap the button.</i>
clock = { $minutes ->
    [one] one minute left
   *[other] { $minutes } minutes left
}
clock-over = time is up; finish anyway
reading-question = Question { $number } of 10
reading-no-option = <b>That isn't one of the answers.</b> Tap one, or type it as it is written.
reading-result = <b>{ $right } of 10 right</b>, in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} of { $allowed }. According to a 2008 briefing, 6 of 10 is enough; an unofficial site says 7 of 10.
reading-right = The answer: { $answer }.
report-figures = <b>{ $words ->
    [one] One word
   *[other] { $words } words
}, { $sentences ->
    [one] one sentence
   *[other] { $sentences } sentences
}.</b> Readability (LIX): { $lix }. Under 40 is easy, 40 to 50 medium, above that hard to read.
model-figures = <b>The model: { $words } words, { $sentences } sentences.</b> Readability (LIX): { $lix }.
report-in-time = Within the { $minutes } minutes.
report-late = After the { $minutes } minutes. The next one will be faster.
points-report = <b>Check it yourself.</b> Tick what your report says:
points-interview = <b>Check yourself.</b> Tick what your answer covered:
point-open = ○ { $text }
point-ticked = ✓ { $text } (ticked)
button-point = { $number }
button-point-ticked = ✓ { $number }
button-model = Compare with a model
button-finish = Finish
button-begin = Begin: { $minutes } minutes
button-done-exercise = ✓ { $title }
button-send-voice = Send to a coordinator
button-give-up = Stop without a result
answer-to-desk = <b>Your answer to “{ $title }”.</b> Send it now, as a voice message or in writing. Only the coordinators get it, with your file and the name of the exercise. To keep it to yourself, tap any button instead.
answer-stays = Your voice message stays with you; nobody listens to it here. Play it back and tick what it covered. If you want a coordinator to hear it, tap the button first, then forward it into this chat.
answer-needs-interest = Coordinators hear answers together with your file, and you haven't registered interest yet. You can do that first, or go on practising on your own.
model-head = <b>A model.</b> One good way among others:
practice-only = <i>Our own practice, never the real test.</i>
rehearsal-finished = <b>{ $title }</b>: finished, { $ticked } of { $total } points ticked. It counts for today.
rehearsal-gone = That exercise is over: you finished it, stopped it or began another one.
rehearsal-soon = ⏳ { $minutes ->
    [one] One minute left.
   *[other] { $minutes } minutes left.
}
rehearsal-time-interview = ⏰ <b>Time's up.</b> Finish your thought, then stop and check yourself.
rehearsal-time-report = ⏰ <b>Time's up.</b> Send what you have, then check it. What you send later still counts, as late.
rehearsal-time-questions = ⏰ <b>Time's up.</b> In the test you would stop here. Answer what is left anyway: the result says how long you took.

driving-head = <b>Driving.</b> The cone course as the UN's 2012 rules describe it; we couldn't read the 2019 annex. You do every manoeuvre within five minutes and touch no marker.
diagram-course = The whole course
diagram-reverse = Backing into a space
diagram-turn = Out and around
diagram-line = start line
diagram-space-1 = space 1
diagram-space-2 = space 2
diagram-forward = forwards
diagram-back = in reverse
diagram-stop = stop here
diagram-next = to space 2
diagram-parallel = parallel, fully inside
diagram-look = look around first
diagram-text-course = <b>In words.</b> 1. From the start line drive past space 1. 2. Back into it. 3. Drive out and past space 2. 4. Back into it. 5. Drive back to the line and stop. <i>Not to scale: no source gives the size of the spaces.</i>
diagram-text-reverse = <b>In words.</b> 1. Pass the space and stop. 2. Look behind and to both sides, then back in slowly. 3. The car must be parallel and fully inside, without touching a marker. The engine may stall twice at most; you stay in the car and drive alone. (Looking around is our advice; the rest is the 2012 procedure.)
diagram-text-turn = <b>In words.</b> 1. Look around (our advice), then drive out slowly. 2. From space 1, go on past space 2. 3. From space 2, go back to the line and stop there. If you fail the course, you repeat it once, right away, from the start line (2012 procedure).
button-mark-attempt = Mark a try
button-curve = My tries as a curve
button-course-entry = Cone course: source, rules
drive-time = How long did the course take? For example 4:35, or 275 for seconds.
drive-time-mistake = I couldn't read that as a time of an hour or less.
marking = <b>{ $time }.</b> Tick what went wrong:
fault-marker = a marker was touched
fault-outside = not fully inside the space
fault-crooked = not parallel
fault-stalled = the engine stalled more than twice
fault-out = got out of the car
fault-help = somebody helped
no-fault = no fault
button-fault = { $fault }
button-fault-ticked = ✓ { $fault }
button-keep-attempt = Keep this try
attempt-passed = ✓ { $at }: { $time }, no fault
attempt-failed = ✕ { $at }: { $time }, { $faults }

stages-head = <b>The AMS, stage by stage.</b> In the order quoted in 2019: language, interview, driving, firearms for armed missions.
button-all-texts = All texts on the AMS
button-sources = Sources and more
button-practise = Practise this
ams-stage-before = Before: documents and conditions
ams-card-before =
    <b>Before: documents and conditions</b>
    <b>What happens:</b> Your country's Permanent Mission puts you forward with the EASP form, a passport copy and the other documents in the job posting.
    <b>How long:</b> Three months on average once the documents reach the UN Police Division; for the Canadian part before that, we found no figure.
    <b>What counts:</b> Age, five years of service, a year with a licence, no record, the mission's language (rules of about 2010-2014 and as quoted in 2019).
    <b>What goes wrong:</b> A missing or embellished document: a recent job posting says the UN may cancel a deployment if it suspects fraud.
    <b>How to practise:</b> Tap “Check my eligibility”, then do the “Documents” tasks in your plan.
    <b>Uncertain:</b> Which rules apply today.
ams-stage-reading = Language: reading
ams-card-reading =
    <b>Language: reading</b>
    <b>What happens:</b> One mission story, ten questions on its key facts (text of 2016).
    <b>How long:</b> 20 minutes (2016) or 15 (2008).
    <b>What counts:</b> Meaning, not spelling; half a mark for an incomplete answer (2008). A briefing of 2008 and an old UN page say 60%, an unofficial site 7 of 10.
    <b>What goes wrong:</b> No notes: in the combined test (2016) the report depends on them.
    <b>How to practise:</b> Do the reading exercises here, with paper and the clock.
    <b>Uncertain:</b> Today's time and mark; we couldn't read the 2019 grid.
ams-stage-listening = Language: listening
ams-card-listening =
    <b>Language: listening</b>
    <b>What happens:</b> You hear a recording and answer questions on it.
    <b>How long:</b> Ten questions in 15 minutes, played once (2008).
    <b>What counts:</b> Notes, allowed in any language (2008): who, what, when, where, how (our advice).
    <b>What goes wrong:</b> Waiting for a second hearing that doesn't come.
    <b>How to practise:</b> Do the listening exercises here, with paper: you hear a passage once, then answer ten questions. Also, retell a news report each day from your notes.
    <b>Uncertain:</b> Today's format, which we couldn't find.
ams-stage-report = Language: report writing
ams-card-report =
    <b>Language: report writing</b>
    <b>What happens:</b> You write a report, using the notes you kept from the reading part (2016).
    <b>How long:</b> One unofficial site says 30 minutes; nothing confirms it.
    <b>What counts:</b> Facts, in order, no opinion: UN style, according to a preparation site.
    <b>What goes wrong:</b> Guesses and judgments; a time or a place that is missing (our advice).
    <b>How to practise:</b> Do the report exercises here: write against the clock, check it yourself, compare with a model.
    <b>Uncertain:</b> Time and marking today.
ams-stage-interview = Interview
ams-card-interview =
    <b>Interview</b>
    <b>What happens:</b> A competency-based interview, after the language part (order quoted in 2019).
    <b>How long:</b> We found no length.
    <b>What counts:</b> Integrity, professionalism, respect for diversity, commitment to the UN (older procedure).
    <b>What goes wrong:</b> Lack of confidence, inconsistent answers, poor knowledge of UN principles, according to a preparation site (2026).
    <b>How to practise:</b> Answer the interview questions here aloud, with examples of your own.
    <b>Uncertain:</b> How long it takes and what is asked; we couldn't read the 2019 annex.
ams-stage-driving = Driving
ams-card-driving =
    <b>Driving</b>
    <b>What happens:</b> A vision test, a cone course with two spaces to back into, then a road exercise (2012).
    <b>How long:</b> All manoeuvres of the course within five minutes (2012).
    <b>What counts:</b> Stop parallel and fully inside, touch no marker, stall twice at most, and be alone in the car (2012). If you fail the course, you repeat it once, right away.
    <b>What goes wrong:</b> Speeding, the wrong lane and not signalling have a star on the road sheet; we don't know what they cost you. If you fail the vision test, the AMS ends.
    <b>How to practise:</b> The diagrams, cones on an empty lot, an SUV or a 4x4; mark every try.
    <b>Uncertain:</b> We couldn't read the 2019 annex; no source gives the size of the spaces.
ams-stage-firearms = Firearms
ams-card-firearms =
    <b>Firearms</b>
    <b>What happens:</b> Handling and shooting, for armed missions only (as quoted in 2019); an older UN page makes no exception.
    <b>How long:</b> A candidates' site of 2024 says five minutes for taking the weapon apart and putting it back together, five seconds a round.
    <b>What counts:</b> According to that site, four of five on the target, at 5 and at 7 metres; one failed part or unsafe act fails the whole test.
    <b>What goes wrong:</b> According to that site, an unsafe act, or more than five rounds loaded or fired.
    <b>How to practise:</b> With your service's instructor; nothing here replaces that.
    <b>Uncertain:</b> We found no official text on the shooting and no pass mark.
quiz-asked = You already have that question: it is below.
