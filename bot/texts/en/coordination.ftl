desk = <b>The desk</b>. What would you like to do?
button-desk = Desk
button-find = Find
button-announce = Announce
button-content = Content
button-stats = Numbers
button-export = Export
button-team = Team
button-digest = Morning digest

find-question = Type what you know: a name, a service, a mission, a role, a language, a stage, a file number. For example: “tremblay haiti french”.
found = { $count ->
    [one] <b>One file.</b> To search again, send /find and other words:
   *[other] <b>{ $count } files</b>, best match first. To search again, send /find and other words:
}
found-nothing = I found no file like that. Try fewer or other words.

digest-head = <b>Good morning.</b> At the desk:
digest-mine = { $count ->
    [one] ● <b>One of your files is waiting for you</b>: no. { $numbers }
   *[other] ● <b>{ $count } of your files are waiting for you</b>: no. { $numbers }
}
digest-new = { $count ->
    [one] ● One new interest since the last digest
   *[other] ● { $count } new interests since the last digest
}
digest-unclaimed = { $count ->
    [one] ● One file has no coordinator
   *[other] ● { $count } files have no coordinator
}
digest-moved = { $count ->
    [one] ● One change of stage
   *[other] ● { $count } changes of stage
}
digest-proposed = { $count ->
    [one] ● One change to the content is waiting for approval
   *[other] ● { $count } changes to the content are waiting for approval
}
digest-overdue = { $count ->
    [one] ● One entry is due for review
   *[other] ● { $count } entries are due for review
}
digest-openings = { $count ->
    [one] ● One opening is past its closing date and needs closing
   *[other] ● { $count } openings are past their closing date and need closing
}
digest-missed = { $count ->
    [one] ● One question I couldn't answer:
   *[other] ● { $count } questions I couldn't answer, most asked first:
}
digest-hour = Your morning digest comes at { $hour }:00 on working days, if there is anything to say. Change the hour:
digest-none = You get no morning digest. Choose an hour:
button-hour = { $hour }:00
button-no-digest = No digest
button-own-settings = My settings
own-settings = <b>My settings</b>
notices-told-sound = Desk messages come with a sound.
notices-told-hours = Desk messages come with a sound in working hours, and silently outside them.
notices-told-silent = Desk messages come silently, at any hour.
button-notices-sound = With a sound
button-notices-hours = Silent outside hours
button-notices-silent = Always silent
zone-told-own = Times are shown in { $city } time.
zone-told-desk = Times are shown in the desk's zone ({ $city }).
button-desk-zone = The desk's zone

export-question = <b>Export.</b> All interests, their history, and the questions asked, as a spreadsheet. It holds officers' personal data: keep it where only coordinators can open it, and delete it when you are done; the message here deletes itself within 47 hours. Each officer sees in /mydata that it was exported, when, and by whom.
export-done = { $count ->
    [0] No interests to export.
    [one] One interest was exported; its history says so.
   *[other] { $count } interests were exported; each history says so.
}
export-caption = This message deletes itself by { $until }. Delete downloaded copies when you are done.
export-expires = The files delete themselves from this chat by { $until }; delete downloaded copies yourself.
export-file = peaceops-export
button-xlsx = Excel (XLSX)
button-csv = CSV
history-exported = exported to a spreadsheet
sheet-interests = Interests
sheet-history = History
sheet-questions = Questions
column-id = No.
column-name = Name
column-telegram_name = Name in Telegram
column-username = Username
column-writes_in = Writes in
column-mission = Mission
column-roles = Roles
column-available_from = Available from
column-stage = Stage
column-declined = Declined because
column-owner = Coordinator
column-created_at = Registered
column-changed_at = Last change
column-contacted_at = Last contact
column-at = When
column-event = Event
column-by = By
column-detail = Detail
column-language = Language
column-outcome = Outcome
column-text = Question
column-entry = Entry
column-replied = Replied by a coordinator

column-code = Code
outcome-answered = answered
outcome-helped = answered, and it helped
outcome-wrong = answered, and it was no help
outcome-offered = choices offered
outcome-refused = choices offered, none fit
outcome-none = not answered
outcome-person = sent to the coordinators

stats-head = The last { $weeks } weeks
stats-interests = Interests by week
stats-weekly = by week, latest last: { $numbers }
stats-stages = Interests by stage, now
stats-languages = Officers by language
stats-services = Officers by police service
stats-missions = Missions asked about
stats-questions = Questions by week
stats-answered = answered
stats-offered = offered
stats-missed = missed
stats-asked = <b>Questions</b>: answered { $answered }, choices offered { $offered }, missed { $missed }
stats-misses = Most often missed, still open
stats-to-contact = Median time to the first contact, in days: { $days }
stats-to-outcome = Median time to an outcome, in days: { $days }
stats-nothing = Nothing yet

team-head = <b>The team</b>. A lead invites and removes people here.
team-lead = lead
team-blocked = has blocked the assistant
team-since = Coordinator since { $at }
team-invitation = <b>An invitation for one person.</b> Forward this link; whoever opens it first becomes a coordinator. It works until { $until }.
    { $link }
team-remove-question = Remove <b>{ $name }</b>? Their open files go back to the queue.
team-removed = Removed. Their files are in the queue.
team-left = You are no longer a coordinator. Your files are in the queue.
team-last-lead = The team needs a lead. Make somebody else a lead first.
button-invite-colleague = Invite a coordinator
button-lead = Make a lead
button-no-lead = No longer a lead
button-remove-colleague = Remove from the team
button-remove-yes = Yes, remove
counted = { $name }: { $count }

button-audit = Log
audit-head = <b>What coordinators did</b>, newest first. Nobody can change this list.
audit-line = <i>{ $at }</i>
audit-operator = The operator
audit-invited = <b>{ $actor }</b> made an invitation.
audit-joined = <b>{ $actor }</b> joined the team.
audit-removed = <b>{ $actor }</b> removed { $subject } from the team.
audit-made_lead = <b>{ $actor }</b> made { $subject } a lead.
audit-lead_ended = <b>{ $actor }</b> removed { $subject } as a lead.
audit-exported = <b>{ $actor }</b> exported { $count ->
    [one] one file.
   *[other] { $count } files.
}
audit-announced = <b>{ $actor }</b> sent an announcement to { $count ->
    [one] one person
   *[other] { $count } people
} ({ $subject }).
audit-published = <b>{ $actor }</b> published a change to “{ $subject }”.
column-available_said = As the officer said it
