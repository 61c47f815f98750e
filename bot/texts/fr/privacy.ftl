privacy =
    <b>Vos renseignements personnels</b>

    Je ne conserve que ce qu'il faut pour vous répondre et assurer le suivi de votre intérêt. Seule l'équipe de coordination voit votre dossier. Vous pouvez tout obtenir ou tout effacer en tout temps.

    <blockquote expandable><b>Ce qui est conservé.</b> Si vous posez seulement des questions : votre numéro Telegram, votre langue, le dernier texte lu et le résultat de vos questions. Les mots d'une question ne sont gardés que si je n'ai pas bien répondu; s'ils semblent contenir des renseignements personnels, seulement avec votre accord. Si vous signalez votre intérêt : ce que vous avez écrit dans le formulaire, votre nom et votre nom d'utilisateur Telegram, et le suivi de votre dossier. Si vous préparez l'AMS ici : votre plan et le résultat de vos exercices, jamais ce que vous écrivez dans une répétition.</blockquote>
    <blockquote expandable><b>Qui les voit.</b> Seulement l'équipe de coordination des missions de paix. Elle voit votre dossier, pas ce que vous consultez, et votre préparation à l'AMS seulement si vous la partagez.</blockquote>
    <blockquote expandable><b>Combien de temps.</b> Jusqu'à ce que vous les effaciez, ou { $months } mois sans nouvelles de vous. Un mois avant, je vous demande si votre intérêt demeure; sans réponse, je vous le redemande une fois, puis tout est effacé.</blockquote>
    <blockquote expandable><b>Les obtenir ou les effacer.</b> /mydata vous envoie tout, y compris qui a ouvert votre dossier. /forget efface tout d'un coup. /myfile permet de retirer une demande.</blockquote>

    Telegram conserve les messages selon ses propres règles : n'envoyez rien de confidentiel.
button-my-data = M'envoyer mes données
button-forget = Tout effacer
button-forget-yes = Oui, tout effacer
button-forget-no = Non, tout garder
my-data = Ces deux fichiers contiennent tout ce qui est conservé à votre sujet : une page à lire, et la même chose pour un programme informatique (JSON).
my-data-file = mes-donnees
my-data-title = Ce que peaceops-bot conserve à votre sujet
my-data-intro = Tout ce qui vous appartient dans la base de données au moment de votre demande. Les heures sont en UTC.
forget-question =
    <b>Effacer tout ce qui vous concerne?</b>

    <b>Ce qui disparaît :</b> vos demandes et leur historique, ce que vous avez dit de vous, votre consentement, un formulaire en cours, vos questions. Les messages de l'équipe de coordination qui montrent votre dossier sont vidés, et plus personne n'en fait le suivi.

    <b>Ce qui reste :</b> les messages de cette conversation, qui sont à vous et à Telegram : supprimez la conversation pour les enlever. Les sauvegardes gardent une copie jusqu'à leur remplacement. Si vous faites partie de l'équipe de coordination, ce que vous avez fait dans les dossiers des autres reste dans leur historique, sans votre nom.

    C'est définitif.
forget-done =
    <b>C'est fait.</b> Tout ce qui vous concerne a été effacé le { $at } : { $rows } { $rows ->
        [one] enregistrement
       *[other] enregistrements
    }. Reçu : { $number }

    Si vous écrivez de nouveau, on repart à zéro : /start

data-person = Vous dans ce robot
data-profile = Ce que vous avez dit de vous
data-consent = Avis de confidentialité acceptés
data-draft = Un formulaire en cours
data-interest = Vos demandes
data-history = Ce qui est arrivé à votre dossier
data-outbox = Messages pour vous
data-arrival = Vos messages qui ont reçu leur réponse (pendant une heure)
data-letter = Messages entre vous et l'équipe de coordination, et notes sur votre dossier
data-letter_copy = Où se trouvent ces messages dans votre conversation
data-prompt = Ce que j'attendais de vous
data-question_copy = Où se trouvent, dans votre conversation, les questions adressées à l'équipe de coordination
data-notice = Messages à l'équipe de coordination sur votre dossier
data-coordinator = Votre rôle de coordination
data-invitation = Postes qui vous ont été proposés
data-question = Questions que vous avez posées

field-own_news = nouvelles sur ce qui vous intéresse
field-all_news = annonces générales
field-digest_hour = heure de votre bilan du matin
field-digest_on = dernier bilan
field-about = exercice auquel elle répond
field-album = album
field-is_copied = transmis tel quel
field-is_body = le message lui-même
field-is_bulk = fait partie d'une annonce
field-dropped_at = mis de côté (UTC)
field-answer = votre réponse
field-invited_at = demandé (UTC)
field-told_at = résultat annoncé (UTC)
field-detail = précision
field-media = contenu joint
field-edited_at = modifié (UTC)
field-failed = raison de la non-remise
field-contacted_at = dernier contact (UTC)
field-awaiting_since = en attente de réponse depuis (UTC)
field-is_lead = responsable de l'équipe
field-active = ouvert maintenant
field-answered_at = répondu (UTC)
field-answers = réponses
field-arrived_at = arrivé (UTC)
field-asked_at = posée (UTC)
field-asked_times = nombre de rappels
field-at = quand (UTC)
field-attempts = essais
field-errors = erreurs
field-available_from = disponibilité
field-blocked_at = robot bloqué (UTC)
field-by = par
field-changed_at = modifié (UTC)
field-claimed_at = pris en charge (UTC)
field-created_at = commencé (UTC)
field-due_at = prévu (UTC)
field-first_due_at = prévu depuis (UTC)
field-entry = réponse donnée
field-error = ce qui a échoué
field-event = ce qui est arrivé
field-failed_at = abandonné (UTC)
field-form = formulaire
field-given_at = accepté (UTC)
field-shows = ce qu'il montre de votre dossier
field-joined_at = depuis (UTC)
field-kind = type
field-language = langue choisie
field-language_hint = langue de votre Telegram
field-message_id = numéro du message Telegram
field-mission = mission
field-name = nom dans Telegram
field-offered = proposé
field-outcome = résultat
field-reading = dernière lecture
field-reading_at = dernière lecture (UTC)
field-reason = raison
field-removed_at = terminé (UTC)
field-stage_at = à cette étape depuis (UTC)
field-renewed_at = confirmé (UTC)
field-roles = fonctions
field-seen_at = dernière visite (UTC)
field-sent_at = envoyé (UTC)
field-stage = étape
field-step = question en cours
field-telegram_id = numéro Telegram
field-text = texte
field-update_id = numéro de mise à jour Telegram
field-updated_at = mis à jour (UTC)
field-username = nom d'utilisateur Telegram
field-version = version
data-plan = Votre plan pour l'AMS
data-plan_task = Les tâches de votre plan
data-quiz_card = Les questions d'exercice auxquelles vous avez répondu
data-quiz_run = Le quiz en cours
data-practice_day = Vos jours d'exercice
data-rehearsal = Vos répétitions de langue
data-drive_attempt = Vos essais du parcours de cônes
field-ams_on = date de l'AMS
field-answered = réponses
field-began_at = début (UTC)
field-code = code
field-day = jour
field-done_at = fait (UTC)
field-due_on = à faire le
field-ends_at = fin du temps (UTC)
field-faults = fautes
field-finished_at = terminé (UTC)
field-hour = heure des rappels
field-is_daily = cinq questions par jour
field-is_paused = rappels en pause
field-is_right = dernière réponse bonne
field-is_shared = partagé avec l'équipe de coordination
field-place = question en cours
field-poll = sondage
field-question = question
field-questions = questions
field-quizzed_on = dernières questions du jour
field-right = bonnes
field-seconds = secondes
field-shown = ordre des choix
field-snoozed_until = rien avant le
field-state = quand elle revient
field-times = fois
field-told_on = dernier rappel
field-wrong = manquées
field-wrongs = nombre de fois manquée
field-zone = fuseau horaire
