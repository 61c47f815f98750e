form-opening = New opening
ask-opening_mission = Which mission are the posts in?
ask-opening_role = What will the officers do?
ask-opening_seats = How many posts? A number from 1 to 50.
ask-opening_languages = Which languages must they work in? Tick every one that is needed.
ask-opening_armed = Are the posts armed?
ask-opening_closes = What is the closing date? For example: 15 January 2027
label-opening_mission = Mission:
label-opening_role = Role:
label-opening_seats = Posts:
label-opening_languages = Languages:
label-opening_armed = Armed:
label-opening_closes = Closes on:
change-opening_mission = mission
change-opening_role = role
change-opening_seats = posts
change-opening_languages = languages
change-opening_armed = armed
change-opening_closes = closing date
any-opening_mission = No mission in particular
summary-opening = Officers see this opening on the cards of the mission and the role, and when they register:
button-send-opening = Open it

openings-now = <b>Open posts now</b>
opening-line = { $seats } × { $role }, { $mission }: { $languages }; { $armed }; closes on { $closes }
opening-armed = armed
opening-unarmed = unarmed
desk-openings-none = <b>Openings</b>: none is open.
desk-openings = { $count ->
    [one] <b>One opening</b>
   *[other] <b>{ $count } openings</b>, closing soonest first
}
desk-opening = <b>Opening no. { $id }</b>
opening-ended = This opening is closed.
opening-waived = This opening is closed. Nobody was told, because: { $reason }
opening-fit = { $count ->
    [0] <b>Nobody fits</b> at the moment.
    [one] <b>One officer fits</b>, { $waiting ->
        [0] and was invited.
       *[other] and hasn't been invited yet.
    }
   *[other] <b>{ $count } officers fit</b>, { $waiting ->
        [0] and all of them were invited.
       *[other] { $waiting } of them not invited yet.
    }
}
opening-unknown = { $count ->
    [one] <b>Something is missing for one officer</b>: they skipped a question. Ask them, or invite them anyway.
   *[other] <b>Something is missing for { $count } officers</b>: they skipped a question. Ask them, or invite them anyway.
}
button-unknown = Not known ({ $count })
unknown-head = <b>Not known</b>: these officers fit, except for a question they skipped.
unknown-nobody = Nothing is missing for anybody any more.
unknown-line = • { $name }: { $reasons }{ $asked ->
    [yes] . Asked, no answer yet
   *[no] {""}
}
button-ask-all = Ask all { $count }
button-ask-officer = Ask { $name }
button-invite-officer = Invite { $name }
missing-asked = { $count ->
    [0] There was nobody left to ask.
    [one] One officer is being asked.
   *[other] { $count } officers are being asked.
}
missing-question = <b>A coordinator needs one answer from you</b>, for an opening that may fit you:
missing-consent = By tapping, you agree that your answer is added to your file, which only coordinators see. You can change it in /myfile.
missing-kept = ✓ Thank you. Your answer is in your file, and the coordinators see it.
missing-not-told = Nothing was added to your file.
button-rather-not = I'd rather not say
history-asked_firearms = asked whether they are firearms qualified
opening-left-out = { $count ->
    [one] <b>One officer doesn't fit</b>:
   *[other] <b>{ $count } officers don't fit</b>:
}
opening-tally = Invited: { $invited }. Yes { $yes }, later { $later }, no { $no }, no answer yet { $silent }{ $undelivered ->
    [0] .
   *[other] , couldn't be delivered { $undelivered }.
}
tally-yes = <b>Yes</b>
tally-later = <b>Later</b>
tally-no = <b>No</b>
tally-silent = <b>No answer yet</b>
tally-undelivered = <b>⚠ Couldn't be delivered</b>
left-out-head = <b>Who doesn't fit, and why</b>
left-out-nobody = Nobody is left out.
left-out-mission = wants another mission
left-out-role = another role
left-out-language = lacks a required language at working level
left-out-firearms = not firearms qualified
left-out-firearms_unknown = firearms qualified: not known
left-out-on_hold = file is on hold
left-out-chosen = already selected
left-out-blocked = has blocked the assistant
left-out-unreadable = an answer in their file can't be read
nobody-to-invite = Nobody who fits is waiting to be invited.
invite-preview = { $count ->
    [one] <b>One officer will be asked</b>, in their language:
   *[other] <b>{ $count } officers will be asked</b>, each in their language:
}
list-has-changed = The list has changed. Please look again.
invitation = <b>You are invited.</b> An opening matches what you registered for:
invitation-ask = Are you interested? Your answer goes to the coordinators. Nothing is decided yet, on your side or theirs.
invitation-yes = Yes
invitation-later = Later
invitation-no = No
invitation-taken-yes = ✓ Your answer: <b>yes</b>. A coordinator will follow up.
invitation-taken-later = ✓ Your answer: <b>later</b>. You can still say yes or no here until the opening is closed.
invitation-taken-no = ✓ Your answer: <b>no</b>. Your interest stays registered.
opening-over = This opening is closed. Thank you; your interest stays registered.
opening-went-to-others = <b>An opening you were asked about is closed.</b> You were not selected for it this time:
opening-stays = Thank you. Your interest stays registered, and will be considered for the next openings.
close-question = { $count ->
    [0] Close this opening? Everybody who was invited knows how it ended.
    [one] Close this opening? One officer was invited and doesn't know yet how it ended. They would read:
   *[other] Close this opening? { $count } officers were invited and don't know yet how it ended. They would read:
}
waive-question = Why shouldn't they be told? Write the reason; it is kept with the opening.
waive-too-late = A colleague has closed it meanwhile. Your reason wasn't kept; the opening shows how it ended.
opening-closed-now = Closed.
opening-was-closed = It was already closed.
button-openings = Openings
button-new-opening = New opening
button-invite = { $count ->
    [one] Invite the first one
   *[other] Invite the first { $count }
}
button-send-invitations = { $count ->
    [one] Ask this officer
   *[other] Ask these { $count } officers
}
button-tally = Who answered
button-left-out = Who doesn't fit
button-close-opening = Close the opening
button-to-opening = ‹ Opening
button-tell-and-close = { $count ->
    [one] Tell them and close
   *[other] Tell all { $count } and close
}
button-close-now = Close
button-waive = Close without telling them

history-invited = invited to opening no. { $detail }
history-invitation_yes = said yes to opening no. { $detail }
history-invitation_no = said no to opening no. { $detail }
history-invitation_later = said “later” to opening no. { $detail }
left-out-line = <b>{ $name }</b>: { $reasons }
