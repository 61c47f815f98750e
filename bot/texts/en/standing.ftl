ams-intro = <b>The AMS (Assessment for Mission Service)</b> is the test that every police officer has to pass before serving in a UN peacekeeping mission: language, interview, driving and, for armed missions, firearms. Here you prepare for it on your own, with our own practice questions, never those of the real test.
button-start-ams = Start
button-standing = Where do I stand?
standing-head = <b>Where do I stand?</b> These are practice results, not an official mark: nobody can say from them whether you would pass. The weakest part comes first.
standing-line = { $bar } <b>{ $part }</b>: { $share }% · { $state }
standing-none-line = ○ <b>{ $part }</b>: not practised yet
standing-none = not practised yet
standing-weak = below 60%
standing-near = above 60%
standing-steady = steady
standing-from = ({ $count ->
    [one] one result
   *[other] the latest { $count } results
})
standing-from-quiz = (so far only questions about it: { $count })
standing-from-questions = ({ $count ->
    [one] one question
   *[other] { $count } questions
})
standing-armed-unknown = Shooting counts only if your mission is armed.
standing-rule = <i>60% is what an old UN page (about 2010-2014) and a 2008 briefing give for the language parts; for the other parts we found no mark, so it is only our yardstick. Report, interview and driving are what you ticked yourself.</i>
part-reading = Reading
part-listening = Listening
part-report = Report writing
part-interview = Interview
part-driving = Driving
part-shooting = Shooting
part-conditions = Conditions
part-knowledge = Knowing the AMS and the UN
tonight-head = <b>Tonight, { $minutes } minutes:</b>
tonight-exercise = { $part }: “{ $title }” ({ $minutes } minutes)
tonight-quiz = { $part }: ten quiz questions ({ $minutes } minutes)
tonight-drive = { $part }: the diagrams, then a try on the cones ({ $minutes } minutes)
tonight-check = { $part }: the check, seven questions ({ $minutes } minutes)
button-tonight = ▶ Tonight: { $part }
button-then = then: { $part }
button-armed = My mission: { $armed ->
    [yes] armed
    [no] unarmed
   *[unknown] armed? I don't know
}
button-standing-picture = As a picture
picture-standing = Practice results by part (%)
picture-sixty = 60%: old UN page, 2008 briefing
picture-not-practised = not practised
plan-by-weakness = <i>Your weakest part comes first: { $part }.</i>
share-question = <b>Share this with the coordinators?</b> In your file they will see exactly this, and how it changes, until you stop:
share-nothing-else = They don't see single answers, reports, or where you stand in each part.
share-no-file = <i>You have no file yet: coordinators see this once you have registered interest.</i>
button-share-yes = Yes, share this
button-share-no = No, keep it to myself
button-placement = Placement test, 15 questions
placement-head = <b>Placement test: { $right } of { $total } right.</b> Practice, not an official mark. By subject, weakest first:
placement-line = { $competency }: { $right } of { $asked }
placement-feeds = “Where do I stand?” counts these answers.
competency-language = Language test
competency-driving = Driving
competency-firearms = Firearms
competency-interview = Interview
competency-rules = Rules of the AMS
competency-conditions = Conditions and documents
competency-missions = Missions
competency-conduct = Conduct
competency-gender = Women, peace and security
difficulty-easy = <i>An easy question: { $share }% of first answers are right.</i>
difficulty-medium = <i>A medium question: { $share }% of first answers are right.</i>
difficulty-hard = <i>A hard question: { $share }% of first answers are right.</i>
day-unread = I couldn't find a date in that. Please write it like “March 15, 2027” or “2027-03-15”.
day-undecided = No date yet? Tap the button below: the plan works without one too.
date-vague = You wrote “{ $said }”. The plan needs one day, and that could be several. Which one is it? If you don't know yet, I can work back from <b>{ $day }</b> for now.
button-date-for-now = For now: { $day }
report-parts = Your report came in { $count } messages; they count as one.
report-numbers = Times and numbers kept: { $found } of { $total }
report-names = Names kept: { $found } of { $total }
report-first-person = Written in the first person (I, we).
report-no-first-person = Not written in the first person (I, we).
report-opinions = Words that sound like an opinion or a guess: { $words }
report-no-opinions = No words that sound like an opinion or a guess.
report-left = <b>That is all I can measure.</b> The rest is for you to judge:
report-more = <i>Not finished? What you send next is added. The text isn't kept.</i>
report-missing = <b>In the model, not found in yours:</b> { $missing }
report-nothing-missing = Every name, time and number of the model is in yours.
report-after = <b>From what you read and heard.</b> Do both parts first, take notes on paper and keep them; here only your notes count.
report-source = ○ { $title }
report-source-done = ✓ { $title } (done)
criterion-complete = Facts complete: nothing important in the notes is left out
criterion-order = Order: what happened first comes first
criterion-format = Format: heading, date, paragraphs, and who wrote it and when
criterion-language = Language: short sentences, correct, no abbreviation left unexplained
button-rewrite = Write it again
button-add-report = See the notes, add more
button-source-reading = Read: { $title }
button-source-listening = Listen: { $title }
