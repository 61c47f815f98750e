letter-held =
    Vous avez beaucoup écrit depuis une heure. Vos messages sont dans votre dossier, où l'équipe de coordination peut les lire; elle voit maintenant une seule ligne, qui dit combien il y en a.

    Si vous êtes en danger, appelez le numéro d'urgence de l'endroit où vous êtes.
letter-blocked = Ce message n'a été ni transmis ni conservé : l'équipe de coordination a bloqué vos messages.
letters-held = { $count ->
        [one] <b>Un autre message</b> { DE($name) } (nº { $id }) a été retenu : il y en a eu trop en une heure. Il se trouve dans la conversation.
       *[other] <b>{ $count } autres messages</b> { DE($name) } (nº { $id }) ont été retenus : il y en a eu trop en une heure. Ils se trouvent dans la conversation.
    }
interest-refused = Rien n'a été envoyé : l'équipe de coordination a bloqué vos messages. Ce que vous avez rempli est toujours là.
notice-held = <b>Demande nº { $id } : beaucoup de changements en une heure.</b> Les suivants arrivent sans message; ils sont dans le dossier.
identity-unverified = ⚠ Identité non vérifiée
identity-unverified-plain = non vérifiée
identity-verified = ✓ Identité vérifiée : { $how }, { $at }, { $by }
identity-how-service_email = courriel du service de police
identity-how-called = appel au service de police
identity-how-met = rencontre en personne
identity-how-other = autre moyen
identity-head = <b>Nº { $id } : qui est { $name }?</b>
identity-question = Ce nom est celui que la personne a indiqué elle-même, dans le formulaire ou dans Telegram. Comment avez-vous vérifié de qui il s'agit? La personne voit la réponse dans /mydata.
name-unverified = { $name } (non vérifié)
officer-desk-blocked = ⛔ Blocage : ce que cette personne envoie n'arrive pas à l'équipe.
button-identity = Identité…
button-unverify = Retirer la vérification
button-desk-block = Bloquer…
button-desk-unblock = Débloquer…
button-desk-unblock-of = Débloquer { $name }
button-blocked = Blocages
desk-block-question = Pourquoi bloquez-vous <b>{ $name }</b>? Écrivez le motif. Ce que cette personne envoie n'arrivera plus à l'équipe, et elle en est avisée. Vos collègues lisent le motif dans l'historique, la personne dans /mydata. Pour annuler, touchez n'importe quel bouton.
desk-unblock-question = Pourquoi débloquez-vous <b>{ $name }</b>? Écrivez le motif. La personne saura qu'elle peut de nouveau écrire.
desk-reason-wrong = Veuillez écrire le motif sous forme de texte, de { $least } à { $most } caractères.
desk-blocked = La personne est bloquée, et elle en est avisée.
desk-unblocked = Blocage levé. La personne en est avisée.
desk-verified = Identité vérifiée.
desk-unverified = La vérification est retirée.
desk-not-done = Rien n'a changé : c'était déjà fait, ou ce n'est pas possible pour ce dossier.
unblock-not-yours = Seule une personne responsable, ou celle qui a bloqué, peut débloquer.
desk-block-told =
    <b>L'équipe de coordination a bloqué vos messages.</b>

    À partir de maintenant, elle ne reçoit plus ce que vous lui écrivez, ni vos demandes. Tout le reste fonctionne ici comme avant. Le motif est dans /mydata. Si c'est une erreur, passez par votre service de police pour joindre les Missions de paix internationales (MPI) de la GRC.
desk-block-lifted = L'équipe de coordination a levé le blocage : ce que vous lui écrivez lui parvient de nouveau.
blocked-head = <b>Blocages en vigueur</b>
blocked-none = Personne n'est bloqué.
blocked-line =
    <b>{ $name }</b> (nº { $id }) · { $at } · { $by }
    { $reason }
blocked-for-leads = Les responsables voient qui est bloqué.
history-desk_blocked = blocage : « { $detail } »
history-desk_unblocked = blocage levé : « { $detail } »
history-identity_verified = identité vérifiée : { $detail }
history-identity_withdrawn = vérification de l'identité retirée
left-out-desk_blocked = messages bloqués par l'équipe
column-identity = Identité
audit-blocked = <b>{ $actor }</b> a bloqué la personne du dossier nº { $subject }.
audit-unblocked = <b>{ $actor }</b> a débloqué la personne du dossier nº { $subject }.
audit-verified = <b>{ $actor }</b> a vérifié l'identité de la personne du dossier nº { $subject }.
audit-unverified = <b>{ $actor }</b> a retiré la vérification de l'identité de la personne du dossier nº { $subject }.
question-over-quota = Votre question est conservée, et l'équipe la trouvera dans sa liste. Vous en avez posé plusieurs depuis une heure : elle ne reçoit donc pas de message pour celle-ci.
question-blocked = Cette question n'a été ni transmise ni conservée : l'équipe de coordination a bloqué vos messages.
data-desk_block = Si l'équipe de coordination a bloqué vos messages
data-identity_check = Comment on a vérifié qui vous êtes
field-how = moyen
