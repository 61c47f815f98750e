skill-listening-en = Listening (English)
skill-listening-fr = Listening (French)
rehearse-listening = <b>Listening.</b> You hear a mission story once, then answer ten questions. A 2008 briefing gives 15 minutes and allows notes in any language.
exercise-listening = <b>{ $title }</b>
    You hear a passage once, then answer ten questions in { $minutes } minutes. Take notes on paper, in any language.
listening-recorded = 🎧 A colleague has recorded it ({ $length }). It comes once, and is deleted when you go to the questions.
listening-synthetic = 🎧 Nobody has recorded it yet, so a <b>synthetic voice</b> reads it. It comes once, and is deleted when you go to the questions.
listening-waiting = <b>This passage is waiting for a recording.</b> Until there is one, a colleague can read the script aloud to you, once; then you answer the questions.
listening-follows = <b>{ $title }</b>
    🎧 The passage follows. Have paper ready; the clock starts with the questions.
listening-none = The passage can't be played at the moment. A colleague can read the script aloud to you.
listening-caption = <b>{ $title }</b>
    Listen once and take notes. The clock starts when you tap the button.
listening-caption-synthetic = <b>{ $title }</b> · synthetic voice
    Listen once and take notes. The clock starts when you tap the button.
listening-file = listening
listening-type = <i>Type your answer in a few words; numbers in words or digits.</i>
listening-short = A few words are enough, at most { $longest } characters. Please write the answer again.
listening-result = <b>{ $right } of 10 marks</b>, in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} of { $allowed }.
listening-rule = <b>How it was marked:</b> by key words. A full answer earns a mark, an incomplete one half; meaning counts, not spelling. The rule is from a 2008 briefing, which calls 6 of 10 enough. Key words are a rough measure: compare your notes with the answers.
script-head = <b>For your colleague: { $title }</b>
    Please read this aloud once, calmly, without stopping; about two and a half minutes. The officer doesn't look. Then tap the button: the script disappears. Hand the phone back.
script-after = <b>The script: { $title }</b>
begun-listening = <i>The time ends at { $ends } ({ $zone }). The questions follow below.</i>
button-listen = 🎧 Listen (once)
button-script = Script for a colleague
button-questions-begin = To the questions: { $minutes } minutes
button-read-script = Read the script
button-resume-rehearsal = ▶ Resume: { $title }

begun-speaking = <i>Speak until { $ends } ({ $zone }) at most: the situation, your task, what you did, the result. You can record a voice message here and listen to it; nobody else hears it, and nothing is kept.</i>
rehearsal-thought = ⏰ <b>The time to think is over.</b> Answer now.
outline-head = <b>An example outline.</b> We invented it to show the form; your own example will be better:
button-speak = Answer now
button-outline = Example outline

button-recordings = Listening: recordings
recordings =
    <b>Recordings of listening passages</b>
    { $heard } of { $total } can be heard. Read a script aloud as a voice message; a second person approves it before officers hear it.
button-passage-none = ○ { $title } (no recording)
button-passage-proposed = … { $title } (to approve)
button-passage-approved = ✓ { $title } (recorded)
button-passage-declined = ✕ { $title } (declined)
button-passage-lost = ✕ { $title } (file lost)
passage-head = <b>{ $title }</b> · { $language }
recording-none = No recording yet.
recording-proposed = Waiting for a second person: { $speaker }, { $length }, { $at }
recording-approved = In use: { $speaker }, { $length }, { $at }; approved by { $by }
recording-declined = Declined by { $by }: { $speaker }, { $at }
recording-lost = Telegram doesn't have this file any more: { $speaker }, { $at }. Please record it again.
recording-ask = <b>Record “{ $title }”.</b> Send one voice message: the script below, read calmly from beginning to end, about two and a half minutes. Officers who practise will hear your voice, without your name. You can withdraw it at any time, and /forget removes it.
recording-voice-only = That isn't your own recording. Please record a voice message here, with the microphone; I can't use a forwarded one.
recording-length = A recording must be between { $shortest } seconds and { $longest } minutes long. Please record the whole script once more.
recording-unplayable = Telegram can't play this recording any more. Please record it again.
recording-gone = That recording was replaced or withdrawn.
recording-outcome-approved = Approved. Officers hear it from now on.
recording-outcome-declined = Declined. The person who recorded it will be told.
recording-outcome-own = A second person has to approve your recording.
recording-outcome-gone = That was already decided.
recording-withdraw = Withdraw the recording of <b>{ $title }</b> by { $speaker }? Officers won't hear it any more, and the passage waits for another one.
recording-withdrawn = Withdrawn.
recording-asked = <b>{ $speaker } recorded “{ $title }”.</b> Please listen to it and decide.
recording-told-approved = <b>Your recording of “{ $title }” is in use.</b> { $by } approved it.
recording-told-declined = <b>Your recording of “{ $title }” was declined</b> by { $by }. Ask what was missing, or record it again.
recording-told-proposed = Your recording of “{ $title }” is waiting for approval.
recording-told-lost = Telegram doesn't have your recording of “{ $title }” any more.
button-record = Record it
button-record-again = Record it again
button-hear-proposed = 🎧 Listen and decide: { $speaker }
button-hear-approved = 🎧 Listen: { $speaker }
button-approve-recording = ✓ Approve
button-decline-recording = ✕ Decline
button-withdraw-recording = Withdraw
button-withdraw-recording-yes = Yes, withdraw it
button-passage = ‹ Passage
audit-voice_proposed = <b>{ $actor }</b> recorded the listening passage “{ $subject }”.
audit-voice_approved = <b>{ $actor }</b> approved a recording of “{ $subject }”.
audit-voice_declined = <b>{ $actor }</b> declined a recording of “{ $subject }”.
audit-voice_withdrawn = <b>{ $actor }</b> withdrew a recording of “{ $subject }”.
data-recording = Recordings of your voice
field-decided_at = decided
