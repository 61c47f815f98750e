invite-joined = <b>Welcome to the desk.</b> You are now a coordinator: I tell you of every interest at once. /queue lists what is open.
invite-too-often = Those were too many tries. Please wait an hour, or ask whoever invited you for a new link.
invite-invalid = This invitation isn't valid any more: it was used, or it has expired. Please ask for a new one.

notice-registered = Interest no. { $id }
notice-changed = Interest no. { $id } was changed
notice-completed = Interest no. { $id }: the officer told more
notice-withdrawn = Interest no. { $id } was withdrawn
notice-dormant = Interest no. { $id } was set aside: no answer from the officer
notice-renewed = Interest no. { $id }: the officer is still interested
notice-claimed = Interest no. { $id }
file-line =
    <b>Officer:</b> { $name } ({ $contact })
    <b>Mission:</b> { $title }
    <b>Roles:</b> { $roles }
    <b>Available from:</b> { $available }
no-username = no username
state-waiting = ○ Waiting for a coordinator since { $at }
state-taken = ● Taken by { $name } on { $at }
state-dormant = ✕ Set aside on { $at }: the officer was asked twice and did not answer
state-withdrawn = ✕ Withdrawn by the officer on { $at }

queue-empty = <b>Queue</b>: no open interests. I'll tell you when one comes in.
queue-head = <b>Queue</b>: { $total } open, { $waiting } waiting for a coordinator.
queue-line =
    <b>No. { $id }</b> · { $name } · { $title }
    { $state } · { $at }
queue-waiting = ○ waiting
queue-taken = ● { $name }

button-queue = Queue
button-claim = Claim
button-open = Open
button-file = No. { $id } · { $name }
claim-won = It's yours.
claim-lost = You can't claim this: somebody was faster, or it was withdrawn.
file-gone = This file isn't there any more.
file-erased = The officer of this file had everything erased. Nothing is left of it.
