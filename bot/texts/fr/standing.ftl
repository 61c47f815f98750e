ams-intro = <b>L'AMS (Assessment for Mission Service)</b> est l'évaluation que toute policière et tout policier doit réussir avant de servir dans une mission de paix de l'ONU : langue, entrevue, conduite et, pour les missions armées, tir. Ici, vous vous y préparez par vous-même, avec nos propres exercices, jamais ceux de la vraie évaluation.
button-start-ams = Commencer
button-standing = Où en suis-je?
standing-head = <b>Où en suis-je?</b> Ce sont des résultats d'exercice, pas une note officielle : personne ne peut en conclure que vous réussiriez. L'épreuve la plus faible vient en premier.
standing-line = { $bar } <b>{ $part }</b> : { $share } % · { $state }
standing-none-line = ○ <b>{ $part }</b> : pas encore d'exercice
standing-none = pas encore d'exercice
standing-weak = moins de 60 %
standing-near = plus de 60 %
standing-steady = solide
standing-from = ({ $count ->
    [one] un résultat
   *[other] les { $count } derniers résultats
})
standing-from-quiz = (seulement des questions sur le sujet jusqu'ici : { $count })
standing-from-questions = ({ $count ->
    [one] { $count } question
   *[other] { $count } questions
})
standing-armed-unknown = Le tir ne compte que si votre mission est armée.
standing-rule = <i>60 %, c'est ce qu'indiquent une ancienne page de l'ONU (vers 2010-2014) et un document de 2008 pour les épreuves de langue; pour les autres, nous n'avons trouvé aucune note, et ce n'est que notre repère. Pour le rapport, l'entrevue et la conduite, c'est ce que vous avez coché vous-même.</i>
part-reading = Lecture
part-listening = Écoute
part-report = Rédaction de rapport
part-interview = Entrevue
part-driving = Conduite
part-shooting = Tir
part-conditions = Conditions
part-knowledge = Connaître l'AMS et l'ONU
tonight-head = <b>Ce soir, { $minutes } minutes :</b>
tonight-exercise = { $part } : « { $title } » ({ $minutes } minutes)
tonight-quiz = { $part } : dix questions du quiz ({ $minutes } minutes)
tonight-drive = { $part } : les schémas, puis un essai avec les cônes ({ $minutes } minutes)
tonight-check = { $part } : la vérification, sept questions ({ $minutes } minutes)
button-tonight = ▶ Ce soir : { $part }
button-then = puis : { $part }
button-armed = Ma mission : { $armed ->
    [yes] armée
    [no] non armée
   *[unknown] armée? Je ne sais pas
}
button-standing-picture = En image
picture-standing = Résultats d'exercice par épreuve (%)
picture-sixty = 60 % : ancienne page de l'ONU, document de 2008
picture-not-practised = pas d'exercice
plan-by-weakness = <i>Votre point le plus faible vient en premier : { $part }.</i>
share-question = <b>Partager ceci avec l'équipe de coordination?</b> Dans votre dossier, elle verra exactement ceci, et l'évolution, jusqu'à ce que vous cessiez de partager :
share-nothing-else = Elle ne voit ni vos réponses une à une, ni vos rapports, ni où vous en êtes dans chaque épreuve.
share-no-file = <i>Vous n'avez pas encore de dossier : l'équipe de coordination verra ceci quand vous aurez manifesté votre intérêt.</i>
button-share-yes = Oui, partager ceci
button-share-no = Non, le garder pour moi
button-placement = Faire le test de classement
placement-head = <b>Test de classement : { $right } sur { $total }.</b> Un exercice, pas une note officielle. Par sujet, le plus faible d'abord :
placement-line = { $competency } : { $right } sur { $asked }
placement-feeds = « Où en suis-je? » tient compte de ces réponses.
competency-language = Épreuve de langue
competency-driving = Conduite d'un véhicule
competency-firearms = Tir
competency-interview = Entrevue
competency-rules = Règles de l'AMS
competency-conditions = Conditions et documents
competency-missions = Missions
competency-conduct = Déontologie
competency-gender = Femmes, paix et sécurité
difficulty-easy = <i>Une question facile : { $share } % des premières réponses sont bonnes.</i>
difficulty-medium = <i>Une question de difficulté moyenne : { $share } % des premières réponses sont bonnes.</i>
difficulty-hard = <i>Une question difficile : { $share } % des premières réponses sont bonnes.</i>
day-unread = Je n'ai pas reconnu la date. Écrivez par exemple « 15 mars 2027 » ou « 2027-03-15 ».
day-undecided = Pas encore de date? Touchez le bouton ci-dessous : le plan se fait aussi sans date.
date-vague = Vous avez écrit « { $said } ». Le plan a besoin d'un jour précis, et plusieurs sont possibles. Lequel est-ce? Si vous ne le savez pas encore, je peux compter à rebours depuis le <b>{ $day }</b> pour l'instant.
button-date-for-now = Pour l'instant : { $day }
report-parts = Votre rapport est arrivé en { $count } messages; ils comptent comme un seul.
report-numbers = Heures et nombres gardés : { $found } sur { $total }
report-names = Noms gardés : { $found } sur { $total }
report-first-person = Rédigé à la première personne (je, nous).
report-no-first-person = Pas rédigé à la première personne (je, nous).
report-opinions = Mots qui ressemblent à une opinion ou à une supposition : { $words }
report-no-opinions = Aucun mot qui ressemble à une opinion ou à une supposition.
report-left = <b>C'est tout ce que je peux mesurer.</b> Le reste, c'est vous qui en jugez :
report-more = <i>Pas fini? Ce que vous envoyez ensuite s'ajoute. Le texte n'est pas conservé.</i>
report-missing = <b>Dans le modèle, pas trouvé dans le vôtre :</b> { $missing }
report-nothing-missing = Chaque nom, heure et nombre du modèle est dans le vôtre.
report-after = <b>À partir de ce que vous avez lu et entendu.</b> Faites d'abord les deux parties, prenez des notes sur papier et gardez-les; ici, seules vos notes comptent.
report-source = ○ { $title }
report-source-done = ✓ { $title } (fait)
criterion-complete = Faits complets : rien d'important ne manque par rapport aux notes
criterion-order = Ordre : ce qui s'est passé d'abord vient d'abord
criterion-format = Forme : titre, date, paragraphes, qui l'a rédigé et quand
criterion-language = Langue : phrases courtes, correctes, aucune abréviation sans explication
button-rewrite = Tout réécrire
button-add-report = Revoir les notes, compléter
button-source-reading = Lire : { $title }
button-source-listening = Écouter : { $title }
