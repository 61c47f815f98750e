invite-joined = <b>Bienvenue dans l'équipe de coordination.</b> Je vous avise aussitôt de chaque demande. /queue montre celles qui sont ouvertes.
invite-too-often = Trop d'essais. Attendez une heure, ou demandez un nouveau lien à la personne qui vous a invité.
invite-invalid = Cette invitation n'est plus valide : elle a servi ou elle a expiré. Demandez-en une nouvelle.

notice-registered = Demande nº { $id }
notice-changed = Demande nº { $id } : modifiée
notice-completed = Demande nº { $id } : l'agent a ajouté des précisions
notice-withdrawn = Demande nº { $id } : retirée
notice-dormant = Demande nº { $id } : mise de côté, sans nouvelles de l'agent
notice-renewed = Demande nº { $id } : l'agent est toujours intéressé
notice-claimed = Demande nº { $id }
file-line =
    <b>Agent :</b> { $name } ({ $contact })
    <b>Mission :</b> { $title }
    <b>Fonctions :</b> { $roles }
    <b>Disponible à partir du :</b> { $available }
no-username = sans nom d'utilisateur
state-waiting = ○ En attente d'un coordonnateur depuis le { $at }
state-taken = ● Prise par { $name } le { $at }
state-dormant = ✕ Mise de côté le { $at } : deux rappels sans réponse
state-withdrawn = ✕ Retirée par l'agent le { $at }

queue-empty = <b>File d'attente</b> : aucune demande ouverte. Je vous aviserai dès qu'il en arrive une.
queue-head = <b>File d'attente</b> : { $total } ouvertes, dont { $waiting } à prendre.
queue-line =
    <b>Nº { $id }</b> · { $name } · { $title }
    { $state } · { $at }
queue-waiting = ○ à prendre
queue-taken = ● { $name }

button-queue = File d'attente
button-claim = Prendre
button-open = Ouvrir
button-file = Nº { $id } · { $name }
claim-won = Le dossier est à vous.
claim-lost = Impossible : quelqu'un l'a déjà pris, ou la demande a été retirée.
file-gone = Ce dossier n'existe plus.
file-erased = La personne de ce dossier a fait tout effacer. Il n'en reste rien.
