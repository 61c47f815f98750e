letter-held =
    You have written a lot in the last hour. Your messages are kept in your file, but coordinators aren't told of each one any more: they see one line that says how many there are, and can read them there.

    If you are in danger, call the emergency number where you are.
letter-blocked = This message wasn't passed on or kept: the coordinators have blocked your messages.
letters-held = { $count ->
        [one] <b>One more message</b> from { $name } (no. { $id }) was held back: too many in one hour. It is in the conversation.
       *[other] <b>{ $count } more messages</b> from { $name } (no. { $id }) were held back: too many in one hour. They are in the conversation.
    }
interest-refused = This wasn't sent: the coordinators have blocked your messages. What you filled in is still here.
notice-held = <b>Interest no. { $id }: many changes in one hour.</b> Further ones come without a message; the file has them.
identity-unverified = ⚠ Identity not verified
identity-unverified-plain = not verified
identity-verified = ✓ Identity verified: { $how }, { $at }, { $by }
identity-how-service_email = email from the police service
identity-how-called = called the police service
identity-how-met = met in person
identity-how-other = other way
identity-head = <b>No. { $id }: who is { $name }?</b>
identity-question = The name is the one that the officer gave, in the form or in Telegram. How did you verify who it is? The officer sees the answer in /mydata.
name-unverified = { $name } (not verified)
officer-desk-blocked = ⛔ Blocked: what this officer sends doesn't reach the desk.
button-identity = Identity…
button-unverify = Withdraw the verification
button-desk-block = Block…
button-desk-unblock = Unblock…
button-desk-unblock-of = Unblock { $name }
button-blocked = Blocked
desk-block-question = Why are you blocking <b>{ $name }</b>? Write the reason. What they send won't reach the desk, and they are told so. Colleagues read the reason in the history, the officer in /mydata. Tap any button to cancel.
desk-unblock-question = Why are you unblocking <b>{ $name }</b>? Write the reason. The officer will be told that they can write again.
desk-reason-wrong = Please write the reason as text, with { $least } to { $most } characters.
desk-blocked = Blocked. The officer will be told.
desk-unblocked = Unblocked. The officer will be told.
desk-verified = Identity verified.
desk-unverified = The verification is withdrawn.
desk-not-done = That couldn't be done: it was already done, or it isn't possible for this file.
unblock-not-yours = Only a lead, or the person who blocked an officer, can unblock them.
desk-block-told =
    <b>The coordinators have blocked your messages.</b>

    From now on, nothing you write to them, register or ask reaches them. Everything else here works as before. The reason is in /mydata. If this is a mistake, contact RCMP International Peace Operations through your police service.
desk-block-lifted = The coordinators have lifted the block: what you write to them reaches them again.
blocked-head = <b>Blocked officers</b>
blocked-none = Nobody is blocked.
blocked-line =
    <b>{ $name }</b> (no. { $id }) · { $at } · { $by }
    { $reason }
blocked-for-leads = Leads see who is blocked.
history-desk_blocked = blocked: “{ $detail }”
history-desk_unblocked = unblocked: “{ $detail }”
history-identity_verified = identity verified: { $detail }
history-identity_withdrawn = identity verification withdrawn
left-out-desk_blocked = blocked by the desk
column-identity = Identity
audit-blocked = <b>{ $actor }</b> blocked the officer of file no. { $subject }.
audit-unblocked = <b>{ $actor }</b> unblocked the officer of file no. { $subject }.
audit-verified = <b>{ $actor }</b> verified the identity of the officer of file no. { $subject }.
audit-unverified = <b>{ $actor }</b> withdrew the verification of the officer of file no. { $subject }.
question-over-quota = Your question is kept, and coordinators find it in their list. You have asked several in the last hour, so they get no message about this one.
question-blocked = This question wasn't passed on or kept: the coordinators have blocked your messages.
data-desk_block = Whether the coordinators have blocked your messages
data-identity_check = How a coordinator verified who you are
field-how = how
