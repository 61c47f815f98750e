questions-empty = <b>Questions</b>: none is open. What I can't answer appears here.
questions-head = <b>Questions I couldn't answer</b>: { $total ->
    [one] one group.
   *[other] { $total } groups.
} What most people asked comes first. One reply reaches everybody in a group.
questions-line = <b>{ $askers } ×</b> { $text }
    <i>last asked on { $at }</i>
question-group = { $askers ->
    [one] <b>One person asked:</b>
   *[other] <b>{ $askers } people asked:</b>
}
question-more = … and { $count } more in other words.
question-languages = A reply is needed in: { $languages }
question-settled = Nobody is waiting for a reply to that any more.
question-needs-reply = An officer sent you this question and is waiting for a reply. Please answer it.
question-dropped = Set aside, without a reply.
question-put = <b>An officer asks the coordinators:</b>
    <blockquote>{ $text }</blockquote>
    The first reply reaches the officer, and everybody who asked the same.
question-answered = <b>{ $name }</b>, coordinator, answers your question:
a-coordinator = A coordinator
question-passed-on = Passed on to the coordinators. The answer will come here.
write-question = Write your question to the coordinators. They read it without your name, and their answer comes here. Please leave out names and numbers.
only-text = I can only read text here. Please type it.
prompt-needs-words = Please write it in words.
reply-sent = { $count ->
    [one] On its way to the one person who asked.
   *[other] On its way to the { $count } people who asked.
}
    <b>Teach</b> turns it into an approved entry, so that I can answer it myself from then on.
reply-undelivered = ⚠ Your reply couldn't be delivered to { $count ->
    [one] one of those who asked: they blocked the assistant or their chat is closed.
   *[other] { $count } of those who asked: they blocked the assistant or their chats are closed.
}
button-questions = Questions
button-answer-group = ✉ Answer them all
button-drop-group = Needs no reply
button-teach = Teach: turn into an entry
button-ask-person = ✉ Ask a coordinator

form-reply = Reply
form-teach = New entry
teach-wordings = An entry needs { $needed } different wordings or more in each language, so that I recognize the question.
teach-wordings-known = Officers asked like this; these wordings count already:
teach-wordings-missing = <b>{ $missing ->
    [one] One wording is missing.
   *[other] { $missing } wordings are missing.
}</b> An entry needs { $needed } or more. Write them all again, one per line.
teach-wordings-taken = These don't count, because they already lead to another entry:
summary-reply = This goes to everybody who asked, each in their language:
summary-teach = This becomes an entry:
teach-by-lead = You are a lead, so it is published at once.
teach-by-other = Another coordinator approves it first. Officers read it from then on.
button-send-reply = Send
button-send-teach = Propose

ask-reply_en = Write the reply <b>in English</b>.
ask-reply_fr = Write the reply <b>in French</b>.
label-reply_en = English:
label-reply_fr = French:
change-reply_en = English
change-reply_fr = French

ask-teach_title_en = A short title <b>in English</b>, as officers will see it in lists.
ask-teach_text_en = The answer <b>in English</b>. The first sentences are the answer, what follows is the detail.
ask-teach_asked_en = How do officers ask this <b>in English</b>? Write them one per line.
ask-teach_title_fr = A short title <b>in French</b>.
ask-teach_text_fr = The answer <b>in French</b>.
ask-teach_asked_fr = How do officers ask this <b>in French</b>? Write them one per line.
ask-teach_topic = Under which topic does it belong?
ask-teach_source = What is the source? Name the document, the page or the person who is responsible.
label-teach_title_en = Title, English:
label-teach_text_en = Answer, English:
label-teach_asked_en = Asked as, English:
label-teach_title_fr = Title, French:
label-teach_text_fr = Answer, French:
label-teach_asked_fr = Asked as, French:
label-teach_topic = Topic:
label-teach_source = Source:
change-teach_title_en = English title
change-teach_text_en = English answer
change-teach_asked_en = English wordings
change-teach_title_fr = French title
change-teach_text_fr = French answer
change-teach_asked_fr = French wordings
change-teach_topic = topic
change-teach_source = source
