privacy =
    <b>Vos renseignements personnels</b>

    Je ne conserve que ce qu'il faut pour vous répondre et assurer le suivi de votre intérêt. Seule l'équipe de coordination voit votre dossier. Vous pouvez tout obtenir ou tout effacer en tout temps.

    <blockquote expandable><b>Ce qui est conservé.</b> Si vous ne posez que des questions : votre numéro Telegram, votre langue, le dernier texte lu et le résultat de vos questions. Les mots d'une question ne sont gardés que si je n'ai pas bien répondu; s'ils semblent contenir un nom, des coordonnées ou ce qui touche à votre santé ou à votre vie privée, seulement avec votre accord. Si vous manifestez votre intérêt : ce que vous avez écrit dans le formulaire, votre nom et votre nom d'utilisateur Telegram, et le suivi de votre dossier. Si vous préparez l'AMS ici : votre plan et le résultat de vos exercices, jamais ce que vous écrivez dans un exercice de langue. Si vous vous inscrivez à un cours : lequel, et votre nom seulement tant que vous le montrez.</blockquote>
    <blockquote expandable><b>Qui les voit.</b> Seulement l'équipe de coordination des missions de paix, dans sa conversation avec moi ou sur une page qui s'ouvre dans Telegram pour elle seule. Elle voit votre dossier, pas ce que vous consultez, et votre préparation à l'AMS seulement si vous la partagez. Dans un cours, elle voit des chiffres sans noms, et vos résultats seulement tant que vous montrez votre nom. Tout ce qu'on lui en montre est noté, et /mydata vous le dit. Elle peut noter comment elle a vérifié votre identité, et bloquer une personne qui l'inonde de messages, en disant pourquoi; /mydata montre les deux.</blockquote>
    <blockquote expandable><b>Combien de temps.</b> Jusqu'à ce que vous les effaciez, ou { $months } mois sans nouvelles de vous. Un mois avant, je vous demande si votre intérêt demeure; sans réponse, je vous le redemande une fois, puis tout est effacé.</blockquote>
    <blockquote expandable><b>Les obtenir ou les effacer.</b> /mydata vous envoie tout, y compris qui a ouvert votre dossier. /forget efface tout : la base de données sur-le-champ, puis ce qui se trouve dans les conversations de l'équipe de coordination, et vous dit ce que Telegram ne me laisse pas y effacer (après deux jours, les messages vocaux). Jusque-là, je garde le numéro de votre conversation; ensuite, seulement son empreinte chiffrée et la date, pour qu'une sauvegarde remise en place ne vous ramène pas. Les fichiers téléchargés sont hors de ma portée; les exportations disparaissent des conversations en moins de 47 heures. /myfile permet de retirer une demande.</blockquote>

    Telegram conserve les messages selon ses propres règles : n'envoyez rien de confidentiel.
button-my-data = M'envoyer mes données
button-forget = Tout effacer
button-forget-yes = Oui, tout effacer
button-forget-no = Non, tout garder
my-data = Ces deux fichiers contiennent tout ce qui est conservé à votre sujet : une page à lire, et la même chose pour un programme informatique (JSON).
my-data-file = mes-donnees
my-data-title = Ce que peaceops-bot conserve à votre sujet
my-data-intro = Tout ce qui vous appartient dans la base de données au moment de votre demande. Les heures sont celles de ce fuseau : { $place }.
forget-question =
    <b>Effacer tout ce qui vous concerne?</b>

    <b>Ce qui disparaît :</b> vos demandes et leur historique, ce que vous avez dit de vous, votre consentement, un formulaire en cours, vos questions. Dans les conversations de l'équipe de coordination, les messages qui montrent votre dossier ou viennent de vous sont effacés, autant que Telegram le permet; je vous dis quand c'est fait, et ce qui reste. Plus personne ne fait le suivi de votre dossier.

    <b>Ce qui reste :</b> les messages de cette conversation, qui sont à vous et à Telegram : supprimez la conversation pour les enlever. Les fichiers que l'équipe de coordination a téléchargés, et ce qu'elle a écrit elle-même. Les sauvegardes et les copies gardent vos données jusqu'à leur remplacement; si l'une d'elles est remise en place, vos données en sont effacées de nouveau. Si vous faites partie de l'équipe de coordination, ce que vous avez fait dans d'autres dossiers reste dans leur historique, sans votre nom.

    C'est définitif.
forget-done =
    <b>Effacé de ma base de données.</b> Tout ce qui vous concerne a été effacé le { $at } : { $rows } { $rows ->
        [one] enregistrement
       *[other] enregistrements
    }. Reçu : { $number }
forget-whole = Rien à votre sujet ne se trouvait dans les conversations de l'équipe de coordination.
forget-under-way = { $count ->
    [one] Un message à votre sujet se trouve encore dans une conversation de l'équipe de coordination; je l'efface en ce moment. Je vous dirai ici quand ce sera fait, ou ce qui reste; d'ici là, je garde le numéro de cette conversation, pour cela seulement.
   *[other] { $count } messages à votre sujet se trouvent encore dans les conversations de l'équipe de coordination; je les efface en ce moment. Je vous dirai ici quand ce sera fait, ou ce qui reste; d'ici là, je garde le numéro de cette conversation, pour cela seulement.
}
forget-anew = Si vous écrivez de nouveau, on repart à zéro : /start
erasure-ended =
    <b>L'effacement demandé le { $at } est terminé.</b> Reçu : { $number }

    { $count ->
        [0] Rien n'a pu être effacé des conversations de l'équipe de coordination.
        [one] Un message à votre sujet a été effacé d'une conversation de l'équipe de coordination.
       *[other] { $count } messages à votre sujet ont été effacés des conversations de l'équipe de coordination.
    }
erasure-whole = Il n'y reste rien, et le numéro de cette conversation n'est plus conservé.
erasure-left = <b>Ceci n'a pas pu être effacé :</b>
erasure-chat-number = Je demande que soit supprimé à la main ce que Telegram m'interdit d'effacer, et je réessaie chaque jour pendant 90 jours. Les responsables de l'équipe de coordination en sont avisés. Le numéro de cette conversation n'est plus conservé : c'est mon dernier message à ce sujet.
erasure-left-leads =
    <b>Un effacement demandé le { $at } est terminé.</b> { $count ->
        [one] Un message sur cette personne n'a pas pu être effacé :
       *[other] { $count } messages sur cette personne n'ont pas pu être effacés :
    }
erasure-leads-todo = Veuillez voir à ce qu'ils soient supprimés à la main. Je réessaie chaque jour pendant 90 jours.
erasure-line = { $what }{ $when }, chez { $name } : { $why }
erasure-of-day = { " " }du { $day }
erasure-somebody = une personne qui a quitté l'équipe
erasure-what-voice = un message vocal
erasure-what-video_note = un message vidéo
erasure-what-sticker = un autocollant
erasure-what-location = un lieu
erasure-what-contact = une fiche de contact
erasure-what-photo = une photo
erasure-what-document = un fichier
erasure-what-video = une vidéo
erasure-what-audio = un fichier audio
erasure-what-export = un fichier exporté
erasure-what-list = une liste
erasure-what-other = un message
erasure-why-refused = Telegram ne le permet pas
erasure-why-blocked = cette personne m'a bloqué
erasure-why-left = sa conversation m'est inaccessible
erasure-why-failed = une erreur m'en a empêché
erasure-held = <b>La personne de la demande nº { $id }, dont vous aviez le dossier, a fait tout effacer.</b> Le dossier a quitté votre liste, et ce que cette conversation en montre est en cours d'effacement. Il ne reste rien à faire.
list-redacted = <b>Une personne de cette liste a fait tout effacer.</b> Les autres :
erase-by-hand = <b>Veuillez supprimer ce message à la main,</b> sur tous vos appareils. La personne de ce dossier a fait tout effacer, et Telegram ne me permet plus de le supprimer.

data-person = Vous dans cet assistant
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
data-export_file = Les fichiers d'exportation que vous avez demandés, jusqu'à leur effacement
data-question_copy = Où se trouvent, dans votre conversation, les questions adressées à l'équipe de coordination
data-notice = Messages à l'équipe de coordination sur votre dossier
data-coordinator = Votre rôle de coordination
data-invitation = Postes qui vous ont été proposés
data-saved_view = Vos vues enregistrées de la file
data-question = Questions que vous avez posées

field-tags = étiquettes de l'équipe de coordination
field-filters = ses filtres et son ordre
field-own_news = nouvelles sur ce qui vous intéresse
field-all_news = annonces générales
field-digest_hour = heure de votre bilan du matin
field-digest_on = dernier bilan
field-notices = son des messages du bureau
field-about = de quoi il s'agit
field-album = album
field-is_copied = transmis tel quel
field-is_body = le message lui-même
field-is_bulk = fait partie d'une annonce
field-dropped_at = mis de côté
field-answer = votre réponse
field-invited_at = demandé
field-told_at = résultat annoncé
field-detail = précision
field-media = contenu joint
field-edited_at = modifié
field-failed = raison de la non-remise
field-contacted_at = dernier contact
field-awaiting_since = en attente de réponse depuis
field-is_lead = responsable de l'équipe
field-active = ouvert maintenant
field-answered_at = répondu
field-answers = réponses
field-arrived_at = arrivé
field-asked_at = posée
field-asked_times = nombre de rappels
field-at = quand
field-attempts = essais
field-errors = erreurs
field-available_from = disponibilité
field-blocked_at = assistant bloqué
field-by = par
field-changed_at = modifié
field-claimed_at = pris en charge
field-created_at = commencé
field-due_at = prévu
field-first_due_at = prévu depuis
field-entry = réponse donnée
field-error = ce qui a échoué
field-expires_at = effacé le
field-event = ce qui est arrivé
field-failed_at = abandonné
field-form = formulaire
field-given_at = accepté
field-shows = ce qu'il montre de votre dossier
field-joined_at = depuis
field-kind = type
field-language = langue
field-language_hint = langue de votre Telegram
field-message_id = numéro du message Telegram
field-mission = mission
field-missions = missions mentionnées
field-name = nom dans Telegram
field-offered = proposé
field-outcome = résultat
field-reading = dernière lecture
field-reading_at = lue le
field-reason = raison
field-removed_at = terminé
field-stage_at = à cette étape depuis
field-renewed_at = confirmé
field-roles = fonctions
field-seen_at = dernière visite
field-sent_at = envoyé
field-stage = étape
field-step = question en cours
field-telegram_id = numéro Telegram
field-text = texte
field-topic = sujet des dernières questions
field-topic_mission = mission dont il est question
field-update_id = numéro de mise à jour Telegram
field-updated_at = mis à jour
field-username = nom d'utilisateur Telegram
field-version = version
data-plan = Votre plan pour l'AMS
data-plan_task = Les tâches de votre plan
data-quiz_card = Les questions d'exercice auxquelles vous avez répondu
data-quiz_run = Le quiz en cours
data-practice_day = Vos jours d'exercice
data-rehearsal = Vos exercices de langue
data-drive_attempt = Vos essais du parcours de cônes
field-ams_on = date de l'AMS
field-answered = réponses
field-began_at = début
field-code = code
field-day = jour
field-done_at = fait
field-due_on = à faire le
field-ends_at = fin du temps
field-faults = fautes
field-finished_at = terminé
field-hour = heure des rappels
field-is_armed = la mission est armée
field-figures = chiffres de ce qui a été écrit
field-is_daily = cinq questions par jour
field-is_paused = rappels en pause
field-is_right = dernière réponse bonne
field-is_shared = partagé avec l'équipe de coordination
field-place = question en cours
field-course = cours
field-poll = sondage
field-question = question
field-questions = questions
field-quizzed_on = dernières questions du jour
field-right = bonnes
field-seconds = temps
field-shown = ordre des choix
field-snoozed_until = rien avant le
field-state = quand elle revient
field-times = nombre de fois
field-told_on = dernier rappel
field-wrong = manquées
field-wrongs = nombre de fois où elle a été manquée
field-zone = fuseau horaire
field-available_said = disponibilité, comme vous l'avez dite
field-full_name = nom
field-revision = modifications
