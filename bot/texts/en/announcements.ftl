form-announce = Announcement
ask-announce_to = Who should get it?
ask-announce_mission = Those who registered for which mission?
ask-announce_role = Those who registered for which role?
ask-announce_en = Write the announcement <b>in English</b>.
ask-announce_fr = Write the same <b>in French</b>.
announce-would-get = Who would get it now:
announce-recipients-now = { $count ->
    [0] <b>Nobody would get this now.</b> Choose other recipients, or wait until somebody registers.
    [one] <b>One person would get this now.</b>
   *[other] <b>{ $count } people would get this now.</b>
}
label-announce_to = To:
label-announce_mission = Mission:
label-announce_role = Role:
label-announce_en = English:
label-announce_fr = French:
change-announce_to = who gets it
change-announce_mission = mission
change-announce_role = role
change-announce_en = English
change-announce_fr = French
any-announce_mission = Wherever they are most useful
audience-all = Everybody who subscribed
audience-mission = Who registered for a mission
audience-role = Who registered for a role
summary-announce = Nothing is sent yet. Next you see exactly what officers will read:
button-send-announce = See it as officers will
announcement-head = <b>From the coordinators</b>
announcement-end = <i>You choose what you get in /myfile. Send STOP to end these messages.</i>
announcement-preview = { $count ->
    [0] <b>Nobody would get this</b>: nobody who wants announcements belongs to “{ $audience }”.
    [one] <b>One person gets this</b> ({ $audience }), in their language:
   *[other] <b>{ $count } people get this</b> ({ $audience }), each in their language:
}
announcement-running = <b>Announcement</b> ({ $audience }): being sent
announcement-ended = <b>Announcement</b> ({ $audience }): done
announcement-numbers = { $done } of { $total }. Delivered { $delivered }, blocked the assistant { $blocked }, failed { $failed }, not sent { $stopped }.
button-announce-to = { $count ->
    [one] Send to one person
   *[other] Send to { $count } people
}
button-change-announcement = Change
button-new-announcement = Another announcement
button-stop = Stop
button-news = What I am sent
news = <b>What you are sent</b>
news-own-on = ● Announcements about your missions and roles: <b>yes</b>
news-own-off = ○ Announcements about your missions and roles: <b>no</b>
news-all-on = ● Announcements to everybody: <b>yes</b>
news-all-off = ○ Announcements to everybody: <b>no</b>
news-always = You are always told what happens to your own file.
news-stopped = { $practice ->
    [yes] <b>Done: no more announcements, AMS reminders or daily questions.</b> /ams turns the last two on again. You are still told what happens to your own file. You can turn announcements back on here at any time:
   *[no] <b>Done: no more announcements.</b> You are still told what happens to your own file. You can turn announcements back on here at any time:
}
button-own-news-on = My missions: turn on
button-own-news-off = My missions: turn off
button-all-news-on = To everybody: turn on
button-all-news-off = To everybody: turn off
announcement-begun = On its way.
announcement-stopped = Stopped.
announcement-was-done = That was already done.
