invite-joined = <b>Bienvenue dans l'équipe de coordination.</b> Je vous avise aussitôt de chaque demande. /queue montre celles qui sont ouvertes.
invite-too-often = Trop d'essais. Attendez une heure, ou demandez un nouveau lien à la personne qui vous a envoyé celui-ci.
invite-invalid = Cette invitation ne fonctionne pas : elle a déjà servi, elle a expiré, elle a été retirée ou elle vient d'un autre assistant. Demandez-en une nouvelle.
invite-already = Vous faites déjà partie de l'équipe de coordination : rien n'a été utilisé. Une invitation qui n'a pas servi reste bonne pour quelqu'un d'autre.

notice-registered = Demande nº { $id }
notice-changed = Demande nº { $id } : modifiée
notice-completed = Demande nº { $id } : la personne a ajouté des précisions
notice-withdrawn = Demande nº { $id } : retirée
notice-dormant = Demande nº { $id } : mise de côté, sans nouvelles de la personne
notice-accepted = ✓ Demande nº { $id } : la personne a dit oui à un poste et attend de vos nouvelles
notice-renewed = Demande nº { $id } : l'intérêt demeure
file-line =
    <b>{ $given ->
        [form] Nom indiqué dans le formulaire :
       *[telegram] Nom indiqué dans Telegram :
    }</b> { $name } ({ $contact })
    <b>Mission :</b> { $title }
    <b>Fonctions :</b> { $roles }
    <b>Disponibilité :</b> { $available }
no-username = sans nom d'utilisateur
contact-in-file = coordonnées : ouvrir le dossier
state-waiting = ○ À prendre en charge depuis le { $at }
state-taken = ● Prise par { $name } le { $at }
state-dormant = ✕ Mise de côté le { $at } : deux rappels sans réponse
state-not_selected = ✕ Non retenue, annoncé le { $at }
state-deployed = ✓ En affectation depuis le { $at }
state-withdrawn = ✕ Retirée le { $at }

queue-empty = <b>File d'attente</b> : aucune demande ouverte. Je vous aviserai dès qu'il en arrive une.
queue-head = <b>File d'attente</b> : { $total ->
    [1] une demande ouverte
   *[other] { $total } demandes ouvertes
}, { $waiting ->
    [0] aucune à prendre.
    [1] dont une à prendre.
   *[other] dont { $waiting } à prendre.
}
queue-cut = Au-delà de { $most }, rien n'est compté; les plus anciennes viennent d'abord.
queue-line =
    <b>Nº { $id }</b> · { $name } · { $title }
    { $state } · { $at }
queue-wrote = ⚠ attend une réponse depuis le { $at }
queue-waiting = ○ à prendre
queue-taken = ● { $name }
button-view = ☰ { $name }
view-head = <b>☰ { $name } :</b> { $total ->
    [0] rien pour l'instant.
    [1] un dossier.
   *[other] { $total } dossiers.
}
view-many = <b>☰ { $name } :</b> { $total } dossiers ou plus.
view-gone = Cette vue n'existe plus.
button-new-view = ☰ Nouvelle vue
button-view-settings = Ce qu'elle montre…
view-name-question = Quel nom donner à la vue? Vous choisirez ensuite ce qu'elle montre.
view-settings = <b>☰ { $name }</b> montre :
view-field = { $field } : <b>{ $value }</b>
view-choose = <b>☰ { $name }</b>. { $field } :
view-choice = { $name }
view-chosen = ● { $name }
view-delete-question = Supprimer la vue <b>☰ { $name }</b>? Les dossiers qu'elle montre ne changent pas.
view-deleted = La vue est supprimée.
button-delete-yes = Oui, supprimer
own-files-none = <b>Mes dossiers</b> : vous n'en avez aucun.
own-files-head = <b>Mes dossiers</b> : { $total ->
    [1] un ouvert
   *[other] { $total } ouverts
}, { $waiting ->
    [0] aucun ne vous attend.
    [1] un vous attend, en tête de liste.
   *[other] { $waiting } vous attendent, en tête de liste.
}
own-line =
    <b>Nº { $id }</b> · { $name } · { $title }
    { $state }
own-awaiting = ⚠ attend une réponse depuis le { $at }
own-awaiting-many = ⚠ attend une réponse depuis le { $at } : { $count } messages
own-uncontacted = ○ pris en charge le { $at }, pas encore de contact
nothing-waits = Rien d'autre n'attend.
file-others = <b>Les autres demandes de la même personne</b>
file-other = Nº { $id } · { $title } · { $stage }

button-queue = Demandes
button-own-files = Dossiers
button-next-file = Suivant ›
button-next-stage = → { $stage }
button-claim-listed = Prendre { $id }
button-claim = Prendre
button-open = Ouvrir
button-file = Nº { $id } · { $name }
claim-won = Le dossier est à vous.
claim-lost = Impossible : quelqu'un l'a déjà pris, ou la demande a été retirée.
file-gone = Ce dossier n'existe plus.
file-erased = La personne de ce dossier a fait tout effacer. Il n'en reste rien.

write-to_officer = Écrivez votre message à <b>{ $name }</b> (nº { $id }), ou envoyez une photo, un fichier ou un message vocal. Il lui parvient sous votre nom. Pour annuler, touchez n'importe quel bouton.
write-note = Écrivez votre note sur <b>{ $name }</b> (nº { $id }). Elle reste dans l'équipe de coordination; la personne ne la voit que dans /mydata.
write-to_desk = Écrivez à l'équipe de coordination. Ce que vous envoyez maintenant, y compris photos, fichiers et messages vocaux, lui est transmis, jusqu'à ce que vous touchiez un bouton ou utilisiez une commande.
button-write-more = Écrire encore
button-note-more = Autre note
receipt-on-its-way = En route vers { $name }.
receipt-delivered = Remis à { $name }.
letter-returned = <b>{ $name } est de retour.</b> L'assistant avait été bloqué; votre message lui est remis maintenant.
receipt-failed-blocked = <b>⚠ Non remis à { $name } :</b> cette personne a bloqué l'assistant. Son dossier indique peut-être un autre moyen de la joindre.
receipt-failed-refused = <b>⚠ Non remis à { $name } :</b> Telegram n'accepte pas de messages pour cette personne, ou a jugé celui-ci non valide. Son dossier indique peut-être un autre moyen de la joindre.
receipt-failed-failed = <b>⚠ Non remis à { $name } :</b> une erreur s'est produite du côté de l'assistant. Les responsables en sont avisés; réécrivez votre message plus tard.
receipt-desk-on-its-way = Transmis à l'équipe de coordination : en route. La réponse arrivera ici.
receipt-desk-delivered = Transmis à l'équipe de coordination : remis. La réponse arrivera ici.
receipt-desk-unread = <b>⚠ Non remis :</b> personne de l'équipe de coordination n'est joignable en ce moment. Votre message reste dans votre dossier, et la personne qui s'en chargera l'y lira.
note-kept = La note est au dossier ({ $name }). Seule l'équipe de coordination l'y voit.
reply-to-nothing = Je ne sais pas de quel dossier il s'agit : rien n'a été envoyé. Ouvrez le dossier et touchez « Écrire » ou « Note », ou répondez à une carte ou à un message.
letter-say-more = Pas encore envoyé : écrivez de quoi il s'agit, et ce message-là ira à l'équipe de coordination.
button-send-anyway = Envoyer tel quel
button-send-also = Envoyer à { $name }
button-send-to = Envoyer à { $name }
button-send-now = Envoyer maintenant
button-keep-note = Garder la note
typed-gone = Ce message n'existe plus : il ne peut pas être envoyé. Veuillez l'écrire de nouveau.
stray-on-file = Je n'ai pas de réponse approuvée à cela, et personne n'a reçu ce message. Le dossier <b>{ DE($name) }</b> (nº { $id }) est ouvert ici : vous pouvez lui envoyer le message. Vous le verrez d'abord.
stray-note = Cette note n'est pas encore conservée. Le dossier <b>{ DE($name) }</b> (nº { $id }) est ouvert ici : vous pouvez l'y garder. Vous la verrez d'abord.
preview-letter = Voici ce que lirait <b>{ $name }</b> (nº { $id }) :
preview-blank = <b>⚠ « { $blank } » part tel quel :</b> rien n'est rempli. Modifiez d'abord le texte.
edited-blank = <b>⚠ « { $blank } » y figure tel quel :</b> rien n'est rempli. Modifiez le message de nouveau.
letter-not-yet = Votre message à { $name } <b>n'est pas encore envoyé</b>.
preview-note = Cette note serait au dossier <b>{ DE($name) }</b> (nº { $id }) :
preview-follows = Ce que vous avez envoyé suit, tel quel.
button-canned = Réponses types
canned-choose = Quelle réponse pour <b>{ $name }</b> (nº { $id })? Elle part dans la langue de la personne, et vous la voyez d'abord.
canned-none = Il n'y a plus de réponse type. Rien n'a été envoyé à <b>{ $name }</b> (nº { $id }).
canned-changed = Cette réponse a changé : relisez-la.
button-edit-canned = Modifier le texte
canned-copy = Touchez le texte pour le copier, puis modifiez-le et envoyez-le :
    <pre>{ $text }</pre>
canned-list = <b>Réponses types.</b> Les responsables les rédigent pour toute l'équipe. Pour en envoyer une, utilisez <i>Écrire</i> dans un dossier.
canned-list-none = <b>Réponses types.</b> Il n'y en a pas encore. Les responsables les rédigent pour toute l'équipe.
canned-shown = <b>{ $title }</b>
    <blockquote>{ $text }</blockquote>
canned-gone = Cette réponse n'existe plus.
canned-kept = La réponse est enregistrée.
canned-deleted = La réponse est supprimée.
canned-not-kept = Rien n'a été enregistré : seules les personnes responsables rédigent les réponses types, celle-ci a peut-être été supprimée, et l'équipe en garde 60 au plus.
canned-delete-question = Supprimer la réponse type « { $title } » pour toute l'équipe?
button-new-reply = Nouvelle réponse type
button-change-reply = Modifier
form-canned = Réponse type
ask-canned_title_en = Un titre court <b>en anglais</b>, pour que l'équipe retrouve la réponse.
ask-canned_text_en = Le texte <b>en anglais</b>, tel qu'il sera lu.
ask-canned_title_fr = Le titre <b>en français</b>.
ask-canned_text_fr = Le même texte <b>en français</b>.
label-canned_title_en = Titre, anglais :
label-canned_text_en = Texte, anglais :
label-canned_title_fr = Titre, français :
label-canned_text_fr = Texte, français :
change-canned_title_en = titre anglais
change-canned_text_en = texte anglais
change-canned_title_fr = titre français
change-canned_text_fr = texte français
summary-canned = Ceci devient une réponse type pour toute l'équipe :
button-send-canned = Enregistrer
letter-next-too = Ce message est pour l'équipe de coordination. La suite de vos messages lui sera transmise aussi, jusqu'à ce que vous touchiez un bouton ou utilisiez une commande.
letter-edit-follows = Votre modification est transmise aux personnes qui ont le message.
letter-edit-kept = La note est modifiée.
letter-edit-too_late = Ce message a déjà été envoyé à la personne : il ne peut plus devenir une note. Elle le garde tel quel.
letter-from-officer = <b>✉ { $name }</b> écrit au sujet de la demande nº { $id } :
letter-from-coordinator = <b>✉ { $name }</b>, de l'équipe de coordination, vous écrit au sujet de votre demande « { $title } » :
letters-from-officer = <b>✉ { $name }</b> a écrit { $count } messages au sujet de la demande nº { $id } :
letters-from-coordinator = <b>✉ { $count } messages de l'équipe de coordination</b> au sujet de votre demande « { $title } » :
letters-by = <b>{ $name }</b>, <i>{ $at }</i>
letter-about = <i>Réponse à l'exercice « { $title } »</i>
letter-edited = <i>(modifié)</i>
letter-to_desk = <b>← Message reçu</b>, { $at }
letter-to_officer = <b>→ { $name }</b>, { $at }
letter-note = <b>Note, { $name }</b>, { $at }
letter-failed-blocked = <b>⚠ Non remis : la personne a bloqué l'assistant.</b>
letter-failed-refused = <b>⚠ Non remis : Telegram l'a refusé.</b>
letter-failed-failed = <b>⚠ Non remis : une erreur s'est produite du côté de l'assistant.</b>
media-photo = [photo]
media-document = [fichier]
media-voice = [message vocal]
media-video = [vidéo]
media-audio = [son]
media-video_note = [message vidéo]
media-sticker = [autocollant]
media-location = [lieu]
media-contact = [contact]
media-other = [autre contenu]
meant-for-whom = Vous êtes en communication avec { $name }. Est-ce pour { $name }, ou une question pour moi?
meant-for-form = { $name } vient de vous écrire, et votre formulaire est ouvert. Est-ce pour { $name }? Si c'était une réponse au formulaire, reprenez-le et écrivez-la de nouveau.
button-to-coordinator = Pour { $name }
button-to-bot = Une question pour vous

button-as-sent = Voir l'original ({ $count })
as-sent = { $lost ->
    [0] Ci-dessus : ce qui a été envoyé ({ $count }).
   *[other] Ci-dessus : ce qui a été envoyé ({ $count }). Introuvables : { $lost }.
}
file-letters-none = Rien n'a encore été écrit.
file-letters = <b>Échanges</b>
file-history = <b>Historique</b>
file-stage = <b>Étape :</b> { $stage }, depuis le { $at }
file-awaiting = ⚠ La personne attend une réponse depuis le { $at }
file-contacted = Dernier contact : { $at }
officer-blocked = ⚠ La personne a bloqué l'assistant : appelez ou écrivez autrement.
reminder-unclaimed = <b>⏰ La demande nº { $id } attend d'être prise en charge.</b> Qui la prend?
reminder-uncontacted = <b>⏰ Nº { $id } :</b> prise en charge depuis trois jours ouvrables, et la personne n'a pas encore eu de nos nouvelles.
reminder-unanswered = <b>⏰ Nº { $id } :</b> la personne a écrit et attend une réponse.
reminder-many = <b>⏰ Dossiers qui nous attendent : { $count }</b>, { $mine ->
    [0] dont aucun n'est à vous
    [1] dont un à vous
   *[other] dont { $mine } à vous
}. Les vôtres sont dans Mes dossiers, la plus longue attente en haut; ceux que personne n'a pris sont en haut des demandes.
history-reminded_unclaimed = rappel : non prise en charge
history-reminded_uncontacted = rappel : pas encore de contact
history-reminded_unanswered = rappel : sans réponse
history-registered = demande reçue
history-changed = modifiée par la personne
history-completed = précisions de la personne
history-withdrawn = retirée par la personne
history-dormant = mise de côté, sans réponse
history-renewed = intérêt confirmé
history-claimed = prise en charge
history-released = remise dans la file
history-undelivered_blocked = ⚠ la personne n'a pas pu être avisée : elle a bloqué l'assistant
history-undelivered_refused = ⚠ la personne n'a pas pu être avisée : Telegram a refusé le message
history-undelivered_failed = ⚠ la personne n'a pas pu être avisée : une erreur s'est produite du côté de l'assistant
history-assigned = confiée à { $detail }
history-opened = consultée
history-shown = montrée par l'assistant : fiche, message ou rappel
history-listed = figure dans une liste
history-moved-line = étape : { $stage }, avec ces mots : « { $line } »
history-moved = étape : { $stage }
notice-given = Demande nº { $id } : une personne de l'équipe vous la confie
notice-released = Demande nº { $id } : de retour dans la file
notice-undelivered_blocked = ⚠ Demande nº { $id } : la personne n'a pas pu être avisée, elle a bloqué l'assistant. Appelez ou écrivez autrement.
notice-undelivered_refused = ⚠ Demande nº { $id } : la personne n'a pas pu être avisée, Telegram a refusé le message.
notice-undelivered_failed = ⚠ Demande nº { $id } : la personne n'a pas pu être avisée, à cause d'une erreur du côté de l'assistant. Appelez ou écrivez autrement.
stage-question = Le dossier est à l'étape <b>{ $stage }</b>. Le faire passer à :
stage-preview = <b>{ $name }</b> recevra ce message, et le dossier passera à l'étape <b>{ $stage }</b> :
decline_reasons-requirements = ne remplit pas les exigences
decline_reasons-language = niveau de langue insuffisant
decline_reasons-availability = pas disponible à temps
decline_reasons-service = non libérée par son service de police
decline_reasons-no_post = aucun poste ne convient pour l'instant
decline_reasons-others = d'autres personnes retenues
decline_reasons-other = autre raison
form-decline = Demande non retenue
summary-decline = Non retenue. La personne ne reçoit pas cette raison, mais la voit dans /mydata :
button-send-decline = Aviser et confirmer
ask-decline_reason = <b>Pourquoi n'est-elle pas retenue?</b> La raison est pour l'équipe de coordination : elle figure dans l'historique et les exportations. La personne ne la reçoit pas, mais la voit dans /mydata. Vous verrez le message à la personne avant l'envoi.
ask-decline_other = Écrivez la raison en quelques mots. La personne ne la reçoit pas, mais la voit dans /mydata.
ask-decline_words = Écrivez ce qui explique la raison. La personne ne le reçoit pas, mais le voit dans /mydata.
ask-decline_line = Écrivez ce qu'il faut ajouter pour la personne. Vous verrez le message complet avant l'envoi.
label-decline_reason = Raison :
label-decline_other = En mots :
label-decline_words = En mots :
label-decline_line = Ajouté pour la personne :
change-decline_reason = raison
change-decline_other = explication
change-decline_words = explication
change-decline_line = ligne pour la personne
decline-words = { $reason } ({ $words })
file-declined = Raison : { $reason }
history-declined = non retenue : { $reason }
line-question = Écrivez ce qu'il faut ajouter pour la personne. Vous verrez le message complet avant l'envoi.
line-too-long = C'est trop long : 1 500 caractères au plus. Rien n'a été ajouté; écrivez moins, ou envoyez un message avec <b>Écrire</b>.
line-is-no-note = Ce qui commence par // est une note et reste entre vous : rien n'a été ajouté. Écrivez la ligne sans //, ou revenez au dossier.
moved = C'est fait. La personne est avisée.
moved-meanwhile = Ce n'est plus possible : le dossier a changé d'étape, ou il n'est pas à vous.
released = La demande est de retour dans la file.
not-yours = Impossible : le dossier n'est pas à vous, ou il est fermé.
assigned = Confié. La personne est avisée.
assign-question = Qui prend ce dossier?
hand-over-question = { $count ->
    [0] Vous n'avez aucun dossier ouvert.
    [1] Qui prend votre dossier ouvert? La personne en est avisée.
   *[other] Qui prend vos { $count } dossiers ouverts? Chaque personne en est avisée.
}
give-preview = <b>Confier le dossier nº { $id } ({ $name }) à { $to }?</b> La personne lira :
hand-over-preview = { $count ->
    [1] <b>Confier votre dossier ouvert (nº { $numbers }) à { $to }?</b> La personne sera avisée que { $to } a maintenant son dossier.
   *[other] <b>Confier vos { $count } dossiers ouverts à { $to }?</b> Nº { $numbers }. Chaque personne sera avisée que { $to } a maintenant son dossier.
}
button-give-to = Confier à { $to }
button-other-colleague = ‹ Une autre personne
no-colleagues = Il n'y a encore personne d'autre dans l'équipe.
handover-received = <b>{ $name }</b> vous a confié ses dossiers. { $count ->
    [1] Vous avez maintenant un dossier ouvert.
   *[other] Vous avez maintenant { $count } dossiers ouverts.
} Les personnes concernées en sont avisées.
handed-over = { $count ->
    [0] Vous n'avez aucun dossier ouvert.
    [1] Un dossier confié.
   *[other] { $count } dossiers confiés.
}
button-write = ✉ Écrire
button-note = ✎ Note
button-answer = ✉ Répondre
button-stage = Étape…
button-assign = Confier à…
button-release = Rendre à la file
button-letters = Échanges
button-history = Historique
button-move = Aviser et confirmer
button-line = Ajouter une ligne
button-to-file = ‹ Dossier
button-hand-over = Confier mes dossiers
outbox-set-aside = <b>⚠ Un message n'a pas pu être remis</b> après plusieurs tentatives (type : { $kind }, erreur : { $error }). Avisez la personne qui exploite l'assistant : « python -m bot outbox list » le montre, « outbox retry » le renvoie.
reads-en = <b>Cette personne utilise l'assistant en anglais.</b>
reads-fr = Cette personne utilise l'assistant en français.
text-in-en = ⚠ <b>{ $label }</b> ce texte semble être en anglais.
text-in-fr = ⚠ <b>{ $label }</b> ce texte semble être en français.
other-language-en = Votre message semble être en français; cette personne utilise l'assistant en anglais.
other-language-fr = Votre message semble être en anglais; cette personne utilise l'assistant en français.
