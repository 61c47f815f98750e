contents =
    <b>What I know</b>
    Reviews due: { $overdue }
    Waiting for approval: { $proposed }
    Changed both here and in the files: { $conflicts }
find-content = Type a few words of the entry: its title, or a question it answers.
content-found = Found. To search again, type other words:
content-not-found = I found no entry like that. Try other words.
content-overdue = <b>Reviews due</b>, oldest first. Check the source, then mark the entry verified or change it:
content-none-overdue = No review is due.
content-unasked = { $count ->
    [0] <b>Nobody asked</b>: every entry answered somebody in the last 90 days.
    [one] <b>Nobody asked</b>: one entry answered nobody in the last 90 days. Is it still needed, or does nobody find it?
   *[other] <b>Nobody asked</b>: { $count } entries answered nobody in the last 90 days. Here are those verified longest ago. Are they still needed, or does nobody find them?
}
content-rated-bad = <b>Often no help</b>: several people said so in the last 90 days, and the entry still says the same.
content-none-rated-bad = No entry was rated as no help by more than one person in the last 90 days.
content-rated-line = { $title }: no help to { $bad } of { $asked }
content-line = <i>Code { $code }; next review on { $review }</i>
content-verified = Marked as verified today. The next review is in a year.
content-fields = What should change?
content-title = Title
content-answer = Answer
content-detail = Detail
content-caution = Caution
content-review_by = Date of the next review
content-status = Status of the mission
content-edit =
    <b>{ $field }</b>, as it is now:
    <blockquote>{ $text }</blockquote>
content-write-text = Write what it should say. You see the change before it is proposed.
content-write-optional = Write what it should say, or “-” to remove it. You see the change before it is proposed.
content-write-review_by = Write the day of the next review, for example “15 March 2027”. You see the change before it is proposed.
content-write-status = Write “current” or “past”. You see the change before it is proposed.
content-phrasings = Ways to ask it
content-verified_on = Verified on
content-sources = Sources
content-topic = Topic
content-related = Related entries
content-code = Code
kind-article = Article
kind-mission = Mission
kind-role = Role
content-kind = Kind
content-preview = <b>This would change:</b>
content-bad = I can't save that: { $field } is missing, too long or doesn't fit there. Please write it again.
content-not-saved = I can't save that: <b>{ $field }</b>.
content-same = It says that already: nothing would change. Write something else, or go back.
content-in-en = ⚠ <b>{ $field }</b>: this seems to be in English.
content-in-fr = ⚠ <b>{ $field }</b>: this seems to be in French.
revision-taught = <b>New entry: { $title }</b>
    by { $author }, { $at }
revision-changed = <b>Changed: { $title }</b>
    by { $author }, { $at }
revision-verified = <b>Verified: { $title }</b>
    by { $author }, { $at }
revision-restored = <b>Restored: { $title }</b>
    by { $author }, { $at }
revision-files = <b>From the content files: { $title }</b>
    by { $author }, { $at }
revision-withdrawn = <b>Withdrawn: { $title }</b>
    by { $author }, { $at }
revision-state-proposed = ○ Waiting for another coordinator's approval
revision-state-published = ✓ Published by { $by }
revision-state-removed = ✓ Withdrawn by { $by }
revision-state-declined = ✕ Declined by { $by }
revision-nothing = No differences.
revision-short-taught = new
revision-short-changed = changed
revision-short-verified = verified
revision-short-restored = restored
revision-short-files = from the files
revision-short-withdrawn = withdrawn
revision-is-proposed = waiting
revision-is-published = published
revision-is-declined = declined
revision-is-removed = done
revisions-line = { $at }: { $title }, { $what } by { $author }, { $state }
revisions-proposed = <b>Waiting for approval</b>
revisions-proposed-none = Nothing is waiting for approval.
revisions-history = <b>History</b>, latest first
revisions-history-none = This entry has not been changed here. It is the same as in the content files.
revisions-latest = <b>Latest changes</b>
revisions-latest-none = Nothing has been changed here yet.
decision-published = Published. I will use it within seconds.
decision-removed = Withdrawn. Within seconds, officers no longer find it.
decision-declined = Declined. Its author will be told.
decision-taken-back = Taken back. Nothing was published.
decision-own = Somebody else has to approve what you wrote.
decision-overtaken = The entry has changed since. Please decline this and make the change again.
decision-gone = That was already decided.
decision-unchanged = The entry already says what it said before that change.
withdraw-content = Withdraw <b>{ $title }</b>? Officers will no longer find it, and their questions about it will come to you again. It can be restored from the latest changes.
conflicts = <b>Changed both here and in the files.</b> What was written here is in force until one of you decides:
conflicts-none = No entry differs between here and the files.
conflict =
    <b>{ $title }</b> was changed here and in the content files.
    − is what was written here and is in force, + is what the files say:
button-contents = ‹ Content
button-find-content = Find an entry
button-overdue = Reviews due
button-unasked = Nobody asked
button-rated-bad = Often no help
button-proposed = Waiting for approval
button-conflicts = Differs from the files
button-latest-changes = Latest changes
button-withdraw-content = Withdraw this entry
button-withdraw-content-yes = Yes, withdraw it
button-approve-removal = ✓ Withdraw it
button-verify = ✓ Verified today
button-change-text = Change…
button-in-en = In English
button-in-fr = In French
button-to-entry = ‹ Entry
button-propose = Propose
button-approve = ✓ Publish
button-take-back = ✕ Take it back
button-decline = ✕ Decline
button-restore = Restore earlier version
button-keep-ours = Keep what was written here
button-take-files = Take what the files say

finding-line = { $field }: { $wrong }
finding-too-long = { $count } characters, at most { $most }
finding-long-sentence = a sentence of { $count } words
finding-caution-share = { $share }% of the answer, at most { $most }%
finding-source-first = begins with its source or year ('{ $found }')
finding-no-reply = doesn't begin with a reply such as Yes or No
finding-few-phrasings = { $count }, at least { $fewest }
finding-closed-question = '{ $text }' asks for yes or no: give it a reply
finding-asked-twice = '{ $text }' has two replies: keep it under one
finding-reply-twice = another reply says the same: put the questions under one
finding-avoid = '{ $found }': write { $instead }
finding-other-numbers = numbers differ from the English: { $numbers }
finding-term = the English says '{ $term }': in French that is '{ $translated }'
finding-test-server = a test server: { $address }
finding-review-late = says '{ $date }', still to come: review it by then, not on { $review }
finding-broken-line = '{ $text }' begins a line within a sentence: join the lines
finding-title-asks = only one of the two titles is a question (English: '{ $english }')
content-replies = Replies
