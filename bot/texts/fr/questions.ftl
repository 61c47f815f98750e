questions-empty = <b>Questions</b> : aucune en attente. Ce que je ne sais pas s'affiche ici.
questions-head = <b>Questions restées sans réponse</b> : { $total ->
    [1] un groupe.
   *[other] { $total } groupes.
} Les plus posées viennent d'abord. Une seule réponse rejoint tout le groupe.
questions-line = <b>{ $askers } ×</b> { $text }
    <i>posée la dernière fois le { $at }</i>
question-group = { $askers ->
    [1] <b>Une personne a demandé :</b>
   *[other] <b>{ $askers } personnes ont demandé :</b>
}
question-more = { $count ->
    [one] … et une autre formulation.
   *[other] … et { $count } autres formulations.
}
question-languages = Réponse nécessaire en : { $languages }
question-settled = Plus personne n'attend de réponse à cette question.
question-needs-reply = Quelqu'un a posé cette question à l'équipe de coordination et attend une réponse. Répondez-y, s'il vous plaît.
question-dropped = Mise de côté, sans réponse.
question-put = <b>Une question pour l'équipe de coordination :</b>
    <blockquote>{ $text }</blockquote>
    La première réponse rejoint la personne et toutes celles qui ont demandé la même chose.
question-answered = <b>{ $name }</b>, de l'équipe de coordination, répond à votre question :
a-coordinator = Une personne de l'équipe
question-passed-on = Transmis à l'équipe de coordination. La réponse arrivera ici.
write-question = Écrivez votre question à l'équipe de coordination. Elle la lit sans votre nom, et sa réponse arrive ici. N'y mettez ni noms ni numéros.
only-text = Ici, je ne lis que du texte. Tapez votre message, s'il vous plaît.
prompt-needs-words = Écrivez-le en mots, s'il vous plaît.
reply-sent = { $count ->
    [1] En route vers la personne qui l'a demandé.
   *[other] En route vers les { $count } personnes qui l'ont demandé.
}
    <b>Créer une fiche</b> en fait un texte approuvé : je pourrai ensuite répondre moi-même.
reply-undelivered = ⚠ Votre réponse n'a pas pu être remise à { $count ->
    [one] une des personnes qui ont posé la question : elle a bloqué l'assistant ou sa conversation est fermée.
   *[other] { $count } des personnes qui ont posé la question : elles ont bloqué l'assistant ou leur conversation est fermée.
}
button-questions = Questions
button-answer-group = ✉ Répondre au groupe
button-drop-group = Aucune réponse nécessaire
button-teach = Créer une fiche
button-ask-person = ✉ Demander à l'équipe

form-reply = Réponse
form-teach = Nouvelle fiche
teach-wordings = Il faut au moins { $needed } formulations différentes dans chaque langue pour que je reconnaisse la question.
teach-wordings-known = On l'a demandé ainsi; ces formulations comptent déjà :
teach-wordings-missing = <b>{ $missing ->
    [one] Il manque une formulation.
   *[other] Il manque { $missing } formulations.
}</b> Une fiche en demande au moins { $needed }. Écrivez-les toutes de nouveau, une par ligne.
teach-wordings-taken = Celles-ci ne comptent pas, car elles mènent déjà à une autre fiche :
summary-reply = Voici ce que recevront toutes les personnes qui l'ont demandé, chacune dans sa langue :
summary-teach = Cela devient une fiche :
teach-by-lead = Vous êtes responsable : la fiche est publiée aussitôt.
teach-by-other = Une autre personne de l'équipe l'approuve d'abord; ensuite, on peut la lire.
button-send-reply = Envoyer
button-send-teach = Proposer

ask-reply_en = Écrivez la réponse <b>en anglais</b>.
ask-reply_fr = Écrivez la réponse <b>en français</b>.
label-reply_en = Anglais :
label-reply_fr = Français :
change-reply_en = anglais
change-reply_fr = français

ask-teach_title_en = Un titre court <b>en anglais</b>, tel qu'il s'affichera dans les listes.
ask-teach_text_en = La réponse <b>en anglais</b>. Les premières phrases sont la réponse, la suite donne le détail.
ask-teach_asked_en = Comment pose-t-on cette question <b>en anglais</b>? Écrivez les formulations, une par ligne.
ask-teach_title_fr = Un titre court <b>en français</b>.
ask-teach_text_fr = La réponse <b>en français</b>.
ask-teach_asked_fr = Comment pose-t-on cette question <b>en français</b>? Écrivez les formulations, une par ligne.
ask-teach_topic = À quel sujet appartient-elle?
ask-teach_source = Quelle est la source? Nommez le document, la page ou la personne responsable.
label-teach_title_en = Titre anglais :
label-teach_text_en = Réponse anglaise :
label-teach_asked_en = Formulations anglaises :
label-teach_title_fr = Titre français :
label-teach_text_fr = Réponse française :
label-teach_asked_fr = Formulations françaises :
label-teach_topic = Sujet :
label-teach_source = Source :
change-teach_title_en = titre anglais
change-teach_text_en = réponse anglaise
change-teach_asked_en = formulations anglaises
change-teach_title_fr = titre français
change-teach_text_fr = réponse française
change-teach_asked_fr = formulations françaises
change-teach_topic = sujet
change-teach_source = source
