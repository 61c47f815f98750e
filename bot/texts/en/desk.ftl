invite-joined = <b>Welcome to the desk.</b> You are now a coordinator: I'll tell you about every new interest right away. /queue lists what is open.
invite-too-often = Too many tries. Please wait an hour, or ask whoever invited you for a new link.
invite-invalid = This invitation doesn't work: it was used, has expired or was taken back, or it is for another assistant. Please ask for a new one.
invite-already = You are a coordinator already, so nothing was used up: an invitation that nobody has used still works for somebody else.

notice-registered = Interest no. { $id }
notice-changed = Interest no. { $id } was changed
notice-completed = Interest no. { $id }: the officer added details
notice-withdrawn = Interest no. { $id } was withdrawn
notice-dormant = Interest no. { $id } was set aside: no answer from the officer
notice-accepted = ✓ Interest no. { $id }: the officer said yes to an opening and is waiting for you
notice-renewed = Interest no. { $id }: the officer is still interested
file-line =
    <b>{ $given ->
        [form] Name given in the form:
       *[telegram] Name given in Telegram:
    }</b> { $name } ({ $contact })
    <b>Mission:</b> { $title }
    <b>Roles:</b> { $roles }
    <b>Available from:</b> { $available }
no-username = no username
contact-in-file = contact details: open the file
state-waiting = ○ Waiting for a coordinator since { $at }
state-taken = ● Taken by { $name } on { $at }
state-dormant = ✕ Set aside on { $at }: the officer was asked twice and didn't answer
state-not_selected = ✕ Not selected, told on { $at }
state-deployed = ✓ Deployed since { $at }
state-withdrawn = ✕ Withdrawn on { $at }

queue-empty = <b>Queue</b>: no open interests. I'll tell you when one comes in.
queue-head = <b>Queue</b>: { $total } open, { $waiting } waiting for a coordinator.
queue-cut = Only the first { $most } are counted; the oldest come first.
queue-line =
    <b>No. { $id }</b> · { $name } · { $title }
    { $state } · { $at }
queue-wrote = ⚠ waiting for an answer since { $at }
queue-waiting = ○ waiting
queue-taken = ● { $name }
button-view = ☰ { $name }
view-head = <b>☰ { $name }:</b> { $total ->
    [0] nothing at the moment.
    [1] one file.
   *[other] { $total } files.
}
view-many = <b>☰ { $name }:</b> { $total } files or more.
view-gone = This view no longer exists.
button-new-view = ☰ New view
button-view-settings = What it shows…
view-name-question = What should the view be called? You then choose what it shows.
view-settings = <b>☰ { $name }</b> shows:
view-field = { $field }: <b>{ $value }</b>
view-choose = <b>☰ { $name }</b>. { $field }:
view-choice = { $name }
view-chosen = ● { $name }
view-delete-question = Delete the view <b>☰ { $name }</b>? The files in it stay as they are.
view-deleted = The view is deleted.
button-delete-yes = Yes, delete
own-files-none = <b>My files</b>: you have none.
own-files-head = <b>My files</b>: { $total } open, { $waiting ->
    [0] none of them waiting for you.
    [one] one of them waiting for you, on top.
   *[other] { $waiting } of them waiting for you, on top.
}
own-line =
    <b>No. { $id }</b> · { $name } · { $title }
    { $state }
own-awaiting = ⚠ waiting for an answer since { $at }
own-awaiting-many = ⚠ waiting for an answer since { $at }: { $count } messages
own-uncontacted = ○ claimed { $at }, not contacted yet
nothing-waits = Nothing else is waiting.
file-others = <b>The same officer's other interests</b>
file-other = No. { $id } · { $title } · { $stage }

button-queue = Queue
button-own-files = My files
button-next-file = Next waiting ›
button-next-stage = → { $stage }
button-claim-listed = Claim { $id }
button-claim = Claim
button-open = Open
button-file = No. { $id } · { $name }
claim-won = It's yours.
claim-lost = You can't claim this: somebody was faster, or it was withdrawn.
file-gone = This file no longer exists.
file-erased = The officer had everything erased. Nothing is left of this file.

write-to_officer = Write your message to <b>{ $name }</b> (no. { $id }), or send a picture, file or voice note. It is delivered under your name. Tap any button to cancel.
write-note = Write your note about <b>{ $name }</b> (no. { $id }). It stays among coordinators; the officer sees it only in /mydata.
write-to_desk = Write to the coordinators. What you send now, including pictures, files and voice notes, goes to them, until you tap a button or use a command.
button-write-more = Write more
button-note-more = Another note
receipt-on-its-way = On its way to { $name }.
receipt-delivered = Delivered to { $name }.
letter-returned = <b>{ $name } is back.</b> They had blocked the assistant; your message goes to them now.
receipt-failed-blocked = <b>⚠ Not delivered to { $name }:</b> they have blocked the assistant. Their file may say how else to reach them.
receipt-failed-refused = <b>⚠ Not delivered to { $name }:</b> Telegram doesn't accept messages for them, or rejected this one as invalid. Their file may say how else to reach them.
receipt-failed-failed = <b>⚠ Not delivered to { $name }:</b> an error on the assistant's side. The leads were told; please write it again later.
receipt-desk-on-its-way = On its way to the coordinators. Their answer will come here.
receipt-desk-delivered = Delivered to the coordinators. Their answer will come here.
receipt-desk-unread = <b>⚠ Not delivered:</b> no coordinator can be reached right now. Your message is kept in your file, and whoever takes your file will read it there.
note-kept = The note is in the file of { $name }. Only coordinators see it there.
reply-to-nothing = I can't tell which file that is for, so I didn't send it. Open the file and tap “Write” or “Note”, or reply to a card or a letter.
letter-say-more = Not sent yet: write what it is about, and I'll send that to the coordinators.
button-send-anyway = Send it as it is
button-send-also = Send this to { $name }
button-send-to = Send to { $name }
button-send-now = Send it now
button-keep-note = Keep the note
typed-gone = That message is gone, so it can't be sent. Please write it again.
stray-on-file = I have no approved answer to that, and I didn't send it to anybody. The file of <b>{ $name }</b> (no. { $id }) is open here: you can send it to them. You see it first.
stray-note = This note isn't kept yet. The file of <b>{ $name }</b> (no. { $id }) is open here: you can keep it there. You see it first.
preview-letter = This is what <b>{ $name }</b> (no. { $id }) would read:
preview-blank = <b>⚠ “{ $blank }” goes as it stands:</b> nothing is filled in. Change the text first.
edited-blank = <b>⚠ It still has “{ $blank }” in it:</b> nothing is filled in. Edit it once more.
letter-not-yet = Your message to { $name } is <b>not sent yet</b>.
preview-note = This note would be in the file of <b>{ $name }</b> (no. { $id }):
preview-follows = What you sent follows below, unchanged.
button-canned = Canned replies
canned-choose = Which reply for <b>{ $name }</b> (no. { $id })? It goes in the officer's language, and you see it first.
canned-none = There is no canned reply any more. Nothing was sent to <b>{ $name }</b> (no. { $id }).
canned-changed = This reply has changed: look at it again.
button-edit-canned = Change the text
canned-copy = Tap the text to copy it, then change it and send it:
    <pre>{ $text }</pre>
canned-list = <b>Canned replies.</b> Leads write them for everybody. To send one, use <i>Write</i> in a file.
canned-list-none = <b>Canned replies.</b> There are none yet. Leads write them for everybody.
canned-shown = <b>{ $title }</b>
    <blockquote>{ $text }</blockquote>
canned-gone = This reply no longer exists.
canned-kept = The reply is saved.
canned-deleted = The reply is deleted.
canned-not-kept = Nothing was saved: only leads write canned replies, this one may have been deleted, and there is room for 60.
canned-delete-question = Delete the canned reply “{ $title }” for everybody?
button-new-reply = New canned reply
button-change-reply = Change
form-canned = Canned reply
ask-canned_title_en = A short title <b>in English</b>, by which colleagues find the reply.
ask-canned_text_en = The text <b>in English</b>, as an officer will read it.
ask-canned_title_fr = The title <b>in French</b>.
ask-canned_text_fr = The same text <b>in French</b>.
label-canned_title_en = Title, English:
label-canned_text_en = Text, English:
label-canned_title_fr = Title, French:
label-canned_text_fr = Text, French:
change-canned_title_en = English title
change-canned_text_en = English text
change-canned_title_fr = French title
change-canned_text_fr = French text
summary-canned = This becomes a canned reply for everybody:
button-send-canned = Save
letter-next-too = This one is for the coordinators. What you write next goes to them too, until you tap a button or use a command.
letter-edit-follows = Your change is on its way to those who have the message.
letter-edit-kept = The note is changed.
letter-edit-too_late = This message has already gone to the officer, so it can't become a note. The officer has the original.
letter-from-officer = <b>✉ { $name }</b> writes about no. { $id }:
letter-from-coordinator = <b>✉ { $name }</b>, coordinator, writes about { $title }:
letters-from-officer = <b>✉ { $name }</b> wrote { $count } messages about no. { $id }:
letters-from-coordinator = <b>✉ { $count } messages from the coordinators</b> about { $title }:
letters-by = <b>{ $name }</b>, <i>{ $at }</i>
letter-about = <i>Answers the exercise “{ $title }”</i>
letter-edited = <i>(edited)</i>
letter-to_desk = <b>← Officer</b>, { $at }
letter-to_officer = <b>→ { $name }</b>, { $at }
letter-note = <b>Note by { $name }</b>, { $at }
letter-failed-blocked = <b>⚠ Couldn't be delivered: the officer blocked the assistant.</b>
letter-failed-refused = <b>⚠ Couldn't be delivered: Telegram refused it.</b>
letter-failed-failed = <b>⚠ Couldn't be delivered: an error on the assistant's side.</b>
media-photo = [picture]
media-document = [file]
media-voice = [voice note]
media-video = [video]
media-audio = [audio]
media-video_note = [video note]
media-sticker = [sticker]
media-location = [location]
media-contact = [contact]
media-other = [something else]
meant-for-whom = You are in touch with { $name }. Is this for { $name }, or a question for me?
meant-for-form = { $name } just wrote to you, and your form is open. Is this for { $name }? If it was an answer in the form, continue it and write it again.
button-to-coordinator = For { $name }
button-to-bot = A question for you

button-as-sent = Show as sent ({ $count })
as-sent = { $lost ->
    [0] Above: what was sent ({ $count }).
   *[other] Above: what was sent ({ $count }). No longer available: { $lost }.
}
file-letters-none = Nothing has been written yet.
file-letters = <b>Conversation</b>
file-history = <b>History</b>
file-stage = <b>Stage:</b> { $stage }, since { $at }
file-awaiting = ⚠ The officer has been waiting for an answer since { $at }
file-contacted = Last contact: { $at }
officer-blocked = ⚠ The officer has blocked the assistant: call or write another way.
reminder-unclaimed = <b>⏰ No. { $id } is waiting for a coordinator.</b> Who will take it?
reminder-uncontacted = <b>⏰ No. { $id }:</b> claimed three working days ago, and the officer hasn't heard from us yet.
reminder-unanswered = <b>⏰ No. { $id }:</b> the officer wrote and is waiting for an answer.
reminder-many = <b>⏰ Files that wait for us: { $count }</b>, { $mine ->
    [0] none of them yours
    [one] one of them yours
   *[other] { $mine } of them yours
}. Yours are in My files, the longest wait on top; those nobody has are on top of the queue.
history-reminded_unclaimed = reminder: unclaimed
history-reminded_uncontacted = reminder: no contact yet
history-reminded_unanswered = reminder: unanswered
history-registered = registered
history-changed = changed by the officer
history-completed = the officer added details
history-withdrawn = withdrawn by the officer
history-dormant = set aside, no answer
history-renewed = still interested
history-claimed = claimed
history-released = given back to the queue
history-undelivered_blocked = ⚠ the officer couldn't be told: they blocked the assistant
history-undelivered_refused = ⚠ the officer couldn't be told: Telegram refused it
history-undelivered_failed = ⚠ the officer couldn't be told: an error on the assistant's side
history-assigned = given to { $detail }
history-opened = opened
history-shown = shown by the assistant: a card, a letter or a reminder
history-listed = named in a list
history-moved-line = stage: { $stage }, with the words “{ $line }”
history-moved = stage: { $stage }
notice-given = Interest no. { $id } is yours now: a colleague gave it to you
notice-released = Interest no. { $id } is back in the queue
notice-undelivered_blocked = ⚠ Interest no. { $id }: the officer couldn't be told, they blocked the assistant. Call or write another way.
notice-undelivered_refused = ⚠ Interest no. { $id }: the officer couldn't be told, Telegram refused the message.
notice-undelivered_failed = ⚠ Interest no. { $id }: the officer couldn't be told, because of an error on the assistant's side. Call or write another way.
stage-question = The file is at <b>{ $stage }</b>. Move it to:
stage-preview = <b>{ $name }</b> will be told, and the file moves to <b>{ $stage }</b>:
decline_reasons-requirements = doesn't meet the requirements
decline_reasons-language = language level too low
decline_reasons-availability = not available in time
decline_reasons-service = their police service won't release them
decline_reasons-no_post = no post fits now
decline_reasons-others = others were chosen
decline_reasons-other = another reason
form-decline = Decline
summary-decline = Declined for this reason. The officer isn't sent it, but sees it in /mydata:
button-send-decline = Tell the officer and move
ask-decline_reason = <b>Why is it declined?</b> The reason is for coordinators: it is in the history and in exports. The officer isn't sent it, but sees it in /mydata. You see what the officer is told before it is sent.
ask-decline_other = Write the reason in a few words. The officer isn't sent it, but sees it in /mydata.
ask-decline_words = Explain the reason in a few words. The officer isn't sent it, but sees it in /mydata.
ask-decline_line = Write what to add for the officer. You see the whole message before it is sent.
label-decline_reason = Reason:
label-decline_other = In words:
label-decline_words = In words:
label-decline_line = Added for the officer:
change-decline_reason = reason
change-decline_other = words
change-decline_words = words
change-decline_line = line for the officer
decline-words = { $reason } ({ $words })
file-declined = Reason: { $reason }
history-declined = declined: { $reason }
line-question = Write what to add for the officer. You see the whole message before it is sent.
line-too-long = That is too long: 1,500 characters at most. Nothing was added; please write less, or send a message with <b>Write</b>.
line-is-no-note = What begins with // is an internal note, so it wasn't added. Write the line without //, or go back to the file.
moved = Moved. The officer will be told.
moved-meanwhile = That isn't possible any more: the file has moved, or isn't yours.
released = It is back in the queue.
not-yours = That isn't possible: the file isn't yours, or is closed.
assigned = Assigned. The officer will be told.
assign-question = Who will take this file?
hand-over-question = { $count ->
    [0] You have no open files.
    [one] Who takes your open file? The officer is told.
   *[other] Who takes your { $count } open files? Every officer is told.
}
give-preview = <b>Give no. { $id } ({ $name }) to { $to }?</b> The officer will read:
hand-over-preview = { $count ->
    [one] <b>Hand over your open file (no. { $numbers }) to { $to }?</b> The officer will be told that { $to } has it now.
   *[other] <b>Hand over your { $count } open files to { $to }?</b> No. { $numbers }. Every officer will be told that { $to } has their file now.
}
button-give-to = Give to { $to }
button-other-colleague = ‹ Somebody else
no-colleagues = There is no other coordinator yet.
handover-received = <b>{ $name }</b> handed files over to you. { $count ->
    [one] You have one open file now.
   *[other] You have { $count } open files now.
} Their officers have been told.
handed-over = { $count ->
    [0] You have no open files.
    [one] One file handed over.
   *[other] { $count } files handed over.
}
button-write = ✉ Write
button-note = ✎ Note
button-answer = ✉ Answer
button-stage = Stage…
button-assign = Give to…
button-release = Back to queue
button-letters = Conversation
button-history = History
button-move = Tell the officer and move
button-line = Add a line
button-to-file = ‹ File
button-hand-over = Hand over my files
outbox-set-aside = <b>⚠ A message couldn't be delivered</b> after several tries (kind: { $kind }, error: { $error }). Please tell the person who runs the assistant: “python -m bot outbox list” shows it, “outbox retry” tries it again.
reads-en = They use the assistant in English.
reads-fr = <b>They use the assistant in French.</b>
text-in-en = ⚠ <b>{ $label }</b> this seems to be in English.
text-in-fr = ⚠ <b>{ $label }</b> this seems to be in French.
other-language-en = Your message seems to be in French; this officer uses the assistant in English.
other-language-fr = Your message seems to be in English; this officer uses the assistant in French.
