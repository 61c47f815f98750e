desk = <b>Le bureau</b>. Que voulez-vous faire?
button-desk = Bureau
button-find = Trouver
button-announce = Annoncer
button-content = Fiches
button-stats = Chiffres
button-export = Exporter
button-team = Équipe
button-digest = Bilan du matin

find-question = Écrivez ce que vous savez : un nom, un service, une mission, une fonction, une langue, une étape, un numéro de dossier. Par exemple : « tremblay haïti français ».
found = { $count ->
    [one] <b>Un dossier.</b> Pour chercher de nouveau, envoyez /find et d'autres mots :
   *[other] <b>{ $count } dossiers</b>, le plus proche d'abord. Pour chercher de nouveau, envoyez /find et d'autres mots :
}
found-nothing = Je n'ai trouvé aucun dossier. Essayez moins de mots, ou d'autres.

digest-head = <b>Bonjour.</b> Voici votre bilan :
digest-mine = { $count ->
    [one] ● <b>Un de vos dossiers vous attend</b> : nº { $numbers }
   *[other] ● <b>{ $count } de vos dossiers vous attendent</b> : nº { $numbers }
}
digest-new = { $count ->
    [one] ● Une nouvelle demande depuis le dernier bilan
   *[other] ● { $count } nouvelles demandes depuis le dernier bilan
}
digest-unclaimed = { $count ->
    [one] ● Un dossier que personne n'a pris
   *[other] ● { $count } dossiers que personne n'a pris
}
digest-moved = { $count ->
    [one] ● Un changement d'étape
   *[other] ● { $count } changements d'étape
}
digest-proposed = { $count ->
    [one] ● Une modification de fiche attend une approbation
   *[other] ● { $count } modifications de fiches attendent une approbation
}
digest-overdue = { $count ->
    [one] ● Une fiche est à réviser
   *[other] ● { $count } fiches sont à réviser
}
digest-openings = { $count ->
    [one] ● Un affichage a dépassé sa date limite et reste à clore
   *[other] ● { $count } affichages ont dépassé leur date limite et restent à clore
}
digest-missed = { $count ->
    [one] ● Une question restée sans réponse :
   *[other] ● { $count } questions restées sans réponse, les plus posées d'abord :
}
digest-hour = Votre bilan du matin arrive à { $hour } h les jours ouvrables, s'il y a quelque chose à dire. Changer l'heure :
digest-none = Vous ne recevez pas de bilan du matin. Choisissez une heure :
button-hour = { $hour } h
button-no-digest = Pas de bilan
button-own-settings = Mes réglages
own-settings = <b>Mes réglages</b>
notices-told-sound = Les messages du bureau arrivent avec un son.
notices-told-hours = Les messages du bureau arrivent avec un son aux heures de travail, et en silence le reste du temps.
notices-told-silent = Les messages du bureau arrivent en silence, à toute heure.
button-notices-sound = Avec un son
button-notices-hours = Silence hors des heures
button-notices-silent = Toujours en silence
zone-told-own = Les heures s'affichent dans le fuseau de cette ville : { $city }.
zone-told-desk = Les heures s'affichent dans le fuseau du bureau ({ $city }).
button-desk-zone = Le fuseau du bureau

export-question = <b>Exporter.</b> Toutes les demandes, leur historique et les questions posées, en feuille de calcul. Elle contient des renseignements personnels : gardez-la là où seule l'équipe de coordination peut l'ouvrir et supprimez-la après usage; son message s'efface d'ici en moins de 47 heures. Chaque personne voit dans /mydata quand elle a été produite, et par qui.
export-done = { $count ->
    [0] Aucune demande à exporter.
    [one] Une demande exportée; son historique le mentionne.
   *[other] { $count } demandes exportées; chaque historique le mentionne.
}
export-caption = Ce message s'efface de lui-même au plus tard le { $until }. Supprimez les copies téléchargées après usage.
export-expires = Les fichiers s'effacent d'eux-mêmes de cette conversation au plus tard le { $until }; supprimez vous-même les copies téléchargées.
export-file = export-peaceops
button-xlsx = Excel (XLSX)
button-csv = CSV
history-exported = exportée dans une feuille de calcul
sheet-interests = Demandes
sheet-history = Historique
sheet-questions = Questions
column-id = Nº
column-name = Nom
column-telegram_name = Nom dans Telegram
column-username = Nom d'utilisateur
column-writes_in = Écrit en
column-mission = Mission
column-roles = Fonctions
column-available_from = Disponibilité
column-stage = Étape
column-declined = Non retenue parce que
column-owner = Prise en charge par
column-created_at = Reçue le
column-changed_at = Dernier changement
column-contacted_at = Dernier contact
column-at = Quand
column-event = Événement
column-by = Par
column-detail = Détail
column-language = Langue
column-outcome = Résultat
column-text = Question
column-entry = Fiche
column-replied = Réponse de l'équipe

column-code = Code
outcome-answered = avec réponse
outcome-helped = avec réponse, utile
outcome-wrong = avec réponse, pas utile
outcome-offered = choix offerts
outcome-refused = choix offerts, aucun ne convenait
outcome-none = sans réponse
outcome-person = posée à l'équipe de coordination

stats-head = Les { $weeks } dernières semaines
stats-interests = Demandes par semaine
stats-weekly = par semaine, la plus récente à la fin : { $numbers }
stats-stages = Demandes par étape, aujourd'hui
stats-languages = Personnes par langue
stats-services = Personnes par service de police
stats-missions = Missions demandées
stats-questions = Questions par semaine
stats-answered = avec réponse
stats-offered = choix offerts
stats-missed = sans réponse
stats-asked = <b>Questions</b> : avec réponse { $answered }, choix offerts { $offered }, sans réponse { $missed }
stats-misses = Sans réponse encore, les plus fréquentes
stats-to-contact = Délai médian jusqu'au premier contact, en jours : { $days }
stats-to-outcome = Délai médian jusqu'à une décision, en jours : { $days }
stats-nothing = Rien pour l'instant

team-head = <b>L'équipe</b>. Les responsables invitent et retirent des personnes ici.
team-lead = responsable
team-blocked = a bloqué l'assistant
team-since = Coordonne depuis le { $at }
team-invitation = <b>Une invitation pour une personne.</b> Transmettez ce lien; la première personne qui l'ouvre fait partie de l'équipe. Il est valable jusqu'au { $until }.
    { $link }
team-remove-question = Retirer <b>{ $name }</b>? Ses dossiers ouverts retournent dans la file.
team-removed = La personne n'est plus dans l'équipe. Ses dossiers sont dans la file.
team-left = Vous ne faites plus partie de l'équipe de coordination. Vos dossiers sont dans la file.
team-last-lead = L'équipe doit garder une personne responsable. Nommez d'abord quelqu'un d'autre.
button-invite-colleague = Inviter une personne
button-lead = Nommer responsable
button-no-lead = Retirer ce rôle
button-remove-colleague = Retirer de l'équipe
button-remove-yes = Oui, retirer
counted = { $name } : { $count }

button-audit = Journal
audit-head = <b>Ce que l'équipe a fait</b>, du plus récent au plus ancien. Personne ne peut modifier cette liste.
audit-line = <i>{ $at }</i>
audit-operator = La personne qui exploite l'assistant
audit-invited = <b>{ $actor }</b> a créé une invitation.
audit-joined = <b>{ $actor }</b> fait maintenant partie de l'équipe.
audit-removed = <b>{ $actor }</b> a retiré { $subject } de l'équipe.
audit-made_lead = <b>{ $actor }</b> a nommé { $subject } responsable.
audit-lead_ended = <b>{ $actor }</b> a mis fin au rôle de responsable { DE($subject) }.
audit-exported = <b>{ $actor }</b> a exporté { $count ->
    [0] 0 dossier.
    [1] un dossier.
   *[other] { $count } dossiers.
}
audit-announced = <b>{ $actor }</b> a envoyé une annonce à { $count ->
    [1] une personne
   *[other] { $count } personnes
} ({ $subject }).
audit-published = <b>{ $actor }</b> a publié une modification de la fiche « { $subject } ».
column-available_said = Comme la personne l'a dit
