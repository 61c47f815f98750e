form-opening = Nouvel affichage
ask-opening_mission = Dans quelle mission sont les postes?
ask-opening_role = Que feront les personnes retenues?
ask-opening_seats = Combien de postes? Un nombre de 1 à 50.
ask-opening_languages = Dans quelles langues faut-il travailler? Cochez toutes celles qui sont requises.
ask-opening_armed = Le port d'arme est-il prévu?
ask-opening_closes = Quelle est la date limite pour répondre? Par exemple : 15 janvier 2027
label-opening_mission = Mission :
label-opening_role = Fonction :
label-opening_seats = Postes :
label-opening_languages = Langues :
label-opening_armed = Port d'arme :
label-opening_closes = Date limite :
change-opening_mission = mission
change-opening_role = fonction
change-opening_seats = postes
change-opening_languages = langues
change-opening_armed = port d'arme
change-opening_closes = date limite
any-opening_mission = Aucune mission en particulier
summary-opening = Cet affichage paraîtra sur les fiches de la mission et de la fonction, et quand quelqu'un manifeste son intérêt :
button-send-opening = Publier

openings-now = <b>Postes à pourvoir</b>
opening-line = { $seats } × { $role }, { $mission } : { $languages }; { $armed }; date limite le { $closes }
opening-armed = avec arme
opening-unarmed = sans arme
desk-openings-none = <b>Affichages</b> : aucun n'est ouvert.
desk-openings = { $count ->
    [one] <b>Un affichage</b>
   *[other] <b>{ $count } affichages</b>, la date limite la plus proche d'abord
}
desk-opening = <b>Affichage nº { $id }</b>
opening-ended = Cet affichage est clos.
opening-waived = Cet affichage est clos. Aucune personne n'a été avisée, parce que : { $reason }
opening-fit = { $count ->
    [0] <b>Personne ne convient</b> pour le moment.
    [one] <b>Une personne convient</b>, { $waiting ->
        [0] et elle a été invitée.
       *[other] et elle n'a pas encore été invitée.
    }
   *[other] <b>{ $count } personnes conviennent</b>, { $waiting ->
        [0] et toutes ont été invitées.
        [1] dont une pas encore invitée.
       *[other] dont { $waiting } pas encore invitées.
    }
}
opening-unknown = { $count ->
    [one] <b>Un renseignement manque sur une personne</b> : elle a sauté une question. Demandez-lui la réponse, ou invitez-la quand même.
   *[other] <b>Un renseignement manque sur { $count } personnes</b> : elles ont sauté une question. Demandez-leur la réponse, ou invitez-les quand même.
}
button-unknown = Inconnu ({ $count })
unknown-head = <b>Inconnu</b> : ces personnes conviennent, sauf pour une question qu'elles ont sautée.
unknown-nobody = Il ne manque aucun renseignement.
unknown-line = • { $name } : { $reasons }{ $asked ->
    [yes] . Question posée, sans réponse
   *[no] {""}
}
button-ask-all = Demander à toutes ({ $count })
button-ask-officer = Demander à { $name }
button-invite-officer = Inviter { $name }
missing-asked = { $count ->
    [0] Il ne restait personne à qui demander.
    [one] La question est envoyée à une personne.
   *[other] La question est envoyée à { $count } personnes.
}
missing-question = <b>L'équipe de coordination a une question pour vous</b>, pour un affichage qui pourrait vous convenir :
missing-consent = En répondant, vous acceptez que la réponse soit ajoutée à votre dossier, que seule l'équipe de coordination voit. Vous pouvez la modifier dans /myfile.
missing-kept = ✓ Merci. Votre réponse est dans votre dossier, et l'équipe de coordination la voit.
missing-not-told = Rien n'a été ajouté à votre dossier.
button-rather-not = Je préfère ne pas répondre
history-asked_firearms = question posée : qualification au tir
opening-left-out = { $count ->
    [one] <b>Une personne ne convient pas</b> :
   *[other] <b>{ $count } personnes ne conviennent pas</b> :
}
opening-tally = Invitations : { $invited }. Oui { $yes }, plus tard { $later }, non { $no }, sans réponse { $silent }{ $undelivered ->
    [0] .
   *[other] , non remises { $undelivered }.
}
tally-yes = <b>Oui</b>
tally-later = <b>Plus tard</b>
tally-no = <b>Non</b>
tally-silent = <b>Sans réponse</b>
tally-undelivered = <b>⚠ Invitation non remise</b>
left-out-head = <b>Qui ne convient pas, et pourquoi</b>
left-out-nobody = Personne n'est écarté.
left-out-mission = veut une autre mission
left-out-role = une autre fonction
left-out-language = maîtrise insuffisante d'une langue exigée
left-out-firearms = sans qualification au tir
left-out-firearms_unknown = qualification au tir : inconnue
left-out-on_hold = dossier en suspens
left-out-chosen = nom déjà retenu
left-out-blocked = a bloqué l'assistant
left-out-unreadable = une réponse de son dossier est illisible
nobody-to-invite = Aucune personne qui convient n'attend une invitation.
invite-preview = { $count ->
    [one] <b>Une personne sera invitée</b>, dans sa langue :
   *[other] <b>{ $count } personnes seront invitées</b>, chacune dans sa langue :
}
list-has-changed = La liste a changé. Veuillez la revoir.
invitation = <b>Une invitation pour vous.</b> Un affichage correspond à votre demande :
invitation-ask = Ce poste vous intéresse-t-il? Votre réponse va à l'équipe de coordination. Rien n'est encore décidé, ni de votre côté ni du sien.
invitation-yes = Oui
invitation-later = Plus tard
invitation-no = Non
invitation-taken-yes = ✓ Votre réponse : <b>oui</b>. L'équipe de coordination fera le suivi.
invitation-taken-later = ✓ Votre réponse : <b>plus tard</b>. Vous pouvez encore dire oui ou non ici tant que l'affichage est ouvert.
invitation-taken-no = ✓ Votre réponse : <b>non</b>. Votre demande reste ouverte.
opening-over = Cet affichage est clos. Merci; votre demande reste ouverte.
opening-went-to-others = <b>Un affichage qui vous avait été proposé est clos.</b> Votre nom n'a pas été retenu cette fois :
opening-stays = Merci. Votre demande reste ouverte et comptera pour les prochains affichages.
close-question = { $count ->
    [0] Clore cet affichage? Toutes les personnes invitées savent comment il s'est terminé.
    [one] Clore cet affichage? Une personne invitée ne sait pas encore comment il s'est terminé. Elle lirait :
   *[other] Clore cet affichage? { $count } personnes invitées ne savent pas encore comment il s'est terminé. Elles liraient :
}
waive-question = Pourquoi ne pas les aviser? Écrivez la raison; elle est conservée avec l'affichage.
waive-too-late = Une autre personne de l'équipe l'a clos entre-temps. Votre raison n'est pas conservée; l'affichage dit comment il s'est terminé.
opening-closed-now = Clos.
opening-was-closed = Il était déjà clos.
button-openings = Affichages
button-new-opening = Nouvel affichage
button-invite = { $count ->
    [one] Inviter la première personne
   *[other] Inviter les { $count } premières
}
button-send-invitations = { $count ->
    [one] Inviter cette personne
   *[other] Inviter ces { $count } personnes
}
button-tally = Qui a répondu
button-left-out = Ne convient pas
button-close-opening = Clore l'affichage
button-to-opening = ‹ Affichage
button-tell-and-close = { $count ->
    [one] L'aviser et clore
   *[other] Aviser les { $count } personnes et clore
}
button-close-now = Clore
button-waive = Clore sans les aviser

history-invited = invitation à l'affichage nº { $detail }
history-invitation_yes = a dit oui à l'affichage nº { $detail }
history-invitation_no = a dit non à l'affichage nº { $detail }
history-invitation_later = a dit « plus tard » à l'affichage nº { $detail }
left-out-line = <b>{ $name }</b> : { $reasons }
