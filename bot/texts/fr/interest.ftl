form-interest = Manifester mon intérêt
form-details = À votre sujet
form-about = { $form } : { $about }
form-progress = <b>{ $form }</b> · { $number } sur { $total }
form-optional = <i>Vous pouvez passer cette question.</i>
form-cancelled = Vous avez quitté le formulaire. Rien n'a été envoyé.
nothing-to-cancel = Vous n'avez aucun formulaire en cours : il n'y a rien à annuler.
nothing-to-cancel-case = Vous n'avez aucun formulaire en cours : il n'y a rien à annuler. Pour modifier ou retirer une demande déjà envoyée, ouvrez <b>Mon dossier</b>.
form-kept = Votre formulaire est conservé là où vous l'avez laissé.
form-as-sent = C'est ce que vous avez déjà envoyé. Rien ne change tant que vous ne modifiez pas une réponse.
prompt-left = Annulé. Rien de ce que vous alliez écrire n'a été envoyé ni conservé.
form-gone = Ce formulaire a déjà été envoyé ou annulé. /interest en commence un nouveau, /myfile montre ce que vous avez envoyé.
form-gone-desk = C'est déjà envoyé ou annulé. Rien ne part deux fois.
form-mistake-empty = Je n'ai pas trouvé de texte. Écrivez votre réponse, s'il vous plaît.
form-mistake-too-long = C'est trop long : { $longest } caractères au plus. Raccourcissez, s'il vous plaît.
form-mistake-too-short = C'est trop court : { $shortest } caractères au moins. Écrivez-en un peu plus, s'il vous plaît.
form-mistake-not-a-date = Je n'ai pas reconnu de date. Écrivez par exemple « mars 2027 » ou « 2027-03-15 ».
form-mistake-not-a-past-date = Je n'ai pas reconnu de date. Indiquez le mois et l'année, par exemple « mars 2024 » ou « 2024-03-15 ».
form-mistake-past = Ce jour est passé. Choisissez une date plus tardive.
form-mistake-future = Ce jour est encore à venir. Indiquez la date où c'est arrivé.
form-mistake-too-far = C'est dans plus de cinq ans. Choisissez une date plus proche.
form-mistake-not-an-email = Cela ne ressemble pas à une adresse courriel. Vérifiez-la : nom@exemple.ca
form-mistake-not-a-phone = Cela ne ressemble pas à un numéro de téléphone. Écrivez-le avec l'indicatif régional : 514 555-0123
form-mistake-not-a-number = Écrivez un nombre entier, { $most } au plus, s'il vous plaît.
form-mistake-no-letters = Il n'y a aucune lettre dans votre réponse. Écrivez-la en mots, ou touchez Passer; aucun numéro n'est demandé ici.
form-mistake-not-a-name = Cela répond à une autre question. Écrivez ce qui est demandé ici, ou touchez Passer.
form-mistake-tap = Je n'ai pas reconnu votre réponse. Touchez-en une ci-dessous, ou écrivez-la telle quelle.
form-mistake-kind = Je ne lis que du texte ici. Votre formulaire n'a pas changé :
form-mistake-missing = Cette question attend encore une réponse. Vos autres réponses sont conservées :
form-mistake-unreadable = La réponse à cette question est illisible. Veuillez y répondre de nouveau; vos autres réponses sont conservées :
form-mistake-not-offered = Votre choix n'est plus offert. Veuillez choisir de nouveau; vos autres réponses sont conservées :

ask-mission = Où aimeriez-vous servir?
ask-roles = Dans quelles fonctions? Touchez toutes celles qui conviennent, puis <b>Terminé</b>.
ask-service = À quel service de police appartenez-vous? Écrivez une partie de son nom, par exemple « SPVM » ou « Ottawa ».
ask-languages = Dans quelles langues travaillez-vous? Touchez chacune, puis son niveau, puis <b>Terminé</b>. Ou écrivez-le : « français courant, anglais de base ».
ask-available_from = À partir de quand pourriez-vous partir? Touchez un mois ou écrivez une date, par exemple « 15 juin 2027 ».
ask-reach = Comment peut-on vous joindre?
ask-email = Quelle est votre adresse courriel?
ask-phone = Quel est votre numéro de téléphone, avec l'indicatif régional?
ask-rank = Quel est votre grade?
ask-years = Combien d'années de service policier avez-vous, sans compter la formation?
ask-licence = Avez-vous un permis de conduire depuis au moins un an?
ask-firearms = Avez-vous une qualification au tir?
ask-ams = Avez-vous réussi l'AMS, l'évaluation de l'ONU?
ask-ams_on = À quelle date avez-vous réussi l'AMS?
ask-note = Y a-t-il autre chose que l'équipe de coordination devrait savoir?

label-mission = Mission :
label-roles = Fonctions :
label-service = Service de police :
label-languages = Langues :
label-available_from = Disponibilité :
label-reach = Me joindre par :
label-email = Courriel :
label-phone = Téléphone :
label-rank = Grade :
label-years = Années de service :
label-licence = Permis de conduire depuis un an :
label-firearms = Qualification au tir :
label-ams = AMS réussie :
label-ams_on = AMS réussie le :
label-note = Note :

change-mission = mission
change-roles = fonctions
change-service = service
change-languages = langues
change-available_from = date
change-reach = contact
change-email = courriel
change-phone = téléphone
change-rank = grade
change-years = années
change-licence = permis
change-firearms = tir
change-ams = AMS
change-ams_on = date de l'AMS
change-note = note

summary-interest = Vérifiez avant d'envoyer :
summary-details = Vérifiez avant d'enregistrer :
consent =
    <b>Confidentialité.</b> Nous gardons ce qui est écrit ci-dessus, votre nom dans Telegram et votre langue. Seule l'équipe de coordination les voit, pour donner suite à votre intérêt. Vous pouvez les modifier, les obtenir ou les effacer en tout temps; /privacy dit comment, et combien de temps ils sont conservés. En touchant <b>Envoyer</b>, vous acceptez.

    Ce n'est pas encore une candidature, et cela ne garantit aucune affectation.

button-done = Terminé ✓
button-skip = Passer
button-cancel = Annuler
button-resume-other = Reprendre l'autre formulaire
button-resume = Reprendre mon formulaire
button-send-interest = Envoyer
button-send-details = Enregistrer
form-change = Pour modifier une réponse, touchez son bouton (✎).
button-change = ✎ { $label }
button-details = En dire plus sur moi
button-change-interest = Modifier
button-withdraw = Retirer
button-withdraw-yes = Oui, retirer
button-withdraw-no = Non, conserver

value-none = –
value-unreadable = illisible
any-mission = Là où je serai le plus utile
a-mission = une mission de paix
value-now = Dès que possible
value-typed = Garder « { $text } » tel quel
value-ticked = ✓ { $text } (choisi)
value-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
value-language = { $language } ({ $level })
yes_no-yes = Oui
yes_no-no = Non
reach-telegram = Telegram seulement
reach-email = Courriel
reach-phone = Téléphone
level-basic = débutant
level-intermediate = intermédiaire
level-advanced = avancé
level-fluent = courant
languages-en = Anglais
languages-fr = Français
languages-es = Espagnol
languages-ar = Arabe
languages-ht = Créole haïtien
languages-pt = Portugais
languages-uk = Ukrainien
languages-ru = Russe

interest-sent = <b>Envoyé. Votre numéro de référence : { $id }.</b>
    { $title } · { $roles } · { $available }
interest-changed = <b>Modifié.</b> L'équipe de coordination voit la nouvelle version.
interest-already = Vous avez déjà une demande ouverte pour cela. Ouvrez-la dans votre dossier pour la modifier.
details-sent = <b>Enregistré.</b> L'équipe de coordination voit ce que vous avez ajouté.

my-file = { $count ->
    [1] <b>Votre dossier</b> : une demande. Touchez-la pour la voir, la modifier ou la retirer.
   *[other] <b>Votre dossier</b> : { $count } demandes. Touchez-en une pour la voir, la modifier ou la retirer.
}
my-file-empty = <b>Votre dossier</b> est vide : vous n'avez encore manifesté aucun intérêt.
own-interest =
    <b>{ $title }</b>
    Fonctions : { $roles }
    Disponibilité : { $available }

    Où en est votre demande : <b>{ $stage }</b>, depuis le { $since }
    { $next }
own-interest-owner = Votre dossier est suivi par { $name }.
stage-received = Reçue
stage-in_review = À l'étude
stage-withdrawn = Retirée
next-received = Prochaine étape : quelqu'un de l'équipe de coordination prend votre dossier et communique avec vous.
next-in_review = Prochaine étape : la personne qui a votre dossier communique avec vous.
stage-dormant = Mise de côté
next-dormant = Un mois plus tard, elle est effacée, sauf si vous dites que votre intérêt demeure.
next-withdrawn = Plus rien ne se passe dans ce dossier. Vous pouvez manifester de nouveau votre intérêt en tout temps.
withdraw-question = Retirer votre demande pour <b>{ $title }</b>? L'équipe de coordination en sera avisée.
officer-released = Votre dossier pour <b>{ $title }</b> revient à toute l'équipe de coordination, jusqu'à ce que quelqu'un le prenne en charge. Vous n'avez rien à faire.
officer-claimed = <b>{ $name }</b>, de l'équipe de coordination, a maintenant votre dossier pour <b>{ $title }</b> et communiquera avec vous.
still-interested =
    Le { $at }, vous nous avez fait part de votre intérêt : <b>{ $title }</b>. Cela vous intéresse-t-il toujours?

    Sans réponse, je vous le redemande une fois, puis je mets votre demande de côté; un mois plus tard, elle est effacée.
officer-dormant =
    Votre demande pour <b>{ $title }</b> a été mise de côté, faute de nouvelles. Vous pouvez la reprendre pendant un mois; ensuite, elle est effacée.
button-still-yes = Oui, toujours
button-still-no = Non, tout effacer
renewed = Merci. Votre demande reste ouverte.
not-renewed = Ce n'est plus possible.
stage-shortlisted = Présélection
stage-proposed = Proposée
stage-selected = Retenue
stage-not_selected = Non retenue
stage-deployed = En affectation
stage-on_hold = En suspens
next-shortlisted = Prochaine étape : l'équipe de coordination compare les dossiers présélectionnés et vous dit lesquels sont proposés.
next-proposed = Prochaine étape : les personnes qui décident étudient la proposition. Vous saurez le résultat, même s'il est négatif.
next-selected = Prochaine étape : la personne qui a votre dossier vous explique la suite.
next-not_selected = Plus rien ne se passe dans ce dossier. Vous pouvez manifester de nouveau votre intérêt en tout temps.
next-deployed = Bonne mission!
next-on_hold = Prochaine étape : la personne qui a votre dossier vous dira quand il reprend.
officer-stage-in_review = Votre dossier pour <b>{ $title }</b> est de nouveau à l'étude.
officer-stage-shortlisted = Bonne nouvelle : vous êtes sur la liste de présélection pour <b>{ $title }</b>. Ce n'est pas encore une sélection; la personne qui a votre dossier vous dira la suite.
officer-stage-proposed = Votre nom a été proposé pour <b>{ $title }</b>. Nous vous dirons le résultat, même s'il est négatif.
officer-stage-selected = Votre nom a été retenu pour <b>{ $title }</b>. La personne qui a votre dossier vous expliquera la suite.
officer-stage-not_selected = Votre nom n'a pas été retenu pour <b>{ $title }</b>. Merci de votre intérêt et de votre patience. Vous pouvez manifester de nouveau votre intérêt en tout temps.
officer-stage-deployed = Votre dossier pour <b>{ $title }</b> indique maintenant que vous êtes en affectation. Bonne mission!
officer-stage-withdrawn = Vous nous avez dit que vous vous retirez : votre dossier pour <b>{ $title }</b> est fermé. Si c'est une erreur, répondez à ce message; vous pouvez aussi manifester de nouveau votre intérêt en tout temps.
officer-stage-on_hold = Votre dossier pour <b>{ $title }</b> est en suspens pour le moment. La personne qui a votre dossier vous dira quand il reprend.
button-write-to-desk = ✉ Écrire à l'équipe
sent-next = { $days ->
        [0] L'équipe de coordination prend votre dossier en charge, puis vous écrit. Je ne peux pas dire quand.
        [one] L'équipe de coordination prend votre dossier en charge et vous écrit, d'habitude en moins d'un jour ouvrable.
       *[other] L'équipe de coordination prend votre dossier en charge et vous écrit, d'habitude en moins de { $days } jours ouvrables.
    } Je vous dirai qui s'en occupe. <b>Mon dossier</b> montre où vous en êtes.
form-drop-question = Quitter ce formulaire? Vos réponses seront perdues, et rien ne sera envoyé.
button-drop-form = Oui, effacer mes réponses
button-keep-form = Non, je continue
form-mistake-not-shown = Votre formulaire a changé depuis ce message. Voici où il en est : vérifiez-le, puis envoyez-le d'ici.
form-mistake-no-such-day = Ce jour n'existe pas. Vérifiez le jour et le mois, ou écrivez par exemple « mars 2027 ».
form-mistake-none-ticked = Touchez d'abord au moins une réponse, puis Terminé.
form-mistake-which = Plus d'une réponse correspond : { $answers }. Touchez la bonne, ou écrivez-en plus.
button-all-answers = Voir toutes les réponses
form-mistake-first = C'est la première question : il n'y a rien avant. Pour arrêter, touchez Annuler.
form-mistake-needed = Cette question demande une réponse.
form-mistake-summary = Pour l'envoyer, touchez le bouton ci-dessous : c'est votre consentement. Pour changer une réponse, touchez son bouton (✎).
any-roles = Toute fonction / à voir
value-said = « { $said } » (dès le { $day })
ask-full_name = Quel est votre nom, comme sur votre insigne?
label-full_name = Nom :
change-full_name = nom
name-both = { $name } ({ $telegram } dans Telegram)
officer-language = 🗣 Écrit en { $language }
language-told-en = anglais
language-told-fr = français
form-mistake-summary-save = Rien n'est encore enregistré, et votre dernier message n'en fait pas partie : touchez le premier bouton ci-dessous. Pour changer une réponse, touchez son bouton (✎).
form-mistake-which-answer = À quelle question répondez-vous? Touchez son bouton (✎), puis écrivez-le de nouveau.
form-level-unsaid = Vous n'avez pas dit à quel niveau ({ $languages }) : j'ai coché « débutant ». Touchez le bon niveau, ou écrivez par exemple « français courant ».
form-ticks-kept = Vos choix sont conservés. Pour y renoncer, touchez « { $answer } »; pour continuer, touchez Terminé.
form-mistake-level-alone = De quelle langue s'agit-il? Écrivez-la avec son niveau, par exemple « anglais courant ».
form-mistake-undecided = Une date approximative suffit, et vous pourrez la modifier plus tard. Écrivez par exemple « au printemps », « dans un an » ou « dès que possible ».
form-mistake-no-service = Je ne connais aucun service de ce nom. Écrivez-en une autre partie ou son sigle, ou gardez votre réponse telle quelle.
form-mistake-which-service = Écrivez le nom de votre service de police, ou une partie de ce nom.
details-need-interest = Ces précisions accompagnent une demande, et vous n'en avez pas encore. Manifestez d'abord votre intérêt : une minute suffit.
