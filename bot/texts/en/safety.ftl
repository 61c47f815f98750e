# Replies to people in trouble. The first sentence says what to do now; numbers come from data/safety/helplines.yaml.
# A reply offers no entry, says next that this is a program that alerted nobody, and promises nothing. `sent` is yes where
# the message goes to the coordinators as a letter.

safety-crisis =
    <b>Call or text { $suicide } now.</b> If you are hurt, have taken something, have a weapon with you or might act on it: <b>911</b> or your local emergency number, or go to somebody near you and ask them to hold the weapon.

    { $sent ->
        [yes] { safety-program-sent }
       *[no] { safety-program }
    }

    Thank you for saying it. At { $suicide } a trained person listens, without judgment, day and night, in English or French, anywhere in Canada. It's free, and you can text if talking is too much.
    • Québec: { $suicide_qc }, or text { $suicide_qc_text }.
    • Indigenous people: Hope for Wellness, { $hope }.
    • On a mission abroad, these numbers may not work. Go to somebody beside you, mission security, or the medical or stress counsellor. Then Ottawa, day and night, collect: { $ottawa }.
safety-struggling =
    <b>Talk to somebody about it today: somebody you trust, or one of these people.</b> What you describe is heavy, and you don't have to carry it by yourself.

    { $sent ->
        [yes] { safety-program-sent }
       *[no] { safety-program }
    }

    • Police peers: Boots on the Ground, { $boots }.
    • Québec, people in uniform and their families: La Vigile, { $vigile }. Info-Social: { $info_social }, option 2.
    • RCMP members, past and present, and families: { $rcmp }, day and night.
    • Your service's employee assistance program, or your doctor.
    • On a mission abroad: the medical or stress counsellor.

    If you're thinking about suicide: call or text <b>{ $suicide }</b>, in Canada, day and night. In danger now: <b>911</b> or your local emergency number.

    If you also have a question about deploying, send it in a separate message.
safety-worried =
    <b>Ask them today, in plain words: “Are you thinking about suicide?”</b> Asking doesn't plant the idea. If there's danger now, a weapon, or you can't reach them: <b>911</b> or your local emergency number, or the supervisor on duty, for a wellness check.

    { $sent ->
        [yes] { safety-program-sent }
       *[no] { safety-program }
    }

    Stay with them, or have somebody stay. Put distance between them and a weapon: somebody else can hold it.
    • <b>{ $suicide }</b>, call or text, also helps people who worry about somebody. In Canada, day and night.
    • Québec: { $suicide_qc }. People in uniform and their families: La Vigile, { $vigile }.
    • RCMP members and families: { $rcmp }.
    • If they are on a mission abroad: Global Affairs in Ottawa, day and night, collect: { $ottawa }.
safety-danger =
    <b>Call 911 now, or your local emergency number.</b> If you can't speak, call and leave the line open. If you can't call, message somebody who can call for you.

    { $sent ->
        [yes] { safety-program-sent }
       *[no] { safety-program }
    }

    • <b>On a mission abroad</b>: mission security or the operations centre, by radio or phone, or the nearest UN or military unit. Then Ottawa, day and night, collect: { $ottawa }.
    • <b>Somebody at work or on the mission hurts or touches you</b>: get to a safe place, and tell somebody in authority you trust.
    • <b>Violence at home</b>: get out if you can. SOS violence conjugale (Québec): { $violence_qc }. Assaulted Women's Helpline (Ontario): { $violence_on }. Elsewhere: sheltersafe.ca. This conversation stays on this phone: use another device if somebody reads it.
    • <b>You might hurt somebody</b>: put distance between you and any weapon, and call 911 or { $suicide } before you go anywhere.
    • <b>Thinking about suicide</b>: call or text { $suicide }, in Canada.

    If you aren't in danger, tell me in a few words what you need.
safety-again =
    <b>Call or text { $suicide }: a trained person answers, day and night, in Canada. If there is danger now: 911 or your local emergency number.</b>

    I can't follow what you tell me: I am a program, nobody is reading this and nobody was alerted. If the line is busy, text it. On a mission abroad: go to somebody beside you, mission security, or the medical or stress counsellor.
safety-program = <i>This is a program. Nobody is reading this now and nobody was alerted: it can't send help or find you. The coordinators aren't a crisis service.</i>
safety-program-sent = <i>This is a program: it can't send help or find you. Your message also goes to the coordinators, but it may be a while before one of them reads it, and they aren't a crisis service.</i>
letter-distress = ⚠ <b>This may be a call for help.</b> The sender was shown whom to call.
button-answer-question = I'm safe: answer my question
button-send-question = I'm safe: send my question
safety-unheard = Nobody can listen to this here: I read text only. Please type it, or go to the menu.

    In danger now: <b>911</b> or your local emergency number. Thinking about suicide: call or text <b>{ $suicide }</b>, in Canada, day and night.
form-mistake-unheard = Nobody can hear that here: I only read text, and your form hasn't changed. In danger now: <b>911</b> or your local emergency number. Thinking about suicide: call or text <b>{ $suicide }</b>, in Canada, day and night.
safety-inline = { $suicide }: call or text, day and night
safety-inline-danger = In danger now: 911 or your local emergency number.
