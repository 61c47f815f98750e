privacy =
    <b>Your privacy</b>

    I keep only what I need to answer you and to follow up on your interest. Only the coordinators see your file. You can get a copy or erase everything at any time.

    <blockquote expandable><b>What is kept.</b> If you only ask questions: your Telegram number, your language, which entry you read last, and whether I could answer. The words of a question are kept only if I couldn't answer it well; if they seem to contain a name, contact details or something about your health or your life, only if you agree. If you register interest: what you entered in the form, your Telegram name and username, and what happened to your file. If you prepare for the AMS here: your plan and how your practice went, never what you write in an exercise. If you join a course: which one, and your name there only while you show it.</blockquote>
    <blockquote expandable><b>Who sees it.</b> Only the coordinators of peace operations, in their chat with me or on a page that opens in Telegram for them alone. They see your file, not what you browse, and your AMS preparation only if you share it. In a course you joined they see counts without names, and your results only while you show your name. Each time they are shown part of it, that is recorded, and /mydata tells you. They may note how they verified who you are, and block anyone who floods them, with a reason; /mydata shows both.</blockquote>
    <blockquote expandable><b>How long.</b> Until you erase it, or until { $months } months after we last heard from you. A month before, I ask whether you are still interested; without an answer I ask once more, then everything is erased.</blockquote>
    <blockquote expandable><b>Get a copy or erase it.</b> /mydata sends you everything, including who opened your file. /forget erases everything: the database at once, then what is in coordinators' chats, and it tells you what Telegram doesn't let me erase there (after two days, voice messages). Until you have been told, I keep the number of your chat; afterwards only a keyed hash of it and the date, so that restoring a backup doesn't bring your data back. Files that coordinators downloaded can't be reached; exports disappear from their chats within 47 hours. /myfile withdraws an interest.</blockquote>

    Telegram itself keeps messages under its own rules: please send nothing confidential.
button-my-data = Send me my data
button-forget = Erase everything
button-forget-yes = Yes, erase everything
button-forget-no = No, keep it
my-data = These two files hold everything kept about you: a page to read, and the same for a computer program (JSON).
my-data-file = my-data
my-data-title = What peaceops-bot keeps about you
my-data-intro = Everything in the database that belongs to you, when you asked for it. Times are those of { $place }.
forget-question =
    <b>Erase everything about you?</b>

    <b>What goes:</b> your interests and their history, what you told us about yourself, your consent, a form in progress, your questions. Messages in coordinators' chats that show your file or come from you are erased, as far as Telegram lets me; I tell you when that is done, and what remains. Nobody will follow up on your file any more.

    <b>What stays:</b> the messages in this chat, which are yours and Telegram's: delete the chat to remove them. Files that coordinators downloaded, and what they wrote themselves. Backups and copies keep your data until they are replaced; if one is ever put back, you are erased from it again. If you are a coordinator, what you did in other files stays in their history, without your name.

    This can't be undone.
forget-done =
    <b>Erased from my database.</b> Everything about you was erased on { $at }: { $rows } { $rows ->
        [one] record
       *[other] records
    }. Receipt: { $number }
forget-whole = Nothing about you was in coordinators' chats.
forget-under-way = { $count ->
    [one] One message about you is still in a coordinator's chat, and is being erased now. I will tell you here when it is gone, or what remains; until then I keep the number of this chat, for that alone.
   *[other] { $count } messages about you are still in coordinators' chats, and are being erased now. I will tell you here when they are gone, or what remains; until then I keep the number of this chat, for that alone.
}
forget-anew = If you write again, we start over: /start
erasure-ended =
    <b>Your erasure of { $at } has ended.</b> Receipt: { $number }

    { $count ->
        [0] Nothing could be erased from coordinators' chats.
        [one] One message about you was erased from a coordinator's chat.
       *[other] { $count } messages about you were erased from coordinators' chats.
    }
erasure-whole = Nothing remains there, and the number of this chat isn't kept any more.
erasure-left = <b>This couldn't be erased:</b>
erasure-chat-number = Coordinators are asked to delete by hand what Telegram won't let me erase, and I try again every day for 90 days. Their leads know about it. The number of this chat isn't kept any more, so this is my last message about it.
erasure-left-leads =
    <b>An erasure of { $at } has ended.</b> { $count ->
        [one] One message about that officer couldn't be erased:
       *[other] { $count } messages about that officer couldn't be erased:
    }
erasure-leads-todo = Please make sure they are deleted by hand. I try again every day for 90 days.
erasure-line = { $what }{ $when }, at { $name }: { $why }
erasure-of-day = { " " }of { $day }
erasure-somebody = a coordinator who has left
erasure-what-voice = one voice message
erasure-what-video_note = one video message
erasure-what-sticker = one sticker
erasure-what-location = one location
erasure-what-contact = one contact
erasure-what-photo = one picture
erasure-what-document = one file
erasure-what-video = one video
erasure-what-audio = one audio file
erasure-what-export = one exported file
erasure-what-list = one list
erasure-what-other = one message
erasure-why-refused = Telegram doesn't allow it
erasure-why-blocked = they have blocked me
erasure-why-left = I can't reach their chat any more
erasure-why-failed = an error stopped me
erasure-held = <b>The officer of file no. { $id }, which you had, had everything erased.</b> The file is gone from your list, and what this chat shows of it is being erased. There is nothing left to do.
list-redacted = <b>An officer in this list had everything erased.</b> The others:
erase-by-hand = <b>Please delete this message by hand,</b> on all your devices. The officer had everything erased, and Telegram doesn't let me delete it any more.

data-person = You in this assistant
data-profile = What you told us about yourself
data-consent = Privacy notices you agreed to
data-draft = A form in progress
data-interest = Your interests
data-history = What happened to your file
data-outbox = Messages to you
data-arrival = Which of your messages were answered (for an hour)
data-letter = Messages between you and the coordinators, and notes on your file
data-letter_copy = Where those messages are in your chat
data-prompt = What I was waiting for you to write
data-export_file = Files of exports you made, until they are erased
data-question_copy = Where questions put to the coordinators are in your chat
data-notice = Messages to coordinators about your file
data-coordinator = Your role as a coordinator
data-invitation = Openings you were asked about
data-saved_view = Your saved views of the queue
data-question = Questions you asked

field-tags = tags that the coordinators gave it
field-filters = its filters and order
field-own_news = news about what you registered for
field-all_news = announcements to everybody
field-digest_hour = hour of your morning digest
field-digest_on = last digest
field-notices = sound of the desk's messages
field-about = what it is about
field-album = album
field-is_copied = forwarded unchanged
field-is_body = the message itself
field-is_bulk = part of an announcement
field-dropped_at = set aside
field-answer = your answer
field-invited_at = asked
field-told_at = told the outcome
field-detail = more
field-media = contains
field-edited_at = edited
field-failed = why it wasn't delivered
field-contacted_at = last contact
field-awaiting_since = you have been waiting since
field-is_lead = leads the coordinators
field-active = open now
field-answered_at = answered
field-answers = answers
field-arrived_at = arrived
field-asked_at = asked
field-asked_times = times asked whether still interested
field-at = when
field-attempts = tries
field-errors = errors
field-available_from = available from
field-blocked_at = assistant blocked
field-by = by
field-changed_at = changed
field-claimed_at = taken by a coordinator
field-created_at = begun
field-due_at = due
field-first_due_at = due since
field-entry = answered with
field-error = what went wrong
field-expires_at = erased at
field-event = what happened
field-failed_at = given up
field-form = form
field-given_at = agreed
field-shows = what it shows of your file
field-joined_at = since
field-kind = kind
field-language = language
field-language_hint = language of your Telegram
field-message_id = Telegram message number
field-mission = mission
field-missions = missions named
field-name = name in Telegram
field-offered = offered
field-outcome = how it ended
field-reading = read last
field-reading_at = read on
field-reason = reason
field-removed_at = ended
field-stage_at = in this stage since
field-renewed_at = last confirmed
field-roles = roles
field-seen_at = last here
field-sent_at = sent
field-stage = stage
field-step = question reached
field-telegram_id = Telegram number
field-text = text
field-topic = subject of the last questions
field-topic_mission = mission asked about
field-update_id = Telegram update number
field-updated_at = updated
field-username = username in Telegram
field-version = version
data-plan = Your AMS plan
data-plan_task = Tasks of your plan
data-quiz_card = Practice questions you answered
data-quiz_run = The quiz you are in
data-practice_day = Days you practised
data-rehearsal = Your language practice
data-drive_attempt = Your tries at the cone course
field-ams_on = AMS date
field-answered = answers
field-began_at = begun
field-code = code
field-day = day
field-done_at = done
field-due_on = due on
field-ends_at = time ends
field-faults = faults
field-finished_at = finished
field-hour = hour of reminders
field-is_armed = the mission is armed
field-figures = counts of what was written
field-is_daily = five questions a day
field-is_paused = reminders paused
field-is_right = last answer right
field-is_shared = shared with coordinators
field-place = question reached
field-course = course
field-poll = poll
field-question = question
field-questions = questions
field-quizzed_on = last daily questions
field-right = right
field-seconds = time
field-shown = order of the options
field-snoozed_until = no reminder before
field-state = when it comes again
field-times = times
field-told_on = last reminder
field-wrong = wrong
field-wrongs = times wrong
field-zone = time zone
field-available_said = available, as you said it
field-full_name = name
field-revision = changes
