approval-export = <b>{ $author } asks to export everything</b>: all interests, their history and the questions, with officers' personal data. Do you agree?
approval-announce = <b>{ $author } asks to send an announcement</b> (recipients: { $audience }; { $count } now). Do you agree? Officers would read:
button-approve-request = Approve
button-decline-request = Decline
approval-asked = <b>A lead has to approve this.</b> The leads have been asked; you'll hear what they decide. A request is open for a day.
approval-no-lead = A lead has to approve this, and the team has none. Ask whoever runs the assistant to name one.
approval-is-approved = Approved. Whoever asked will be told.
approval-is-declined = Declined. Whoever asked will be told.
approval-why-export = <b>Why do you decline?</b> { $author } asks to export everything, and reads your reason in their language. Nothing is declined yet.
approval-why-announce = <b>Why do you decline?</b> { $author } asks to send an announcement, and reads your reason in their language. Nothing is declined yet.
approval-why-words = Write in a few words why you decline (at most { $most } characters). { $author } reads them as you write them, and other leads see them in the log. Your message declines the request.
button-decline-words = In my own words
decline-reason-purpose = The purpose isn't clear
decline-reason-too_much = More data than is needed
decline-reason-not_now = Not now
decline-reason-wording = The wording needs work
decline-reason-audience = The wrong recipients
decline-reason-said_before = It was already announced
decline-reason-quoted = “{ $words }”
approval-reason = Reason: { $reason }
approval-over-approved = There is nothing left to decide: { $by } approved this request.
approval-over-declined = There is nothing left to decide: { $by } declined this request.
approval-over-expired = There is nothing left to decide: the request is more than a day old, so it has expired.
approval-over-left = There is nothing left to decide: whoever asked has left the team.
approval-over-own = You made this request yourself: another lead has to decide.
approval-granted-export = <b>A lead approved your export.</b> You can download it once, within a day:
approval-granted-announce = <b>A lead approved your announcement.</b> It is on its way.
approval-used = You have just taken this export, and an approval is for one. For another, ask again in a minute with /export.
approval-expired = Your last export was approved, but you didn't take it within a day, so that approval has expired.
approval-undecided = Nobody decided on your last request within a day, so it has expired.
approval-declined-export = A lead declined your export.
approval-declined-announce = A lead declined your announcement. Nobody got it. You can change it and ask again.
own-interest-barred = This is your own interest. A colleague will follow up on it; you see it in /myfile.
left-out-own = your own interest
audit-erased = A former coordinator
audit-somebody = a former coordinator
audit-other = <b>{ $actor }</b> did something that this version of the assistant can't name.
audit-left = A coordinator left the team and erased everything about themselves.
audit-asked_export = <b>{ $actor }</b> asked for an export (request { $subject }).
audit-asked_announce = <b>{ $actor }</b> asked to send an announcement to everybody (request { $subject }).
audit-approved = <b>{ $actor }</b> approved request { $subject }.
audit-declined = <b>{ $actor }</b> declined request { $subject }.
audit-proposed = <b>{ $actor }</b> proposed a change to “{ $subject }”.
audit-not_published = <b>{ $actor }</b> declined a change to “{ $subject }”.
audit-request = no. { $id }
audit-request-declined = no. { $id }: { $reason }
audit-no_digest = none
audit-digest_hour = <b>{ $actor }</b> set the hour of their morning digest: { $subject }.
audit-code_set = <b>{ $actor }</b> set up an authenticator app.
audit-code_reset = <b>{ $actor }</b> removed the authenticator app of { $subject }.
code-needed = The desk is locked. Send the six digits that your authenticator app shows. What you wrote or tapped wasn't carried out: do it again afterwards.
code-set = <b>The desk asks for a code.</b> Open an authenticator app (such as Aegis, 2FAS or Google Authenticator) and scan this picture, or enter this key by hand:

    <code>{ $secret }</code>

    Then send the six digits that the app shows. This message deletes itself when the desk opens.
code-open = The desk is open. It locks after { $hours ->
    [one] an hour
   *[other] { $hours } hours
    } without a visit.
code-wrong = This isn't the code that the app shows now. Wait for the next one and send its six digits.
code-wait = Too many wrong codes. Try again in 15 minutes. Lost your phone? A lead can remove the old key: Team, your name, “New code”.
button-reset-code = New code
code-reset = Done. { $name } will be asked to set up an authenticator app at the next visit.
leads-only = This is for leads. The Team button shows who they are.
