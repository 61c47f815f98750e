approval-export = <b>{ $author } souhaite tout exporter</b> : toutes les demandes, leur historique et les questions, avec les renseignements personnels des policières et policiers. Êtes-vous d'accord?
approval-announce = <b>{ $author } souhaite envoyer une annonce</b> (destinataires : { $audience }; { $count } en ce moment). Êtes-vous d'accord? Voici ce qu'on lirait :
button-approve-request = Approuver
button-decline-request = Refuser
approval-asked = <b>Une personne responsable doit l'approuver.</b> Les responsables viennent d'en recevoir l'avis et ont une journée pour l'approuver; vous saurez ce qui est décidé.
approval-no-lead = Une personne responsable doit l'approuver, et l'équipe n'en a pas. Demandez à la personne qui exploite l'assistant d'en nommer une.
approval-is-approved = C'est approuvé. La personne qui l'a demandé en est avisée.
approval-is-declined = C'est refusé. La personne qui l'a demandé en est avisée.
approval-why-export = <b>Pourquoi refusez-vous?</b> { $author } souhaite tout exporter et lira votre raison dans sa langue. Rien n'est encore refusé.
approval-why-announce = <b>Pourquoi refusez-vous?</b> { $author } souhaite envoyer une annonce et lira votre raison dans sa langue. Rien n'est encore refusé.
approval-why-words = Écrivez en quelques mots pourquoi vous refusez (au plus { $most } caractères). { $author } les lira tels quels, et les autres responsables les voient dans le journal. Votre message refuse la demande.
button-decline-words = Dans mes propres mots
decline-reason-purpose = But à préciser
decline-reason-too_much = Trop de données demandées
decline-reason-not_now = Pas maintenant
decline-reason-wording = Texte à retravailler
decline-reason-audience = Destinataires à revoir
decline-reason-said_before = Déjà annoncé
decline-reason-quoted = « { $words } »
approval-reason = Raison : { $reason }
approval-over-approved = Il n'y a plus rien à décider : { $by } a approuvé cette demande.
approval-over-declined = Il n'y a plus rien à décider : { $by } a refusé cette demande.
approval-over-expired = Il n'y a plus rien à décider : la demande date de plus d'une journée, elle est expirée.
approval-over-left = Il n'y a plus rien à décider : la personne qui l'a demandé a quitté l'équipe.
approval-over-own = C'est vous qui avez fait cette demande : une autre personne responsable doit décider.
approval-granted-export = <b>Votre exportation est approuvée.</b> Vous pouvez l'obtenir une seule fois, d'ici une journée :
approval-granted-announce = <b>Votre annonce est approuvée.</b> Elle est en route.
approval-used = Vous venez d'obtenir cette exportation, et une approbation ne vaut que pour une. Pour en avoir une autre, refaites la demande dans une minute avec /export.
approval-expired = Votre dernière exportation avait été approuvée, mais vous ne l'avez pas obtenue dans la journée qui a suivi : l'approbation est expirée.
approval-undecided = Personne n'a répondu à votre dernière demande en une journée : elle est expirée.
approval-declined-export = Votre exportation est refusée.
approval-declined-announce = Votre annonce est refusée. Personne ne l'a reçue. Vous pouvez la modifier et redemander l'approbation.
own-interest-barred = C'est votre propre demande : une autre personne de l'équipe en fait le suivi, et vous la voyez dans /myfile.
left-out-own = votre propre demande
audit-erased = Une personne qui a quitté l'équipe
audit-somebody = une personne qui a quitté l'équipe
audit-other = <b>{ $actor }</b> a fait quelque chose que cette version de l'assistant ne sait pas nommer.
audit-left = Une personne a quitté l'équipe et a effacé tout ce qui la concernait.
audit-asked_export = <b>{ $actor }</b> a demandé l'approbation d'une exportation (demande { $subject }).
audit-asked_announce = <b>{ $actor }</b> a demandé l'approbation d'une annonce à tout le monde (demande { $subject }).
audit-approved = <b>{ $actor }</b> a approuvé la demande { $subject }.
audit-declined = <b>{ $actor }</b> a refusé la demande { $subject }.
audit-proposed = <b>{ $actor }</b> a proposé une modification de la fiche « { $subject } ».
audit-not_published = <b>{ $actor }</b> a refusé une modification de la fiche « { $subject } ».
audit-request = nº { $id }
audit-request-declined = nº { $id } : { $reason }
audit-no_digest = aucune
audit-digest_hour = <b>{ $actor }</b> a choisi l'heure de son bilan du matin : { $subject }.
audit-code_set = <b>{ $actor }</b> a configuré une application d'authentification.
audit-code_reset = <b>{ $actor }</b> a retiré l'application d'authentification { DE($subject) }.
code-needed = Le bureau est verrouillé. Envoyez les six chiffres que montre votre application d'authentification. Ce que vous avez écrit ou touché n'a pas été exécuté : recommencez ensuite.
code-set = <b>Le bureau demande un code.</b> Ouvrez une application d'authentification (Aegis, 2FAS, Google Authenticator…) et balayez cette image, ou entrez cette clé à la main :

    <code>{ $secret }</code>

    Envoyez ensuite les six chiffres que montre l'application. Ce message s'efface à l'ouverture du bureau.
code-open = Le bureau est ouvert. Il se verrouille après { $hours ->
    [one] une heure
   *[other] { $hours } heures
    } sans visite.
code-wrong = Ce n'est pas le code que l'application montre maintenant. Attendez le suivant et envoyez ses six chiffres.
code-wait = Trop de codes erronés. Réessayez dans 15 minutes. Téléphone perdu? Une personne responsable peut retirer l'ancienne clé : Équipe, votre nom, « Nouveau code ».
button-reset-code = Nouveau code
code-reset = C'est fait. { $name } devra configurer une application d'authentification à sa prochaine visite.
leads-only = C'est réservé aux responsables de l'équipe. Le bouton Équipe dit qui l'est.
