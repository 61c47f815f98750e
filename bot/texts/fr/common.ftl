language-name = Français
language-question = Dans quelle langue voulez-vous poursuivre?
language-chosen = C'est noté, on continue en français. Que cherchez-vous?
language-chosen-in-form = C'est noté, on continue en français. Voici votre formulaire :
form-left-here = Vous aviez quitté ce formulaire. Le voici :

bot-name = Missions de paix – police
bot-description =
    Vos questions sur les missions de paix internationales pour les policières et policiers du Canada : missions, fonctions, déroulement d'une affectation, préparation à l'AMS. Manifestez votre intérêt, et l'équipe de coordination communiquera avec vous. En français et en anglais.
bot-short-description = Missions de paix pour la police au Canada : questions, préparation, intérêt.

greeting =
    <b>Bienvenue.</b> Je réponds aux questions sur les missions de paix internationales pour la police. Si vous souhaitez servir en mission, je transmets votre intérêt à l'équipe de coordination. Posez votre question dans vos mots, ou choisissez :
menu = Posez votre question dans vos mots, ou choisissez :
help =
    <b>Ce que je peux faire</b>
    Écrivez-moi une question, par exemple « combien de temps dure une mission? ». Je ne réponds qu'à partir de textes approuvés, dont je donne la source. Ce que je ne sais pas, je le transmets à l'équipe de coordination, qui fait le suivi de votre intérêt.

    Vous pouvez aussi envoyer :

command-start = Ouvrir le menu
command-help = Ce que je peux faire
command-missions = Missions en cours et passées
command-roles = Ce que fait la police en mission
command-ams = Se préparer à l'AMS, l'évaluation de l'ONU
command-interest = Manifester votre intérêt
command-myfile = Vos demandes et où elles en sont
command-ask = Poser une question
command-language = Français ou anglais
command-privacy = Ce qui est conservé à votre sujet
command-mydata = Obtenir une copie de vos renseignements
command-forget = Effacer tout ce qui vous concerne
command-cancel = Quitter le formulaire en cours
command-queue = Coordination : demandes ouvertes
command-questions = Coordination : questions sans réponse
command-openings = Affichages : qui convient, invitations
command-announce = Un message à plusieurs personnes
command-find = Trouver un dossier
command-stats = Les chiffres, en images
command-export = Tout dans une feuille de calcul
command-content = Coordination : ce que je sais, révisions

button-menu = ⌂ Menu
button-back = ‹ Retour
button-who-to-ask = À qui s'adresser
button-list = ‹ Vers la liste
button-earlier = ‹ Précédent
button-later = Suite ›
button-missions = Missions
button-missions-current = Missions en cours
button-missions-past = Missions passées
button-roles = Fonctions
button-ask = Une question?
button-interest = Manifester mon intérêt
button-my-file = Mon dossier
button-language = English
button-privacy = Confidentialité
button-open-bot = Ouvrir dans l'assistant
button-none-of-these = Aucune de ces réponses

topic-missions = Missions
topic-roles = Fonctions
topic-bot = Cet assistant
topic-glossary = Glossaire
topic-deployment = Partir en mission
topic-ams = Évaluation AMS
topic-life = Vie en mission
topic-women = Policières

missions-current = <b>Missions où sert la police canadienne</b>, d'après les listes publiées. { $pages ->
    [1] Choisissez-en une :
   *[other] Page { $number } sur { $pages }. Choisissez-en une :
}
missions-past = <b>Missions passées où a servi la police canadienne.</b> { $pages ->
    [1] Choisissez-en une :
   *[other] Page { $number } sur { $pages }. Choisissez-en une :
}
topic-missions-head = <b>Missions.</b> { $pages ->
    [1] Choisissez :
   *[other] Page { $number } sur { $pages }. Choisissez :
}
topic-roles-head = <b>Ce que fait la police en mission.</b> { $pages ->
    [1] Choisissez une fonction :
   *[other] Page { $number } sur { $pages }. Choisissez une fonction :
}
topic-deployment-head = <b>Partir en mission</b> : qui peut partir, comment se fait la sélection, combien de temps. { $pages ->
    [1] Choisissez :
   *[other] Page { $number } sur { $pages }. Choisissez :
}
topic-ams-head = <b>L'AMS</b>, l'évaluation de l'ONU pour le service dans les missions. { $pages ->
    [1] Choisissez :
   *[other] Page { $number } sur { $pages }. Choisissez :
}
topic-life-head = <b>La vie en mission</b> : salaire, santé, famille, retour. { $pages ->
    [1] Choisissez :
   *[other] Page { $number } sur { $pages }. Choisissez :
}
topic-women-head = <b>Les femmes dans les missions de paix.</b> { $pages ->
    [1] Choisissez :
   *[other] Page { $number } sur { $pages }. Choisissez :
}
topic-bot-head = <b>À propos de cet assistant.</b> { $pages ->
    [1] Choisissez :
   *[other] Page { $number } sur { $pages }. Choisissez :
}
topic-glossary-head = <b>Termes et sigles.</b> { $pages ->
    [1] Choisissez :
   *[other] Page { $number } sur { $pages }. Choisissez :
}

mission-status-current = Sur les listes des missions en cours
mission-status-past = Absente des listes des missions en cours
mission-language-en = Langue de travail : anglais
mission-language-fr = Langue de travail : français
mission-armed = Police armée
mission-unarmed = Police non armée
mission-ceiling = Jusqu'à { $count } policières et policiers canadiens
mission-between = De { $since } à { $until }
mission-since = Depuis { $since }
entry-help = En crise, ou si vous pensez au suicide : appelez ou textez le <b>9-8-8</b>, au Canada, à toute heure. En danger maintenant : le <b>911</b>.
entry-caution = <b>À savoir :</b> { $text }
entry-source = Vérifié le { $day }. Source :
entry-source-due = Vérifié le { $day }, à revoir au plus tard le { $due } : des choses ont pu changer. Source :
entry-gone = Ce texte n'existe plus. Posez-moi votre question, ou revenez au menu.

ask-invite = Écrivez votre question dans vos mots, en français ou en anglais.
ask-choices =
    { $count ->
        [1] Est-ce bien cela?
       *[other] Est-ce l'une de ces réponses?
    }
ask-no-answer =
    Je n'ai pas de réponse approuvée à cette question. Je l'ai notée pour l'équipe de coordination, sans votre nom. S'il y a une réponse, vous la lirez ici.

    En attendant, un de ces sujets peut vous aider :
stray-text = Je n'ai pas de réponse approuvée à cela, et personne n'a reçu ce message. Pour écrire à la personne d'un dossier, répondez à un message de ce dossier ou touchez <b>Écrire</b> dans le dossier.
ask-no-answer-personal =
    Je n'ai pas de réponse approuvée à cette question. Un de ces sujets peut vous aider :
keep-question =
    Votre question semble contenir quelque chose de personnel (un nom, un numéro, une adresse, ou ce qui touche à votre santé ou à votre vie privée); je ne l'ai donc pas conservée. Puis-je la conserver ainsi, pour que l'équipe de coordination y réponde?

    <i>{ $text }</i>
button-keep = Oui, la conserver
button-dont-keep = Non
question-kept = Merci. Elle est conservée ainsi. S'il y a une réponse, vous la lirez ici.
question-not-kept = Votre question n'a pas été conservée.
ask-none-of-these =
    Merci, c'est noté pour l'équipe de coordination. Essayez d'autres mots, ou regardez ici :

ask-about = <i>Vous lisiez « { $title } » : je suppose que votre question porte là-dessus.</i>
ask-helped = <i>Est-ce ce que vous cherchiez?</i>
button-helped = Oui
button-failed = Non
ask-why = Merci de le signaler. Qu'est-ce qui n'allait pas?
reason-other = Ce n'est pas ma question
reason-unclear = Ce n'est pas clair
reason-outdated = C'est dépassé
reason-service = Ne vaut pas pour mon service
helped-thanks = Merci!
reason-thanks =
    Merci, c'est noté pour l'équipe de coordination. Essayez d'autres mots, ou regardez ici :
question-gone = Je n'ai plus cette question. Posez-la de nouveau, s'il vous plaît.

small-talk-noted = Parfait. Posez une autre question, ou choisissez :
small-talk-goodbye = Au revoir, et prenez soin de vous. Revenez avec vos questions quand vous voulez.
small-talk-presence = Oui : je suis un programme et je réponds tout de suite. Les personnes, elles, ne sont pas toujours là. Posez votre question, ou choisissez :
small-talk-chat = Je connais mieux les missions que l'art de la conversation. Posez-moi une question sur les missions, les fonctions ou l'évaluation de l'ONU, ou choisissez :
small-talk-stop = Vous choisissez ce que vous recevez dans /myfile. Pour arrêter les rappels d'exercices : /ams, « Mon plan », « Rappels ». Le mot ARRÊT, seul, met fin aux annonces, et /forget efface ce qui est conservé sur vous. Sinon, choisissez :
small-talk-person = Je ne peux pas vous appeler ni vous mettre en ligne avec quelqu'un. Ce bouton vous permet d'écrire à l'équipe de coordination : elle reçoit votre message tel quel et vous répond ici.
small-talk-confused = Je ne comprends pas bien. Posez votre question en quelques mots, par exemple « combien de temps dure une mission? », ou choisissez :
small-talk-choice = Je ne vois pas à quelle question vous répondez. Si elle est encore affichée, touchez un de ses boutons; sinon, posez votre question ou choisissez :
small-talk-names = Je ne donne jamais les noms, numéros, adresses ou dossiers d'autres personnes, et je ne dis pas qui s'est inscrit ni qui est en mission. Je ne parlerais pas de vous non plus. Pour joindre l'équipe de coordination, écrivez-lui ici. Journalistes : adressez-vous aux relations avec les médias du service de police ou du ministère concerné.
small-talk-names-desk = Je ne connais que les dossiers des personnes qui se sont inscrites ici. Pour en trouver un, envoyez /find et ce que vous savez : un nom, un numéro, un service, une mission, une fonction, une langue ou une étape.
small-talk-injection = Je ne peux pas vous aider pour cela. Posez-moi une question sur les missions, les fonctions, le départ ou l'évaluation de l'ONU.
small-talk-hello = Bonjour! Posez-moi une question sur les missions, les fonctions, le départ ou l'évaluation de l'ONU, ou choisissez :
small-talk-thanks = De rien. Autre chose?
small-talk-who = Je suis un programme, pas une personne. Pour savoir qui s'occupe de moi, écrivez « qui est derrière ce service ». Je réponds aux questions sur les missions de paix internationales pour la police à partir de textes approuvés, et je transmets à l'équipe de coordination ce que je ne sais pas. Posez votre question, ou choisissez :
small-talk-help =
    Je réponds aux questions sur les missions, les fonctions, le départ et l'évaluation de l'ONU (AMS). Posez votre question dans vos mots, par exemple « combien de temps dure une mission? » ou « c'est quoi l'AMS? », ou choisissez dans le menu.

    Ça ne va pas, ou vous êtes en danger? Appelez ou textez le <b>{ $suicide }</b>, au Canada, jour et nuit; en cas de danger, le <b>911</b> ou les urgences locales.
small-talk-reassured = Merci de me le dire. Vous n'avez jamais à vous excuser d'écrire ici. Je suis un programme et je ne vois pas comment vous allez vraiment : gardez donc ces numéros. Si ça redevient lourd : appelez ou textez le <b>{ $suicide }</b>, au Canada, jour et nuit. En danger : le <b>911</b> ou les urgences locales.
small-talk-insult = Je n'ai pas su vous aider. Essayez d'autres mots, ou choisissez :
small-talk-foreign = Je ne parle que français et anglais. Posez votre question dans l'une de ces langues, s'il vous plaît. En danger : le <b>911</b>. Vous pensez au suicide : appelez ou textez le <b>{ $suicide }</b>, au Canada.

stale-tap = Ce menu n'est plus valide. En voici un nouveau.
unknown-command = Je ne connais pas cette commande. Envoyez /help pour voir ce que je peux faire, ou posez votre question dans vos mots.
unknown-command-near = Je ne connais pas cette commande. Vouliez-vous dire /{ $command }? Touchez-la, ou envoyez /help pour voir ce que je peux faire.
wished-command = Ça se fait ici : touchez /{ $command }. Si vous cherchiez autre chose, posez la question autrement.
other-kind = Je ne lis que du texte. Écrivez votre question, ou allez au menu.
other-kind-case = Je ne lis que du texte, et personne n'a reçu cet envoi. Pour l'envoyer à l'équipe de coordination, ouvrez <b>Mon dossier</b>, touchez votre demande, puis <b>Écrire à l'équipe</b>, et envoyez-le de nouveau.
other-kind-caption = Je ne peux pas ouvrir les photos ni les fichiers, et je ne lis pas comme une question ce qui est écrit dessous. Envoyez les mots seuls, s'il vous plaît.
edited-message = Je ne réponds pas aux modifications d'un message. Envoyez-le de nouveau, s'il vous plaît.
link-elsewhere = Ce lien ouvre un autre assistant, @{ $bot }. Touchez-le pour y aller : ici, il ne fait rien.
group-private = Je travaille en conversation privée seulement. Écrivez-moi : @{ $bot }.
too-fast = Vous écrivez plus vite que je ne lis. Attendez une demi-minute, puis continuez. Rien de ce que vous avez envoyé avant n'est perdu.
not-for-you = Cette section est réservée à l'équipe de coordination.
busy = Beaucoup de gens m'écrivent en ce moment. Reposez votre question dans une minute; les boutons et les formulaires fonctionnent comme d'habitude.
reply-lost = Un de mes messages ne vous est peut-être pas parvenu. Rien de ce que vous avez envoyé n'est perdu : consultez /myfile, ou choisissez :
reply-dropped = Vos derniers messages sont arrivés plus vite que je ne peux répondre : je ne les ai pas lus. Rien de ce qui précède n'est perdu. Attendez un moment, puis renvoyez ce qui manque.
error = Une erreur s'est produite de mon côté. Rien de ce que vous aviez envoyé avant n'est perdu. Réessayez dans un moment. (Référence { $reference })
error-storage = Je ne peux rien enregistrer pour le moment : ce que vous venez d'envoyer n'est pas conservé. Rien de ce qui précède n'est perdu. Réessayez dans quelques minutes. (Référence { $reference })
ask-nearest = <i>Ce que j'ai trouvé de plus proche :</i>
ask-also = <i>Ou peut-être cherchiez-vous :</i>
button-also = Aussi : { $title }
choice-likeliest = (le plus probable)
button-this-one = Oui : { $title }
button-not-this = Non, autre chose
part-nearest = Ce que j'ai trouvé de plus proche ({ $title }) : { $answer }
part-also = Ou peut-être ({ $title }) : { $answer }
part-unknown-personal = Je n'ai pas de réponse approuvée à cette partie.
part-unknown = Je n'ai pas de réponse approuvée à cette partie. Je l'ai notée pour l'équipe de coordination, sans votre nom.
button-switch-language = Toujours en français
