skill-listening-en = Écoute (anglais)
skill-listening-fr = Écoute (français)
rehearse-listening = <b>Écoute.</b> Un récit de mission entendu une fois, puis dix questions. Selon un document de 2008 : 15 minutes, une seule écoute, des notes permises dans toutes les langues.
exercise-listening = <b>{ $title }</b>
    Un récit entendu une seule fois, puis dix questions en { $minutes } minutes. Prenez des notes sur papier, dans la langue de votre choix.
listening-recorded = 🎧 Enregistré par une personne de l'équipe ({ $length }). Vous le recevez une seule fois, et il est effacé quand vous passez aux questions.
listening-synthetic = 🎧 Personne ne l'a encore enregistré : une <b>voix de synthèse</b> le lit. Vous le recevez une seule fois, et il est effacé quand vous passez aux questions.
listening-waiting = <b>Ce récit attend un enregistrement.</b> D'ici là, quelqu'un peut vous lire le texte à voix haute, une seule fois; vous répondez ensuite aux questions.
listening-follows = <b>{ $title }</b>
    🎧 Le récit suit. Préparez du papier; le temps commence avec les questions.
listening-none = Le récit ne peut pas être diffusé en ce moment. Quelqu'un peut vous le lire à voix haute.
listening-caption = <b>{ $title }</b>
    Écoutez une fois et prenez des notes. Le temps commence quand vous touchez le bouton.
listening-caption-synthetic = <b>{ $title }</b> · voix de synthèse
    Écoutez une fois et prenez des notes. Le temps commence quand vous touchez le bouton.
listening-file = ecoute
listening-type = <i>Écrivez la réponse en quelques mots; les nombres en lettres ou en chiffres.</i>
listening-short = Quelques mots suffisent, { $longest } caractères au plus. Écrivez de nouveau la réponse.
listening-result = <b>{ $right } points sur 10</b>, en { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
} sur { $allowed }.
listening-rule = <b>Comment c'est noté :</b> par mots clés. Une réponse complète vaut un point, une réponse incomplète un demi-point; c'est le sens qui compte, pas l'orthographe. Cette règle vient d'un document de 2008, selon lequel 6 sur 10 suffisent. Les mots clés donnent une mesure approximative : comparez vos notes avec les réponses.
script-head = <b>Pour votre collègue : { $title }</b>
    Lisez ceci à voix haute une seule fois, calmement, sans vous arrêter : environ deux minutes et demie. La personne qui s'exerce ne regarde pas. Touchez ensuite le bouton, le texte disparaît, et rendez le téléphone.
script-after = <b>Le texte : { $title }</b>
begun-listening = <i>Vous avez jusqu'à { $ends } ({ $zone }). Les questions suivent.</i>
button-listen = 🎧 Écouter (une fois)
button-script = Texte à faire lire
button-questions-begin = Aux questions : { $minutes } minutes
button-read-script = Lire le texte
button-resume-rehearsal = ▶ Reprendre : { $title }

begun-speaking = <i>Parlez jusqu'à { $ends } ({ $zone }) au plus : la situation, votre tâche, ce que vous avez fait, le résultat. Vous pouvez enregistrer un message vocal ici et le réécouter; personne d'autre ne l'entend, et rien n'est conservé.</i>
rehearsal-thought = ⏰ <b>Le temps de réflexion est écoulé.</b> Répondez maintenant.
outline-head = <b>Un exemple de plan.</b> Inventé, pour montrer la forme; votre propre exemple vaut mieux :
button-speak = Répondre maintenant
button-outline = Exemple de plan

button-recordings = Écoute : enregistrements
recordings =
    <b>Enregistrements des récits</b>
    { $heard } sur { $total } sont prêts à être écoutés. Lisez un texte dans un message vocal; une deuxième personne l'approuve avant qu'on l'entende.
button-passage-none = ○ { $title } (non enregistré)
button-passage-proposed = … { $title } (à approuver)
button-passage-approved = ✓ { $title } (enregistré)
button-passage-declined = ✕ { $title } (refusé)
button-passage-lost = ✕ { $title } (fichier perdu)
passage-head = <b>{ $title }</b> · { $language }
recording-none = Aucun enregistrement.
recording-proposed = En attente d'une deuxième personne : { $speaker }, { $length }, { $at }
recording-approved = En service : { $speaker }, { $length }, { $at }; approuvé par { $by }
recording-declined = Refusé par { $by } : { $speaker }, { $at }
recording-lost = Telegram n'a plus ce fichier : { $speaker }, { $at }. Il faut l'enregistrer de nouveau.
recording-ask = <b>Enregistrer « { $title } ».</b> Envoyez un seul message vocal : le texte ci-dessous, lu calmement du début à la fin, en deux minutes et demie environ. Les personnes qui s'exercent entendront votre voix, sans votre nom. Vous pouvez le retirer en tout temps, et /forget le supprime.
recording-voice-only = Ce n'est pas un enregistrement de vous. Enregistrez un message vocal ici, avec le micro; un message transféré ne peut pas servir.
recording-length = Un enregistrement dure de { $shortest } secondes à { $longest } minutes. Enregistrez de nouveau le texte entier.
recording-unplayable = Telegram ne peut plus faire entendre cet enregistrement. Il faut l'enregistrer de nouveau.
recording-gone = Cet enregistrement a été remplacé ou retiré.
recording-outcome-approved = Approuvé. On l'entend à partir de maintenant.
recording-outcome-declined = Refusé. La personne qui a parlé en est avisée.
recording-outcome-own = Une deuxième personne doit approuver votre enregistrement.
recording-outcome-gone = C'est déjà décidé.
recording-withdraw = Retirer l'enregistrement de <b>{ $title }</b> par { $speaker }? On ne l'entendra plus, et le récit en attendra un autre.
recording-withdrawn = Retiré.
recording-asked = <b>{ $speaker } a enregistré « { $title } ».</b> Écoutez-le et décidez.
recording-told-approved = <b>Votre enregistrement de « { $title } » est en service.</b> Approuvé par { $by }.
recording-told-declined = <b>Votre enregistrement de « { $title } » a été refusé</b> par { $by }. Demandez ce qui manquait, ou enregistrez-le de nouveau.
recording-told-proposed = Votre enregistrement de « { $title } » est en attente d'approbation.
recording-told-lost = Telegram n'a plus votre enregistrement de « { $title } ».
button-record = L'enregistrer
button-record-again = L'enregistrer de nouveau
button-hear-proposed = 🎧 Écouter et décider : { $speaker }
button-hear-approved = 🎧 Écouter : { $speaker }
button-approve-recording = ✓ Approuver
button-decline-recording = ✕ Refuser
button-withdraw-recording = Retirer
button-withdraw-recording-yes = Oui, le retirer
button-passage = ‹ Récit
audit-voice_proposed = <b>{ $actor }</b> a enregistré le récit « { $subject } ».
audit-voice_approved = <b>{ $actor }</b> a approuvé un enregistrement du récit « { $subject } ».
audit-voice_declined = <b>{ $actor }</b> a refusé un enregistrement du récit « { $subject } ».
audit-voice_withdrawn = <b>{ $actor }</b> a retiré un enregistrement du récit « { $subject } ».
data-recording = Les enregistrements de votre voix
field-decided_at = décidé
