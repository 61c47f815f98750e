form-interest = Register interest
form-details = About you
form-about = { $form }: { $about }
form-progress = <b>{ $form }</b> · { $number } of { $total }
form-optional = <i>You can skip this.</i>
form-cancelled = You left the form. Nothing was sent.
nothing-to-cancel = You have no form open, so there is nothing to cancel.
nothing-to-cancel-case = You have no form open, so there is nothing to cancel. To change or withdraw an interest that you sent, open <b>My file</b>.
form-kept = Your form is kept where you left it.
form-as-sent = This is what you sent before. Nothing changes until you change an answer.
prompt-left = Stopped. What you were asked to write wasn't sent or kept.
form-gone = This form was already sent or cancelled. /interest begins a new one, /myfile shows what you sent.
form-gone-desk = This was already sent or cancelled. Nothing is sent twice.
form-mistake-empty = I couldn't read any text in that. Please type your answer.
form-mistake-too-long = That is longer than { $longest } characters. Please shorten it.
form-mistake-too-short = That is shorter than { $shortest } characters. Please write more.
form-mistake-not-a-date = I couldn't read that as a date. Please write it like “March 2027” or “2027-03-15”.
form-mistake-not-a-past-date = I couldn't read that as a date. Please give the month and the year too, like “March 2024” or “2024-03-15”.
form-mistake-past = That day has passed. Please choose a later one.
form-mistake-future = That day is still to come. Please give the day it happened.
form-mistake-too-far = That is more than five years ahead. Please choose an earlier date.
form-mistake-not-an-email = That doesn't look like an email address. Please check it: name@example.ca
form-mistake-not-a-phone = That doesn't look like a phone number. Please write it with the area code: 613 555 0123
form-mistake-not-a-number = Please write a whole number, up to { $most }.
form-mistake-no-letters = There are no letters in that. Please write it in words, or tap Skip; no number is needed here.
form-mistake-not-a-name = That answers another question. Please write what is asked here, or tap Skip.
form-mistake-tap = That isn't one of the answers below. Tap one, or write it as shown.
form-mistake-kind = I can only read text here. Your form is where it was:
form-mistake-missing = This question still needs an answer. Your other answers are kept:
form-mistake-unreadable = I can't read the answer to this question. Please answer it again; your other answers are kept:
form-mistake-not-offered = What was chosen here is no longer offered. Please choose again; your other answers are kept:

ask-mission = Where would you like to go?
ask-roles = In which roles? Tap all that fit, then <b>Done</b>.
ask-service = Which police service are you with? Type part of its name, for example “SPVM” or “Ottawa”.
ask-languages = Which languages do you work in? Tap each one, then its level, then <b>Done</b>. Or write it: “English fluent, French basic”.
ask-available_from = When could you leave, at the earliest? Tap a month or write a date, for example “15 June 2027”.
ask-reach = How can a coordinator reach you?
ask-email = What is your email address?
ask-phone = What is your phone number, with the area code?
ask-rank = What is your rank?
ask-years = How many years of police service do you have, training not counted?
ask-licence = Have you held a driver's licence for at least a year?
ask-firearms = Are you firearms qualified?
ask-ams = Have you passed the AMS, the UN test?
ask-ams_on = On what date did you pass the AMS?
ask-note = Is there anything else a coordinator should know?

label-mission = Mission:
label-roles = Roles:
label-service = Police service:
label-languages = Languages:
label-available_from = Available from:
label-reach = Reach me by:
label-email = Email:
label-phone = Phone:
label-rank = Rank:
label-years = Years of service:
label-licence = Driver's licence held for a year:
label-firearms = Firearms qualified:
label-ams = AMS passed:
label-ams_on = AMS passed on:
label-note = Note:

change-mission = mission
change-roles = roles
change-service = service
change-languages = languages
change-available_from = date
change-reach = contact
change-email = email
change-phone = phone
change-rank = rank
change-years = years
change-licence = licence
change-firearms = firearms
change-ams = AMS
change-ams_on = AMS date
change-note = note

summary-interest = Please check before you send:
summary-details = Please check before you save:
consent =
    <b>Privacy.</b> What is shown above, your Telegram name and your language are kept. Only the coordinators see them, to follow up on your interest. You can change them, get a copy or erase them at any time; /privacy says how, and how long they are kept. By tapping <b>Send</b>, you agree.

    This is not an application yet, and does not guarantee a deployment.

button-done = Done ✓
button-skip = Skip
button-cancel = Cancel
button-resume-other = Continue my other form
button-resume = Continue my form
button-send-interest = Send
button-send-details = Save
form-change = To change an answer, tap its button (✎).
button-change = ✎ { $label }
button-details = Add more about me
button-change-interest = Change
button-withdraw = Withdraw
button-withdraw-yes = Yes, withdraw
button-withdraw-no = No, keep it

value-none = –
value-unreadable = not readable
any-mission = Where I am most useful
a-mission = a peace mission
value-now = As soon as possible
value-typed = Use “{ $text }” as I typed it
value-ticked = ✓ { $text } (chosen)
value-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
value-language = { $language } ({ $level })
yes_no-yes = Yes
yes_no-no = No
reach-telegram = Telegram only
reach-email = Email
reach-phone = Phone
level-basic = basic
level-intermediate = intermediate
level-advanced = advanced
level-fluent = fluent
languages-en = English
languages-fr = French
languages-es = Spanish
languages-ar = Arabic
languages-ht = Haitian Creole
languages-pt = Portuguese
languages-uk = Ukrainian
languages-ru = Russian

interest-sent = <b>Sent. Your reference is no. { $id }.</b>
    { $title } · { $roles } · { $available }
interest-changed = <b>Changed.</b> The coordinators see the new version.
interest-already = You already registered for this. Open it in your file to change it.
details-sent = <b>Saved.</b> The coordinators see what you added.

my-file = { $count ->
    [one] <b>Your file</b>: one interest. Tap it to see, change or withdraw it.
   *[other] <b>Your file</b>: { $count } interests. Tap one to see, change or withdraw it.
}
my-file-empty = <b>Your file</b> is empty: you haven't registered any interest yet.
own-interest =
    <b>{ $title }</b>
    Roles: { $roles }
    Available from: { $available }

    Where it stands: <b>{ $stage }</b>, since { $since }
    { $next }
own-interest-owner = Your file is with { $name }.
stage-received = Received
stage-in_review = In review
stage-withdrawn = Withdrawn
next-received = Next: a coordinator takes your file and gets in touch with you.
next-in_review = Next: the coordinator who has your file gets in touch with you.
stage-dormant = Set aside
next-dormant = A month after that it is erased, unless you say that you are still interested.
next-withdrawn = Nothing more happens with it. You can register again at any time.
withdraw-question = Withdraw your interest in <b>{ $title }</b>? The coordinators will be told.
officer-released = Your file for <b>{ $title }</b> is with the whole coordination team again, until one of them takes it. You don't have to do anything.
officer-claimed = A coordinator, <b>{ $name }</b>, now has your file for <b>{ $title }</b> and will get in touch.
still-interested =
    On { $at } you registered your interest: <b>{ $title }</b>. Are you still interested?

    If you don't answer, I'll ask once more, then set your interest aside and erase it a month later.
officer-dormant =
    Your interest in <b>{ $title }</b> was set aside, because I heard nothing from you. You can bring it back for a month; then it is erased.
button-still-yes = Yes, still interested
button-still-no = No, erase everything
renewed = Thank you. Your interest stays open.
not-renewed = That isn't possible any more.
stage-shortlisted = Shortlisted
stage-proposed = Proposed
stage-selected = Selected
stage-not_selected = Not selected
stage-deployed = Deployed
stage-on_hold = On hold
next-shortlisted = Next: the coordinators compare the shortlisted files and tell you who is proposed.
next-proposed = Next: the people who decide consider the proposal. Your coordinator tells you the outcome, even if it is no.
next-selected = Next: your coordinator tells you what to do next.
next-not_selected = Nothing more happens with it. You can register again at any time.
next-deployed = We wish you a good tour.
next-on_hold = Next: your coordinator tells you when it moves again.
officer-stage-in_review = Your file for <b>{ $title }</b> is being looked at again.
officer-stage-shortlisted = Good news: you are on the shortlist for <b>{ $title }</b>. You aren't selected yet; your coordinator will tell you what comes next.
officer-stage-proposed = You have been proposed for <b>{ $title }</b>. You will hear the outcome from us, even if it is no.
officer-stage-selected = You have been selected for <b>{ $title }</b>. Your coordinator will tell you what to do next.
officer-stage-not_selected = You have not been selected for <b>{ $title }</b>. Thank you for your interest and your patience. You can register again at any time.
officer-stage-deployed = Your file for <b>{ $title }</b> now says that you are deployed. We wish you a good tour.
officer-stage-withdrawn = You told us that you are withdrawing, so your file for <b>{ $title }</b> is closed. If that is a mistake, reply to this message; you can also register again at any time.
officer-stage-on_hold = Your file for <b>{ $title }</b> is on hold for now. Your coordinator will tell you when it moves again.
button-write-to-desk = ✉ Write to the coordinators
sent-next = { $days ->
        [0] A coordinator takes your file, then writes to you. I can't say how soon.
        [one] A coordinator takes your file and writes to you, usually within one working day.
       *[other] A coordinator takes your file and writes to you, usually within { $days } working days.
    } I'll tell you who it is. <b>My file</b> shows where it stands.
form-drop-question = Leave this form? Your answers will be lost, and nothing will be sent.
button-drop-form = Yes, discard my answers
button-keep-form = No, continue my form
form-mistake-not-shown = Your form has changed since that message. This is how it stands now: check it, then send it from here.
form-mistake-no-such-day = There is no such day. Check the day and the month, or write it like “March 2027”.
form-mistake-none-ticked = Tap at least one answer first, then Done.
form-mistake-which = More than one answer fits that: { $answers }. Tap the one you mean, or write more of it.
button-all-answers = Show all the answers
form-mistake-first = This is the first question: there is nothing before it. To stop, tap Cancel.
form-mistake-needed = This question can't be skipped.
form-mistake-summary = To send it, tap the button below: that is your consent. To change an answer, tap its button (✎).
any-roles = Any role / not sure
value-said = “{ $said }” (from { $day })
ask-full_name = What is your name, as on your badge?
label-full_name = Name:
change-full_name = name
name-both = { $name } ({ $telegram } in Telegram)
officer-language = 🗣 Writes in { $language }
language-told-en = English
language-told-fr = French
form-mistake-summary-save = Nothing is kept yet, and your last message isn't part of it: tap the first button below. To change an answer, tap its button (✎).
form-mistake-which-answer = Which answer is that? Tap its button (✎), then write it again.
form-level-unsaid = You didn't say how well ({ $languages }), so “basic” is ticked. Tap the right level, or write, for example, “French fluent”.
form-ticks-kept = What you ticked is kept. To take it back, tap “{ $answer }”; to go on, tap Done.
form-mistake-level-alone = Which language is that? Write it with its level, for example “French fluent”.
form-mistake-undecided = A rough date is enough, and you can change it later. Write, for example, “in the spring”, “in a year” or “as soon as possible”.
form-mistake-no-service = I know no service of that name. Write another part of it or its initials, or keep your answer as it is.
form-mistake-which-service = Write the name of your police service, or a part of it.
details-need-interest = These details go with an interest, and you haven't registered one yet. Register it first: it takes a minute.
