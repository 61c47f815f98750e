button-courses = ‹ Cours
button-course = ‹ Cours
button-new-course = Nouveau cours
button-own-course = Mon cours préparatoire
courses-head = <b>Cours préparatoires à l'AMS.</b> Les cours ouverts d'abord.
courses-none = <b>Cours préparatoires à l'AMS.</b> Aucun pour l'instant. On s'inscrit à un cours par un lien ou un code QR; vous donnez des tâches et voyez où en est le groupe.
course-title = { $place } · { $begins } – { $ends }
course-closed-label = { $title } (fermé)
course-ask-place = Où le cours a-t-il lieu? Par exemple : Lusaka.
course-ask-begin = Quel jour commence-t-il? Par exemple : 4 mai. Il dure deux semaines, comme les cours dont parle la GRC; vous pourrez changer la durée.
course-day-vague = Je n'y trouve pas de jour, seulement un mois ou une saison. Un cours a besoin de son premier jour, par exemple le 4 mai.
course-day-undecided = Un cours a besoin de son premier jour. Si vous ne le connaissez pas encore, ouvrez le cours quand vous le saurez.
course-no-such-day = Ce jour n'existe pas. Vérifiez le jour et le mois.
course-new-place = À quel autre endroit le cours « { $title } » a-t-il lieu?
course-new-begin = Quel autre jour le cours « { $title } » commence-t-il? Il garde sa durée, et les tâches suivent.
course-told = C'est changé. { $candidates ->
    [one] La personne inscrite sera avisée
   *[other] Les { $candidates } personnes inscrites seront avisées
} dans { $minutes } minutes; ce que vous changez d'ici là ira dans le même message.
button-course-place = Changer de lieu
button-course-begin = Changer le premier jour
course-changed = <b>Votre cours a changé : { $title }</b>
course-changed-place = Lieu : <b>{ $now }</b>, au lieu de : { $before }
course-changed-begins = Premier jour : <b>{ $now }</b>, au lieu du { $before }
course-changed-ends = Dernier jour : <b>{ $now }</b>, au lieu du { $before }
course-changed-language = Langue : <b>{ $now }</b>, au lieu de : { $before }
course-changed-leave = S'il ne vous convient plus, ouvrez le cours pour le quitter.
course-closed = <b>{ $title }</b> : ce cours est fermé. Il n'y a plus de tâches, et l'équipe de formation ne voit plus votre nom. Vos exercices restent à vous, dans /ams.
course-closed-early = <b>{ $title }</b> : ce cours a été fermé avant son premier jour. L'équipe de formation ne voit plus votre nom. Si vous comptiez le suivre, écrivez à l'équipe de coordination.
course-head = <b>{ $place }</b>
    { $begins } – { $ends } · Langue : { $language }
    { $members ->
        [0] Aucune inscription pour l'instant.
        [one] Une personne inscrite.
       *[other] { $members } personnes inscrites. À raison d'une personne formatrice pour dix (la proportion dont parle la GRC), il en faudrait { $instructors }.
    }
course-is-closed = <b>Ce cours est fermé.</b> Personne ne s'y inscrit plus, et l'équipe de formation ne voit plus de noms.
button-course-link = Lien et code QR
button-tasks = Tâches
button-class = Où en est le groupe
button-help = Qui a besoin d'aide
button-sheet = Feuille à imprimer
button-course-language = Changer pour : { $language }
button-weeks = { $weeks ->
    [one] 1 semaine
   *[other] { $weeks } semaines
}
button-close-course = Fermer le cours
button-close-course-yes = Oui, le fermer
course-close-question = Fermer « { $title } »? Son lien ne fonctionnera plus, et les messages où figurent des noms seront effacés.{ $members ->
    [0] {""}
    [one] {" "}La personne inscrite en sera avisée.
   *[other] {" "}Les { $members } personnes inscrites en seront avisées.
}
course-link = <b>Cours à { $place }.</b> Balayez le code ou ouvrez { $link } pour vous inscrire. Avant de vous inscrire, vous verrez ce que l'équipe de formation verra.
class-head = <b>Où en est le groupe : { $place }</b> ({ $members ->
    [one] { $members } personne
   *[other] { $members } personnes
}). Part des personnes à 60 % ou plus aux exercices : fin du premier jour → fin de la première semaine → maintenant.
class-part = <b>{ $part } :</b> { $one } → { $week } → { $now }
class-share = { $share } % de { $measured }
class-too-few = trop peu
class-not-yet = pas encore
class-rule-words = Résultats d'exercice, pas une note officielle. 60 %, c'est ce qu'indiquent une ancienne page de l'ONU (vers 2010-2014) et un document de 2008 pour les épreuves de langue; pour les autres, c'est notre repère. Compté sans noms, à partir de { $fewest } personnes ayant des résultats; rapport, entrevue et conduite, c'est ce que chaque personne a coché.
class-rule = <i>{ class-rule-words }</i>
class-seed = <i>Pour comparer : en Zambie, selon la page de la GRC, environ 48 % auraient réussi l'épreuve de langue le premier jour; à la fin de la première semaine, c'était 90 %.</i>
class-you = <b>Ce que l'équipe de formation voit de vous :</b>
class-not-named = Rien à votre nom. Vos résultats ne comptent que dans les chiffres du groupe.
help-head = <b>Qui a besoin d'aide.</b> Seulement les personnes qui ont choisi de montrer leurs résultats, celles sous 60 % d'abord. Ce message est effacé si l'une d'elles change d'avis.
help-page = Page { $page } sur { $pages }
class-erased = Cette liste a été effacée : quelqu'un ne montre plus ses résultats, ou le cours est fermé.
help-none = Personne ne montre ses résultats.
help-hidden = { $count ->
    [0] Toutes les personnes inscrites montrent leurs résultats.
    [one] { $count } personne ne montre pas ses résultats.
   *[other] { $count } personnes ne montrent pas leurs résultats.
}
help-part = { $part } { $share } %
help-weak = ✕ <b>{ $name }</b> : { $parts }
help-fine = ✓ <b>{ $name }</b> : { $parts }
help-nothing = ○ <b>{ $name }</b> : encore aucun exercice
tasks-head = <b>Tâches du jour { $number }</b> ({ $day })
tasks-none = Aucune tâche.
tasks-told = <i>Elles sont envoyées à 7 h le jour même; celles d'aujourd'hui, tout de suite.</i>
course-ask-task = Que faut-il faire? Une tâche par message, { $longest } caractères au plus.
course-task-or-question = Est-ce une tâche pour le groupe, ou une question pour moi?
course-task-refused = Pas ajoutée : le jour a déjà { $most } tâches, ou le cours a été fermé.
button-is-task = Une tâche
button-add-task = Ajouter une tâche
button-remove-task = Retirer le nº { $number }
button-day-before = ‹ Veille
button-day-after = Lendemain ›
sheet-file = groupe
sheet-title = Groupe { DE($place) }
sheet-dates = { $begins } – { $ends }
sheet-what = Part des personnes à 60 % ou plus aux exercices, le { $day }.
sheet-left-out = Trop de feuilles et d'images sont en préparation. Veuillez réessayer dans une minute.
sheet-members = { $members ->
    [one] { $members } personne inscrite
   *[other] { $members } personnes inscrites
}
sheet-part = Épreuve
sheet-one = Fin du premier jour
sheet-week = Fin de la première semaine
sheet-now = Maintenant
sheet-tasks = Tâches, { $day }
course-gone = Ce cours est fermé, ou le lien est incomplet. Demandez-en un autre à la personne qui donne le cours.
course-join = <b>S'inscrire au cours : { $title }</b>
    <b>Sans votre nom</b>, l'équipe de formation ne voit vos résultats que dans des chiffres, et seulement à partir de { $fewest } personnes. <b>Avec votre nom</b>, elle voit « { $name } » et votre part de bonnes réponses en lecture, écoute, rapport, entrevue et conduite, pour savoir qui a besoin d'aide. Elle ne voit jamais vos réponses une à une ni vos textes. Vous pouvez changer cela et quitter en tout temps, vous voyez ce que l'équipe voit, et /mydata vous dit qui a regardé et quand.
button-join = M'inscrire sans mon nom
button-join-named = M'inscrire avec mon nom
own-courses = <b>Vos cours</b>
own-courses-none = Vous ne suivez aucun cours. Pour vous inscrire, demandez le lien ou le code QR à l'équipe de formation; c'est l'équipe de coordination qui ouvre les cours.
own-course = <b>{ $title }</b>
own-today = <b>Aujourd'hui :</b>
own-named = L'équipe de formation voit vos résultats avec votre nom : { $name }.
own-hidden = L'équipe de formation ne voit vos résultats que dans des chiffres, à partir de { $fewest } personnes.
button-what-trainers-see = Ce que l'équipe voit
button-hide-name = Ne plus montrer mon nom
button-show-name = Montrer mes résultats
button-leave-course = Quitter le cours
course-left = Vous avez quitté le cours. Vos résultats n'y sont plus comptés.
button-join-again = Me réinscrire sans mon nom
task-told = <b>{ $title }</b>
    { $text }
command-courses = Coordination : cours préparatoires à l'AMS
data-course_member = Cours que vous suivez
data-results_viewing = Qui a vu vos résultats dans un cours
page-courses = Cours
page-course-where = Lieu
page-course-begins = Premier jour
page-course-told = C'est enregistré. Les personnes inscrites seront avisées de ce qui a changé.
page-course-length = Durée
page-course-lasts = Il dure deux semaines, comme les cours dont parle la GRC; vous pourrez changer la durée.
page-course-place = Où le cours a-t-il lieu? Le lieu compte de 1 à { $longest } caractères.
page-course-code = Code QR du lien { $link }
page-class-what = Part des personnes à 60 % ou plus aux exercices
page-days = Jours du cours
page-task-not-taken = Pas ajoutée. Une tâche compte au plus 300 caractères, une journée au plus 8 tâches, et un cours fermé n'en prend plus. Votre texte est toujours ici.
page-help-what = Seulement les personnes qui montrent leurs résultats, celles sous 60 % d'abord. Chacune lit dans /mydata que vous les avez consultés.
