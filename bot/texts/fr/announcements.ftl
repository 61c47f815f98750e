form-announce = Annonce
ask-announce_to = À qui s'adresse-t-elle?
ask-announce_mission = Aux personnes intéressées par quelle mission?
ask-announce_role = Aux personnes intéressées par quelle fonction?
ask-announce_en = Écrivez l'annonce <b>en anglais</b>.
ask-announce_fr = Écrivez la même annonce <b>en français</b>.
announce-would-get = Qui la recevrait maintenant :
announce-recipients-now = { $count ->
    [0] <b>Personne ne la recevrait maintenant.</b> Choisissez d'autres destinataires, ou attendez que quelqu'un s'inscrive.
    [one] <b>Une personne la recevrait maintenant.</b>
   *[other] <b>{ $count } personnes la recevraient maintenant.</b>
}
label-announce_to = À :
label-announce_mission = Mission :
label-announce_role = Fonction :
label-announce_en = Anglais :
label-announce_fr = Français :
change-announce_to = destinataires
change-announce_mission = mission
change-announce_role = fonction
change-announce_en = anglais
change-announce_fr = français
any-announce_mission = Là où leur aide sera le plus utile
audience-all = Toutes les personnes abonnées
audience-mission = Intérêt pour une mission
audience-role = Intérêt pour une fonction
summary-announce = Rien n'est encore envoyé. Vous verrez ensuite exactement ce qui sera lu :
button-send-announce = Voir le message tel quel
announcement-head = <b>De la part de l'équipe de coordination</b>
announcement-end = <i>Vous choisissez ce que vous recevez dans /myfile. Le mot ARRÊT met fin à ces messages.</i>
announcement-preview = { $count ->
    [0] <b>Personne ne recevrait ceci</b> : aucune personne qui accepte les annonces ne fait partie de « { $audience } ».
    [one] <b>Une personne recevra ceci</b> ({ $audience }), dans sa langue :
   *[other] <b>{ $count } personnes recevront ceci</b> ({ $audience }), chacune dans sa langue :
}
announcement-running = <b>Annonce</b> ({ $audience }) : envoi en cours
announcement-ended = <b>Annonce</b> ({ $audience }) : terminée
announcement-numbers = { $done } sur { $total }. Remises { $delivered }, assistant bloqué { $blocked }, échecs { $failed }, non envoyées { $stopped }.
button-announce-to = { $count ->
    [one] Envoyer à une personne
   *[other] Envoyer à { $count } personnes
}
button-change-announcement = Modifier
button-new-announcement = Autre annonce
button-stop = Arrêter
button-news = Ce que je reçois
news = <b>Ce que vous recevez</b>
news-own-on = ● Annonces sur vos missions et vos fonctions : <b>oui</b>
news-own-off = ○ Annonces sur vos missions et vos fonctions : <b>non</b>
news-all-on = ● Annonces générales : <b>oui</b>
news-all-off = ○ Annonces générales : <b>non</b>
news-always = Ce qui touche votre propre dossier vous parvient dans tous les cas.
news-stopped = { $practice ->
    [yes] <b>C'est fait : plus d'annonces, de rappels AMS ni de questions du jour.</b> /ams remet les rappels et les questions en marche. Ce qui touche votre propre dossier vous parvient toujours. Vous pouvez reprendre les annonces ici en tout temps :
   *[no] <b>C'est fait : vous ne recevrez plus d'annonces.</b> Ce qui touche votre propre dossier vous parvient toujours. Vous pouvez changer cela ici en tout temps :
}
button-own-news-on = Mes missions : recevoir
button-own-news-off = Mes missions : arrêter
button-all-news-on = Générales : recevoir
button-all-news-off = Générales : arrêter
announcement-begun = C'est parti.
announcement-stopped = Arrêtée.
announcement-was-done = Elle était déjà terminée.
