language-name = English
language-question = Which language would you like?
language-chosen = I'll speak English from now on. What are you looking for?
language-chosen-in-form = I'll speak English from now on. Here is your form:
form-left-here = You left this form. Here it is again:

bot-name = Peace operations for police
bot-description =
    Ask about international peace operations for police officers in Canada: missions, roles, how deployment works, preparing for the AMS. Register your interest, and a coordinator will get in touch. In English and French.
bot-short-description = Peace operations for Canadian police: ask, prepare, register interest.

greeting =
    <b>Welcome.</b> I answer questions about international peace operations for police. If you would like to serve, I pass your interest on to a coordinator. Ask me in your own words, or choose:
menu = Ask me in your own words, or choose:
help =
    <b>What I can do</b>
    Send me a question, for example “how long is a tour?”. I answer from approved texts only, and say where each comes from. What I don't know goes to the coordinators, the people who follow up on officers' interest.

    You can also send:

command-start = Open the menu
command-help = What I can do
command-missions = Missions, current and past
command-roles = What police do on a mission
command-ams = Prepare for the AMS, the UN test
command-interest = Register your interest
command-myfile = Your interests and where they stand
command-ask = Ask a question
command-language = English or French
command-privacy = What is kept about you
command-mydata = Get a copy of everything kept about you
command-forget = Erase everything about you
command-cancel = Leave the form you are filling in
command-queue = Coordinators: open interests
command-questions = Coordinators: what I couldn't answer
command-openings = Openings: who fits, invitations
command-announce = A message to many officers
command-find = Find a file
command-stats = Numbers, as pictures
command-export = Everything as a spreadsheet
command-content = Coordinators: what I know, and its reviews

button-menu = ⌂ Menu
button-back = ‹ Back
button-who-to-ask = Who to ask
button-list = ‹ To the list
button-earlier = ‹ Earlier
button-later = More ›
button-missions = Missions
button-missions-current = Current missions
button-missions-past = Past missions
button-roles = Roles
button-ask = Ask a question
button-interest = Register interest
button-my-file = My file
button-language = Français
button-privacy = Privacy
button-open-bot = Open in the assistant
button-none-of-these = None of these

topic-missions = Missions
topic-roles = Roles
topic-bot = This assistant
topic-glossary = Glossary
topic-deployment = Going abroad
topic-ams = UN test (AMS)
topic-life = Life on mission
topic-women = Women officers

missions-current = <b>Missions with Canadian police today</b>, according to the published lists. { $pages ->
    [1] Choose one:
   *[other] Page { $number } of { $pages }. Choose one:
}
missions-past = <b>Past missions with Canadian police.</b> { $pages ->
    [1] Choose one:
   *[other] Page { $number } of { $pages }. Choose one:
}
topic-missions-head = <b>Missions.</b> { $pages ->
    [1] Choose:
   *[other] Page { $number } of { $pages }. Choose:
}
topic-roles-head = <b>What police do on a mission.</b> { $pages ->
    [1] Choose a role:
   *[other] Page { $number } of { $pages }. Choose a role:
}
topic-deployment-head = <b>Going abroad</b>: who may go, how people are chosen, how long it lasts. { $pages ->
    [1] Choose:
   *[other] Page { $number } of { $pages }. Choose:
}
topic-ams-head = <b>The AMS</b>, the UN Assessment for Mission Service. { $pages ->
    [1] Choose:
   *[other] Page { $number } of { $pages }. Choose:
}
topic-life-head = <b>Life on mission</b>: pay, health, family, coming home. { $pages ->
    [1] Choose:
   *[other] Page { $number } of { $pages }. Choose:
}
topic-women-head = <b>Women in peace operations.</b> { $pages ->
    [1] Choose:
   *[other] Page { $number } of { $pages }. Choose:
}
topic-bot-head = <b>About this assistant.</b> { $pages ->
    [1] Choose:
   *[other] Page { $number } of { $pages }. Choose:
}
topic-glossary-head = <b>Terms and acronyms.</b> { $pages ->
    [1] Choose:
   *[other] Page { $number } of { $pages }. Choose:
}

mission-status-current = On the lists of current missions
mission-status-past = Not on the lists of current missions
mission-language-en = Working language: English
mission-language-fr = Working language: French
mission-armed = Armed police
mission-unarmed = Unarmed police
mission-ceiling = Up to { $count } Canadian officers
mission-between = From { $since } to { $until }
mission-since = Since { $since }
entry-help = In crisis, or thinking about suicide: call or text <b>9-8-8</b>, in Canada, at any hour. In danger now: <b>911</b>.
entry-caution = <b>Keep in mind:</b> { $text }
entry-source = Verified on { $day }. Source:
entry-source-due = Verified on { $day }, to be checked again by { $due }: it may be out of date. Source:
entry-gone = That text is no longer here. Ask me, or go back to the menu.

ask-invite = Write your question in your own words, in English or French.
ask-choices =
    { $count ->
        [1] Is this it?
       *[other] Is it one of these?
    }
ask-no-answer =
    I don't have an approved answer to that. I noted your question for the coordinators, without your name. If they answer, you will read it here.

    Meanwhile, one of these may help:
stray-text = I have no approved answer to that, and I didn't send it to anybody. To write to an officer, reply to a message about their file, or tap <b>Write</b> in it.
ask-no-answer-personal =
    I don't have an approved answer to that. One of these may help:
keep-question =
    Your question seems to contain something personal (a name, a number, an address, or something about your health or your life), so I didn't keep it. May I keep it like this, so that a coordinator can answer it?

    <i>{ $text }</i>
button-keep = Yes, keep it
button-dont-keep = No
question-kept = Thank you. I kept it as shown. If a coordinator answers, you will read it here.
question-not-kept = I didn't keep your question.
ask-none-of-these =
    Thank you, I noted that for the coordinators. Try other words, or look here:

ask-about = <i>You were reading “{ $title }”, so I take your question to be about that.</i>
ask-helped = <i>Was this what you needed?</i>
button-helped = Yes
button-failed = No
ask-why = I'm sorry. What was wrong with it?
reason-other = It's not what I asked
reason-unclear = It isn't clear
reason-outdated = It's out of date
reason-service = Wrong for my police service
helped-thanks = Thank you!
reason-thanks =
    Thank you, I noted that for the coordinators. Try other words, or look here:
question-gone = I don't have that question any more. Please ask it again.

small-talk-noted = Good. Ask me anything else, or choose:
small-talk-goodbye = Take care. I'm here whenever you have a question.
small-talk-presence = Yes: I'm a program, and I answer at once. People aren't always online. Ask me, or choose:
small-talk-chat = I'm better at deployments than at small talk. Ask me about missions, roles or the UN test, or choose:
small-talk-stop = In /myfile you choose what you are sent. Reminders to practise stop under /ams, “My plan”, “Reminders”. STOP by itself ends announcements, and /forget erases what is kept about you. Or choose:
small-talk-person = I can't call you, and I can't connect you live. This button lets you write to the coordinators: they get your message as you wrote it, and one of them answers here.
small-talk-confused = I'm not sure what you mean. Ask me in a few words, for example “how long is a tour?”, or choose:
small-talk-choice = I can't tell which question you are answering. If it is still on the screen, tap one of its buttons; if not, ask your question or choose:
small-talk-names = I never give names, numbers, addresses or files of other people, and I don't say who registered or who is deployed. I wouldn't tell them about you either. To reach the coordinators, write to them here. Journalists: ask the media office of the police service or department concerned.
small-talk-names-desk = I know only the files of officers who registered here. To find one, send /find and what you know: a name, a number, a service, a mission, a role, a language or a stage.
small-talk-injection = That isn't something I can help with. Ask me about missions, roles, going abroad or the UN test.
small-talk-hello = Hello! Ask me about missions, roles, going abroad or the UN test, or choose:
small-talk-thanks = You're welcome. Anything else?
small-talk-who = I'm a program, not a person. For who runs me, ask “who runs this?”. I answer questions about international peace operations for police from approved texts, and pass on what I don't know to the coordinators. Ask me, or choose:
small-talk-help =
    I answer questions about missions, police roles, going abroad and the UN test (AMS). Ask me in your own words, for example “how long is a tour?” or “what is the AMS?”, or choose from the menu.

    Not well, or in danger? Call or text <b>{ $suicide }</b>, in Canada, day and night; in danger, call <b>911</b> or your local emergency number.
small-talk-reassured = Thank you for telling me. You never have to be sorry for writing here. I'm a program and can't see how you really are, so the numbers stay with you. If it gets heavy again: call or text <b>{ $suicide }</b>, in Canada, day and night. In danger: <b>911</b> or your local emergency number.
small-talk-insult = I'm sorry that I couldn't help. Try other words, or choose:
small-talk-foreign = I speak English and French only. Please ask me in one of them. In danger: <b>911</b>. Thinking about suicide: call or text <b>{ $suicide }</b>, in Canada.

stale-tap = This menu has expired. Here is a fresh one.
unknown-command = I don't know that command. Send /help for what I can do, or ask me in your own words.
unknown-command-near = I don't know that command. Did you mean /{ $command }? Tap it, or send /help for what I can do.
wished-command = You can do that here: tap /{ $command }. If you meant something else, ask me in other words.
other-kind = I can only read text. Please type your question, or go to the menu.
other-kind-case = I only read text, and nobody received this. To send it to the coordinators, open <b>My file</b>, tap your interest, then <b>Write to the coordinators</b>, and send it again.
other-kind-caption = I can't open pictures or files, and I don't read a caption as a question. Please send the words by themselves.
edited-message = I don't answer changes to a message. Please send it again as a new one.
link-elsewhere = That link opens another assistant, @{ $bot }. Tap it to go there: here it does nothing.
group-private = I work in private chats only. Write to me at @{ $bot }.
too-fast = That's faster than I can read. Please wait half a minute, then go on. Nothing you sent before is lost.
not-for-you = This is for coordinators only.
busy = A lot of people are writing to me right now. Please ask again in a minute; buttons and forms work as always.
reply-lost = One of my messages may not have reached you. Nothing you sent is lost. Look at /myfile, or choose:
reply-dropped = Your last messages came faster than I can answer, so I haven't read them. Nothing before them is lost. Please wait a moment, then send the missing ones again.
error = Something went wrong on my side. Nothing you sent before is lost. Please try again in a moment. (Reference { $reference })
error-storage = I can't save anything right now, so what you just sent isn't kept. Nothing from before is lost. Please try again in a few minutes. (Reference { $reference })
ask-nearest = <i>The closest answer I found:</i>
ask-also = <i>Or maybe you were looking for:</i>
button-also = Also: { $title }
choice-likeliest = (most likely)
button-this-one = Yes: { $title }
button-not-this = No, something else
part-nearest = The closest I found ({ $title }): { $answer }
part-also = Or maybe ({ $title }): { $answer }
part-unknown-personal = I have no approved answer to that part.
part-unknown = I have no approved answer to that part. I noted it for the coordinators, without your name.
button-switch-language = Always answer in English
