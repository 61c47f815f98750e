ams-head = <b>Votre préparation à l'AMS</b>
ams-no-date = Pas encore de date d'AMS.
days-own-in = { $days ->
    [0] <b>L'AMS, c'est aujourd'hui.</b> Bonne chance.
    [one] <b>Un jour</b> avant l'AMS ({ $at })
   *[other] <b>{ $days } jours</b> avant l'AMS ({ $at })
}
days-own-was = Votre AMS a eu lieu le { $at }. Une autre date redonne des échéances à ce qui reste à faire.
days-other-in = { $days ->
    [0] L'AMS a lieu aujourd'hui
    [one] Un jour avant l'AMS ({ $at })
   *[other] { $days } jours avant l'AMS ({ $at })
}
days-other-was = L'AMS a eu lieu le { $at }
ams-tasks = { $done ->
    [one] { $done } tâche faite
   *[other] { $done } tâches faites
} sur { $total }
ams-streak = { $days ->
    [one] Dernier exercice : { $last ->
        [today] aujourd'hui
       *[yesterday] hier
    }
   *[other] { $days } jours d'exercice de suite
}
ams-weakest = À travailler : { $part }, { $share } %
ams-strongest = Point fort : { $part }, { $share } %
ams-rehearsed = Exercices de langue : { $done } sur { $total }
ams-drives = Parcours de cônes : { $passed ->
    [one] { $passed } essai sans faute
   *[other] { $passed } essais sans faute
} sur { $total }
ams-next = <b>Prochaine étape :</b> { $step }
ams-private = <i>Personne d'autre ne voit ceci, à moins que vous ne le partagiez. Les exercices sont les nôtres, jamais ceux de la vraie évaluation.</i>
ams-is-shared = <i>Vous partagez ceci : dans votre dossier, l'équipe de coordination voit la date de l'AMS, les tâches faites, le quiz et les exercices de langue en chiffres. Si vous cessez de partager, ces renseignements n'y figurent plus.</i>
ams-shared = <b>Préparation à l'AMS</b> (partagée par la personne) : { $done ->
    [one] { $done } tâche faite
   *[other] { $done } tâches faites
} sur { $total }; quiz : { $answered ->
    [one] { $answered } réponse
   *[other] { $answered } réponses
}, { $share } % de bonnes; exercices de langue : { $rehearsed } sur { $exercises }
step-plan = faire un plan. Une minute suffit, avec ou sans date.
step-over = dire à l'équipe de coordination comment cela s'est passé; s'il y a une autre AMS, en donner la date.
step-resume = finir le quiz commencé.
step-go_on = finir « { $title } », déjà commencé.
step-task = { $task }
step-quiz = essayer le quiz; dix questions prennent cinq minutes.
step-weakest = travailler « { $part } »; « Où en suis-je? » propose 20 minutes d'exercices pour ce soir.
step-rehearse = faire un exercice de langue.
step-drive = faire le parcours de cônes et le noter.
step-done = continuer : quelques questions par jour.
button-stages = L'AMS, étape par étape
button-conditions = Vérifier mon admissibilité
button-plan = Mon plan
button-quiz = Quiz d'exercice
button-rehearse = Exercices de langue
button-driving = Conduite
button-firearms = Tir : ce qui est publié
button-ams-picture = En image
button-share = Partager avec l'équipe
button-unshare = Ne plus partager
picture-areas = Bonnes réponses par thème (%)
picture-days = Exercices par jour
picture-right = bonnes
picture-rest = autres
picture-curve = Parcours de cônes, minutes par essai
picture-limit = limite : 5 minutes
picture-passed = sans faute, à temps
picture-failed = une faute, ou trop long
picture-day = { $at } : { $answered ->
    [one] { $answered } exercice
   *[other] { $answered } exercices
}, { $right ->
    [one] { $right } bonne réponse
   *[other] { $right } bonnes réponses
}
picture-nothing = Il n'y a encore rien à dessiner : répondez d'abord à quelques questions.
drawing = Je dessine…
picture-left-out = Je dessine déjà trop d'images : voici le texte seul. Pour l'image, réessayez dans une minute.
history-ams_shared = partage sa préparation à l'AMS
history-ams_unshared = ne partage plus sa préparation à l'AMS

area-rules = L'AMS et ses règles
area-conditions = Conditions et documents
area-language = Langue
area-interview = Entrevue
area-driving = Conduite
area-firearms = Tir
area-mission = ONU et vie en mission

condition-progress = <b>Vérifier mon admissibilité</b> · { $number } sur { $total }. Deux minutes; rien n'est conservé.
condition-age = Quel âge avez-vous?
condition-years = Avez-vous au moins cinq ans de service policier, formation exclue?
condition-licence = Avez-vous un permis de conduire depuis au moins un an, et avez-vous conduit au cours de la dernière année?
condition-record = Avez-vous une condamnation, ou faites-vous l'objet d'une enquête ou d'une poursuite : criminelle, disciplinaire ou liée aux droits de la personne?
condition-language = Pouvez-vous travailler en français ou en anglais, selon la langue de la mission visée?
condition-passport = Votre passeport est-il encore valide pour au moins 18 mois?
condition-medical = À votre connaissance, votre santé vous permet-elle de servir à l'étranger?
condition-name-age = Âge
condition-name-years = Années de service
condition-name-licence = Permis de conduire
condition-name-record = Antécédents
condition-name-language = Langue
condition-name-passport = Passeport
condition-name-medical = Santé
answer-age-u = Moins de 25 ans
answer-age-m = De 25 à 54 ans
answer-age-s = De 55 à 61 ans
answer-age-o = 62 ans ou plus
answer-years-y = Oui
answer-years-n = Pas encore
answer-years-r = Je suis à la retraite
answer-licence-y = Oui
answer-licence-n = Non
answer-record-n = Non, rien
answer-record-t = Infraction routière mineure
answer-record-o = Autre chose, ou un doute
answer-language-y = Oui
answer-language-n = Pas encore
answer-passport-y = Oui
answer-passport-n = Non, ou je n'en ai pas
answer-medical-y = Oui
answer-medical-d = Je ne sais pas
verdict-meets = ✓ condition remplie
verdict-not_yet = ✕ pas encore
verdict-ask = ? à demander à l'équipe de coordination
rule-age = Texte de l'ONU cité en 2019 : au moins 25 ans et moins de 62 ans; l'ONU préfère nettement moins de 55 ans au départ.
rule-years = Exigences minimales de l'ONU (vers 2010-2014) : au moins cinq ans, formation exclue. La même page accepte les personnes à la retraite depuis cinq ans au plus; des pages plus récentes de l'ONU ne parlent que du personnel en service.
rule-licence = Exigences minimales de l'ONU (vers 2010-2014) : permis depuis un an, avec un an de conduite récente.
rule-record = Texte de l'ONU cité en 2019 : aucune condamnation, aucune enquête ni poursuite en cours. Les infractions routières mineures font exception; la conduite avec facultés affaiblies, dangereuse ou négligente n'est pas mineure.
rule-language = Exigences minimales de l'ONU (vers 2010-2014) : le français ou l'anglais, la langue de travail de la mission.
rule-passport = Une offre d'emploi récente de l'ONU (sans date) demande au moins 18 mois de validité.
rule-medical = Une offre d'emploi récente de l'ONU (sans date) demande le formulaire médical de l'ONU. Nous n'avons trouvé aucune liste de maladies qui empêchent de partir.
conditions-meets = <b>D'après vos réponses, rien ne s'y oppose.</b>
conditions-not_yet = <b>Pas encore, parce que :</b>
conditions-ask = <b>Demandez à l'équipe de coordination ce qui est marqué « ? ».</b>
conditions-end = <i>Ces règles sont celles que nous avons trouvées, d'années différentes. L'équipe de coordination sait lesquelles s'appliquent aujourd'hui.</i>
conditions-used = Vos réponses sont conservées avec votre demande; l'équipe de coordination les y voit. /mydata les montre, /forget les efface.
conditions-kept = Conservé. Ces réponses iront avec votre demande dès que vous manifesterez votre intérêt. /mydata les montre, /forget les efface.
conditions-told = <b>Sa propre vérification des conditions :</b> { $count ->
    [one] { $count } remplie
   *[other] { $count } remplies
}; non remplies ou à demander : { $others }
conditions-unreadable = <b>Sa propre vérification des conditions :</b> illisible
condition-verdict = { $condition } { $verdict }
condition-head = <b>{ $condition }</b> : { $verdict }
button-use-conditions = Ajouter à ma demande
button-again = Recommencer

plan-head = <b>Mon plan</b>
plan-group = { $group } : { $done } sur { $total }
plan-is-paused = ⏸ Les rappels sont en pause.
plan-tick = Touchez une tâche pour la cocher, encore une fois pour la décocher.
plan-due = <b>Dans votre plan, à faire maintenant :</b>
plan-more = { $count ->
    [one] … et une autre
   *[other] … et { $count } autres
}
group-papers = Documents
group-language = Langue
group-driving = Conduite
group-firearms = Tir
group-health = Santé
group-home = À la maison
task-done = ✓ <s>{ $title }</s> (fait)
task-open = ○ { $title }
task-due = ○ { $title } (d'ici le { $at })
task-late = ○ { $title } (quand vous pourrez)
date-question = Quand passez-vous l'AMS? Par exemple : { $example }. Le plan se fait à rebours à partir de ce jour; une nouvelle date ne déplace que ce qui reste à faire.
button-set-date = Indiquer la date
button-date = Changer la date
button-no-date = Pas encore de date
button-to-plan = ‹ Plan
button-task = { $title }
button-task-done = ✓ { $title }
button-reminders = Rappels
button-calendar = Dans mon calendrier (.ics)
button-zone = Fuseau horaire
button-pause = Mettre en pause
button-go-on = Reprendre
button-remind-again = Reprendre les rappels
button-snooze = Pause de trois jours
reminders = Je vous écris à <b>{ $hour } h</b> (heure locale : { $zone }) les jours où il y a quelque chose à faire. Changer l'heure :
reminders-paused = Les rappels sont <b>en pause</b>. Ils viendraient à { $hour } h (heure locale : { $zone }).
reminders-snoozed = Aucun rappel avant le <b>{ $at }</b>; ensuite à { $hour } h (heure locale : { $zone }) les jours où il y a quelque chose à faire. Changer l'heure :
reminders-past-ams = Aucun rappel d'ici l'AMS du <b>{ $at }</b> : la pause va plus loin. Changer l'heure :
reminders-over = Votre AMS a eu lieu le <b>{ $at }</b> : aucun rappel ne viendra avant une nouvelle date. Ils viendraient à { $hour } h (heure locale : { $zone }).
zone-question = Quelle heure est-il chez vous? Choisissez, ou écrivez une ville, par exemple « Port-au-Prince ».
zone-found = Est-ce l'une de ces villes? D'autres mots relancent la recherche.
zone-unknown = Je ne connais pas l'heure de cet endroit. Choisissez une ville à la même heure, ou écrivez une plus grande ville près de vous.
calendar-file = plan-ams
calendar-ams = AMS
calendar-sent = Ouvrez le fichier pour mettre ces jours dans le calendrier de votre téléphone.

quiz-head = <b>Quiz d'exercice.</b> Nos propres questions, jamais celles de la vraie évaluation. Dix à la fois; celles que vous avez manquées reviennent au moment le plus utile.
quiz-area = { $stage } : { $share } % de bonnes réponses ({ $answered ->
    [one] une réponse
   *[other] { $answered } réponses
})
quiz-area-new = { $stage } : { $answered ->
    [0] pas encore essayé
    [one] une réponse jusqu'ici
   *[other] { $answered } réponses jusqu'ici
}
quiz-due = À revoir maintenant : { $due }. Manquées la dernière fois : { $wrong }.
quiz-begun = C'est parti.
quiz-nothing = Il ne reste aucune question manquée : rien à reprendre ici.
quiz-stopped = La série est terminée. Vos réponses comptent.
quiz-closed = Cette question est fermée : votre réponse n'a pas été comptée. Ouvrez le quiz pour continuer.
quiz-right = ✓ <b>Exact :</b> { $answer }
quiz-wrong = ✕ <b>Pas tout à fait. La bonne réponse :</b> { $answer }
quiz-result = <b>{ $right } sur { $total }.</b> { $wrong ->
    [0] Tout est bon : bravo.
   *[other] Ce qui a été manqué revient bientôt, ou maintenant si vous voulez.
}
poll-question = { $number }/{ $total } · { $question }
daily-five = <b>Vos cinq questions du jour.</b> Un exercice de deux minutes.
button-resume-quiz = ▶ Reprendre où j'étais
button-quiz-all = Dix questions sur tout
button-quiz-wrong = Questions manquées ({ $count })
button-daily-on = Cinq par jour : recevoir
button-daily-off = Cinq par jour : arrêter
button-begin-daily = Commencer
button-stop-quiz = Terminer la série
button-next-question = Question suivante
button-quiz-result = Résultat
button-read-on = En savoir plus

rehearse-head = <b>Exercices de langue.</b> Contre la montre, par vous-même. Les textes sont les nôtres, jamais ceux de la vraie évaluation. Les réponses de quelques mots sont notées par mots clés; pour le reste, vous vous évaluez.
skill-reading-en = Lecture (anglais)
skill-reading-fr = Lecture (français)
skill-report-en = Rapport (anglais)
skill-report-fr = Rapport (français)
skill-interview-en = Entrevue (anglais)
skill-interview-fr = Entrevue (français)
rehearse-reading = <b>Lecture.</b> Un texte, dix questions. À l'évaluation, la lecture dure 15 ou 20 minutes, selon la source et l'année.
rehearse-report = <b>Rapport.</b> Des notes sur un incident, ou vos propres notes de ce que vous avez lu et entendu; vous rédigez le rapport. Dans l'épreuve combinée (2016), les notes de la lecture sont gardées pour cette partie. Un site non officiel parle de 30 minutes, ce qui n'est pas confirmé.
rehearse-interview = <b>Entrevue.</b> Une question sur une compétence. Vous réfléchissez, vous répondez à voix haute avec un exemple à vous, puis vous vous évaluez : situation, tâche, action, résultat. Les questions suivent les valeurs nommées dans l'ancienne procédure de l'AMS et les listes de l'ONU de 1999 et de 2021; nous ne savons pas laquelle sert aujourd'hui. L'équipe de coordination n'entend votre réponse que si vous l'envoyez.
exercise-reading = <b>{ $title }</b>
    Un texte et dix questions, { $minutes } minutes. Prenez des notes sur papier.
exercise-report = <b>{ $title }</b>
    Des notes sur un incident. Rédigez un rapport en { $minutes } minutes et envoyez-le ici; plusieurs messages comptent comme un seul rapport. Des faits, dans l'ordre, sans opinion.
exercise-report_after = <b>{ $title }</b>
    Vos propres notes sur ce que vous avez lu et entendu. Rédigez un rapport en { $minutes } minutes et envoyez-le ici; plusieurs messages comptent comme un seul rapport. Des faits, dans l'ordre, sans opinion.
exercise-interview = <b>{ $title }</b>
    Réfléchissez { $think } minutes, répondez à voix haute en { $minutes } minutes au plus, puis évaluez-vous.
begun-reading = <i>Vous avez jusqu'à { $ends } ({ $zone }). Les questions suivent.</i>
begun-report = <i>Vous avez jusqu'à { $ends } ({ $zone }). Envoyez votre rapport ici, en un ou plusieurs messages; le texte n'est pas conservé.</i>
begun-interview = <i>Réfléchissez jusqu'à { $ends } ({ $zone }). Prenez un vrai cas et quatre mots clés : situation, tâche, action, résultat. Je vous avise à la fin du temps de réflexion; le temps de réponse commence quand vous touchez le bouton.</i>
clock = { $minutes ->
    [one] il reste une minute
   *[other] il reste { $minutes } minutes
}
clock-over = le temps est écoulé; finissez quand même
reading-question = Question { $number } sur 10
reading-no-option = <b>Ce n'est pas une des réponses.</b> Touchez-en une, ou écrivez-la telle quelle.
reading-result = <b>{ $right ->
    [one] { $right } bonne réponse
   *[other] { $right } bonnes réponses
} sur 10</b>, en { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} sur { $allowed }. Un document de 2008 juge 6 sur 10 suffisant, un site non officiel 7 sur 10.
reading-right = La bonne réponse : { $answer }.
report-figures = <b>{ $words ->
    [one] { $words } mot
   *[other] { $words } mots
}, { $sentences ->
    [one] { $sentences } phrase
   *[other] { $sentences } phrases
}.</b> Lisibilité (LIX) : { $lix }. Moins de 40 est facile, de 40 à 50 moyen, au-delà difficile à lire.
model-figures = <b>Le modèle : { $words } mots, { $sentences } phrases.</b> Lisibilité (LIX) : { $lix }.
report-in-time = Remis dans les { $minutes } minutes.
report-late = Remis après les { $minutes } minutes. Le prochain ira plus vite.
points-report = <b>Vérifiez vous-même.</b> Cochez ce que votre rapport contient :
points-interview = <b>Évaluez votre réponse.</b> Cochez ce qu'elle contenait :
point-open = ○ { $text }
point-ticked = ✓ { $text } (coché)
button-point = { $number }
button-point-ticked = ✓ { $number }
button-model = Comparer avec un modèle
button-finish = Terminer
button-begin = Commencer : { $minutes } minutes
button-done-exercise = ✓ { $title }
button-send-voice = Envoyer à l'équipe
button-give-up = Arrêter sans résultat
answer-to-desk = <b>Votre réponse à « { $title } ».</b> Envoyez-la maintenant, en message vocal ou par écrit. Seule l'équipe de coordination la reçoit, avec votre dossier et le nom de l'exercice. Pour la garder pour vous, touchez plutôt n'importe quel bouton.
answer-stays = Votre message vocal reste chez vous; personne ne l'écoute ici. Réécoutez-le et cochez ce qu'il contenait. Pour que l'équipe de coordination l'entende, touchez d'abord le bouton, puis transférez-le dans cette conversation.
answer-needs-interest = L'équipe de coordination écoute une réponse avec le dossier de la personne, et vous n'avez pas encore manifesté votre intérêt. Vous pouvez commencer par là, ou continuer à vous exercer de votre côté.
model-head = <b>Un modèle.</b> Une bonne façon parmi d'autres :
practice-only = <i>C'est notre propre exercice, jamais la vraie évaluation.</i>
rehearsal-finished = <b>{ $title }</b> : terminé, { $ticked ->
    [one] { $ticked } point coché
   *[other] { $ticked } points cochés
} sur { $total }. Cela compte pour aujourd'hui.
rehearsal-gone = Cet exercice n'est plus en cours : terminé, arrêté ou remplacé par un autre.
rehearsal-soon = ⏳ { $minutes ->
    [one] Il reste une minute.
   *[other] Il reste { $minutes } minutes.
}
rehearsal-time-interview = ⏰ <b>Le temps est écoulé.</b> Finissez votre idée, arrêtez-vous, puis évaluez-vous.
rehearsal-time-report = ⏰ <b>Le temps est écoulé.</b> Envoyez ce que vous avez, puis vérifiez-le. La suite compte aussi, comme remise en retard.
rehearsal-time-questions = ⏰ <b>Le temps est écoulé.</b> À l'évaluation, vous vous arrêteriez ici. Répondez quand même au reste : le résultat dit combien de temps vous avez pris.

driving-head = <b>Conduite.</b> Le parcours de cônes selon les règles de l'ONU de 2012; nous n'avons pas pu lire l'annexe de 2019. Toutes les manœuvres en cinq minutes, sans toucher de repère.
diagram-course = Le parcours entier
diagram-reverse = Entrer à reculons
diagram-turn = Sortir et tourner
diagram-line = ligne de départ
diagram-space-1 = case 1
diagram-space-2 = case 2
diagram-forward = en avant
diagram-back = à reculons
diagram-stop = arrêt ici
diagram-next = vers la case 2
diagram-parallel = parallèle, entièrement dedans
diagram-look = regarder d'abord
diagram-text-course = <b>En mots.</b> 1. De la ligne de départ, dépassez la case 1. 2. Entrez-y à reculons. 3. Sortez et dépassez la case 2. 4. Entrez-y à reculons. 5. Revenez à la ligne et arrêtez-vous. <i>Sans échelle : aucune source ne donne les mesures des cases.</i>
diagram-text-reverse = <b>En mots.</b> 1. Dépassez la case et arrêtez-vous. 2. Regardez derrière et des deux côtés, puis reculez lentement. 3. Le véhicule doit être parallèle et entièrement dans la case, sans toucher de repère. Le moteur peut caler deux fois au plus; vous restez dans le véhicule, sans personne d'autre à bord. (Regarder autour est notre conseil; le reste vient de la procédure de 2012.)
diagram-text-turn = <b>En mots.</b> 1. Regardez autour de vous (notre conseil), puis sortez lentement. 2. De la case 1, continuez et dépassez la case 2. 3. De la case 2, revenez à la ligne et arrêtez-vous. Un parcours manqué se refait une fois, tout de suite, depuis la ligne de départ (procédure de 2012).
button-mark-attempt = Noter un essai
button-curve = Mes essais en courbe
button-course-entry = Cônes : source et règles
drive-time = Combien de temps le parcours a-t-il pris? Par exemple 4:35, ou 275 si vous comptez en secondes.
drive-time-mistake = Je n'ai pas reconnu de durée d'une heure ou moins.
marking = <b>{ $time }.</b> Cochez ce qui n'allait pas :
fault-marker = un repère a été touché
fault-outside = pas entièrement dans la case
fault-crooked = pas parallèle
fault-stalled = le moteur a calé plus de deux fois
fault-out = sortie du véhicule
fault-help = aide d'une autre personne
no-fault = aucune faute
button-fault = { $fault }
button-fault-ticked = ✓ { $fault }
button-keep-attempt = Garder cet essai
attempt-passed = ✓ { $at } : { $time }, aucune faute
attempt-failed = ✕ { $at } : { $time }, { $faults }

stages-head = <b>L'AMS, étape par étape.</b> Dans l'ordre cité en 2019 : langue, entrevue, conduite, tir pour les missions armées.
button-all-texts = Tous les textes sur l'AMS
button-sources = Sources et détails
button-practise = S'exercer
ams-stage-before = Avant : documents et conditions
ams-card-before =
    <b>Avant : documents et conditions</b>
    <b>Ce qui se passe :</b> La Mission permanente de votre pays présente votre candidature avec le formulaire EASP, une copie du passeport et les autres documents exigés par l'offre d'emploi.
    <b>Durée :</b> En moyenne trois mois une fois le dossier à la Division de la police de l'ONU; nous n'avons trouvé aucun chiffre pour la partie canadienne qui précède.
    <b>Ce qui compte :</b> L'âge, cinq ans de service, un an de permis, aucun antécédent, la langue de la mission (règles d'environ 2010-2014 et citées en 2019).
    <b>Ce qui fait échouer :</b> Un document absent ou embelli : une offre d'emploi récente dit que l'ONU peut annuler une affectation si elle soupçonne une fraude.
    <b>Pour s'exercer :</b> Touchez « Vérifier mon admissibilité », puis faites les tâches « Documents » de votre plan.
    <b>Incertain :</b> Quelles règles s'appliquent aujourd'hui.
ams-stage-reading = Langue : lecture
ams-card-reading =
    <b>Langue : lecture</b>
    <b>Ce qui se passe :</b> Un récit de mission, dix questions sur les faits importants (texte de 2016).
    <b>Durée :</b> 20 minutes (2016) ou 15 (2008).
    <b>Ce qui compte :</b> Le sens, pas l'orthographe; un demi-point pour une réponse incomplète (2008). Il faudrait 60 % selon un document de 2008 et une ancienne page de l'ONU, 7 sur 10 selon un site non officiel.
    <b>Ce qui fait échouer :</b> Ne pas prendre de notes : dans l'épreuve combinée (2016), le rapport en dépend.
    <b>Pour s'exercer :</b> Les lectures proposées ici, avec du papier et une montre.
    <b>Incertain :</b> La durée et la note exigées aujourd'hui; nous n'avons pas pu lire la grille de 2019.
ams-stage-listening = Langue : écoute
ams-card-listening =
    <b>Langue : écoute</b>
    <b>Ce qui se passe :</b> Vous entendez un enregistrement et répondez à des questions.
    <b>Durée :</b> Dix questions en 15 minutes, une seule écoute (2008).
    <b>Ce qui compte :</b> Des notes, permises dans toutes les langues (2008) : qui, quoi, quand, où, comment (notre conseil).
    <b>Ce qui fait échouer :</b> Attendre une deuxième écoute qui ne vient pas.
    <b>Pour s'exercer :</b> Les écoutes proposées ici, avec du papier : un récit entendu une fois, dix questions. Et un reportage par jour, raconté d'après vos notes.
    <b>Incertain :</b> Nous n'avons trouvé aucun texte sur la forme actuelle.
ams-stage-report = Langue : rédaction d'un rapport
ams-card-report =
    <b>Langue : rédaction d'un rapport</b>
    <b>Ce qui se passe :</b> Vous rédigez un rapport; vous gardez vos notes de la lecture pour cela (2016).
    <b>Durée :</b> Un site non officiel parle de 30 minutes; ce n'est pas confirmé.
    <b>Ce qui compte :</b> Des faits, dans l'ordre, sans opinion : le style de l'ONU, selon un site de préparation.
    <b>Ce qui fait échouer :</b> Les suppositions et les jugements; une heure ou un lieu qui manque (notre conseil).
    <b>Pour s'exercer :</b> Les rapports d'exercice : rédiger contre la montre, vérifier, comparer avec un modèle.
    <b>Incertain :</b> La durée et la notation actuelles.
ams-stage-interview = Entrevue
ams-card-interview =
    <b>Entrevue</b>
    <b>Ce qui se passe :</b> Une entrevue axée sur les compétences, après l'épreuve de langue (ordre cité en 2019).
    <b>Durée :</b> Nous n'avons trouvé aucune durée.
    <b>Ce qui compte :</b> L'intégrité, le professionnalisme, le respect de la diversité, l'engagement envers l'ONU (ancienne procédure).
    <b>Ce qui fait échouer :</b> Le manque de confiance, des réponses incohérentes, la méconnaissance des principes de l'ONU, selon un site de préparation (2026).
    <b>Pour s'exercer :</b> Répondez à voix haute aux entrevues d'exercice, avec vos propres exemples.
    <b>Incertain :</b> La durée et les questions; nous n'avons pas pu lire l'annexe de 2019.
ams-stage-driving = Conduite
ams-card-driving =
    <b>Conduite</b>
    <b>Ce qui se passe :</b> Un test de vue, un parcours de cônes avec deux cases où reculer, puis un exercice sur route (2012).
    <b>Durée :</b> Toutes les manœuvres du parcours en cinq minutes (2012).
    <b>Ce qui compte :</b> Parallèle, entièrement dedans, aucun repère touché, moteur calé deux fois au plus, personne d'autre dans le véhicule (2012). Un parcours manqué se refait une fois, tout de suite.
    <b>Ce qui fait échouer :</b> La vitesse, la mauvaise voie ou l'oubli du clignotant portent une étoile sur la fiche de l'exercice sur route; nous ne savons pas ce qu'elle coûte. Un échec au test de vue met fin à l'AMS.
    <b>Pour s'exercer :</b> Les schémas, des cônes sur un terrain vide, un VUS ou un 4x4; notez chaque essai.
    <b>Incertain :</b> Nous n'avons pas pu lire l'annexe de 2019; aucune source ne donne les mesures des cases.
ams-stage-firearms = Tir
ams-card-firearms =
    <b>Tir</b>
    <b>Ce qui se passe :</b> Maniement de l'arme et tir, pour les missions armées seulement (cité en 2019); une page plus ancienne de l'ONU ne fait pas d'exception.
    <b>Durée :</b> Un site de préparation de 2024 parle de cinq minutes pour démonter et remonter l'arme, cinq secondes par balle.
    <b>Ce qui compte :</b> Selon ce site, quatre balles sur cinq dans la cible, à 5 et à 7 mètres; une partie manquée ou un geste dangereux fait tout échouer.
    <b>Ce qui fait échouer :</b> Selon ce site, un geste dangereux, ou plus de cinq balles chargées ou tirées.
    <b>Pour s'exercer :</b> Avec l'équipe de tir de votre service; rien ici ne remplace cela.
    <b>Incertain :</b> Nous n'avons trouvé ni texte officiel sur le tir ni note de passage.
quiz-asked = Cette question est déjà posée : elle est plus bas.
