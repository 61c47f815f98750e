contents =
    <b>Ce que je sais</b>
    Révisions à faire : { $overdue }
    En attente d'approbation : { $proposed }
    Modifiées ici et dans les fichiers : { $conflicts }
find-content = Tapez quelques mots de la fiche : son titre, ou une question à laquelle elle répond.
content-found = Voici ce que j'ai trouvé. Pour chercher encore, tapez d'autres mots :
content-not-found = Je n'ai trouvé aucune fiche semblable. Essayez d'autres mots.
content-overdue = <b>Révisions à faire</b>, les plus anciennes d'abord. Vérifiez la source, puis confirmez ou modifiez la fiche :
content-none-overdue = Aucune révision à faire.
content-unasked = { $count ->
    [0] <b>Jamais demandées</b> : chaque fiche a répondu à quelqu'un depuis 90 jours.
    [one] <b>Jamais demandées</b> : une seule fiche n'a répondu à personne depuis 90 jours. Sert-elle encore, ou est-elle introuvable?
   *[other] <b>Jamais demandées</b> : { $count } fiches n'ont répondu à personne depuis 90 jours. Voici celles dont la vérification est la plus ancienne. Servent-elles encore, ou sont-elles introuvables?
}
content-rated-bad = <b>Souvent jugées inutiles</b> : plusieurs personnes l'ont dit depuis 90 jours, et la fiche n'a pas changé depuis.
content-none-rated-bad = Aucune fiche n'a été jugée inutile par plus d'une personne depuis 90 jours.
content-rated-line = { $title } : jugée inutile par { $bad } sur { $asked }
content-line = <i>Code { $code }; prochaine révision le { $review }</i>
content-verified = Vérifiée aujourd'hui. La prochaine révision est dans un an.
content-fields = Que faut-il modifier?
content-title = Titre
content-answer = Réponse
content-detail = Détail
content-caution = Mise en garde
content-review_by = Date de la prochaine révision
content-status = Statut de la mission
content-edit =
    <b>{ $field }</b>, texte actuel :
    <blockquote>{ $text }</blockquote>
content-write-text = Écrivez le nouveau texte. Vous verrez la modification avant de la proposer.
content-write-optional = Écrivez le nouveau texte, ou « - » pour l'enlever. Vous verrez la modification avant de la proposer.
content-write-review_by = Écrivez la date de la prochaine révision, par exemple « 15 mars 2027 ». Vous verrez la modification avant de la proposer.
content-write-status = Écrivez « actuelle » ou « passée ». Vous verrez la modification avant de la proposer.
content-phrasings = Formulations
content-verified_on = Vérifiée le
content-sources = Sources
content-topic = Sujet
content-related = Fiches liées
content-code = Code
kind-article = Article
kind-mission = Mission
kind-role = Fonction
content-kind = Type
content-preview = <b>Voici ce qui changerait :</b>
content-bad = Je ne peux pas enregistrer cela : « { $field } » manque, est trop long ou ne convient pas. Écrivez-le de nouveau, s'il vous plaît.
content-not-saved = Je ne peux pas enregistrer cela : <b>{ $field }</b>.
content-same = C'est déjà ce que dit la fiche : rien ne changerait. Écrivez autre chose, ou revenez à la fiche.
content-in-en = ⚠ <b>{ $field }</b> : ce texte semble être en anglais.
content-in-fr = ⚠ <b>{ $field }</b> : ce texte semble être en français.
revision-taught = <b>Nouvelle fiche : { $title }</b>
    par { $author }, { $at }
revision-changed = <b>Modifiée : { $title }</b>
    par { $author }, { $at }
revision-verified = <b>Vérifiée : { $title }</b>
    par { $author }, { $at }
revision-restored = <b>Rétablie : { $title }</b>
    par { $author }, { $at }
revision-files = <b>Reprise des fichiers : { $title }</b>
    par { $author }, { $at }
revision-withdrawn = <b>Retirée : { $title }</b>
    par { $author }, { $at }
revision-state-proposed = ○ En attente de l'approbation d'une autre personne
revision-state-published = ✓ Publiée par { $by }
revision-state-removed = ✓ Retirée par { $by }
revision-state-declined = ✕ Refusée par { $by }
revision-nothing = Aucune différence.
revision-short-taught = créée
revision-short-changed = modifiée
revision-short-verified = vérifiée
revision-short-restored = rétablie
revision-short-files = reprise des fichiers
revision-short-withdrawn = retirée
revision-is-proposed = en attente
revision-is-published = publiée
revision-is-declined = refusée
revision-is-removed = fait
revisions-line = { $at } : { $title }, { $what } par { $author }, { $state }
revisions-proposed = <b>En attente d'approbation</b>
revisions-proposed-none = Rien n'attend d'approbation.
revisions-history = <b>Historique</b>, du plus récent au plus ancien
revisions-history-none = Cette fiche n'a pas été modifiée ici. Elle est la même que dans les fichiers de contenu.
revisions-latest = <b>Dernières modifications</b>
revisions-latest-none = Rien n'a encore été modifié ici.
decision-published = Publiée. Je m'en servirai d'ici quelques secondes.
decision-removed = Retirée. D'ici quelques secondes, on ne la trouvera plus.
decision-declined = Refusée. La personne qui l'a écrite en est avisée.
decision-taken-back = Proposition annulée. Rien n'a été publié.
decision-own = Une autre personne doit approuver ce que vous avez écrit.
decision-overtaken = La fiche a changé depuis. Refusez cette modification et refaites-la.
decision-gone = C'est déjà décidé.
decision-unchanged = La fiche dit déjà ce qu'elle disait avant cette modification.
withdraw-content = Retirer la fiche <b>{ $title }</b>? On ne la trouvera plus, et les questions à ce sujet vous reviendront. Elle peut être rétablie à partir des dernières modifications.
conflicts = <b>Modifiées ici et dans les fichiers.</b> Le texte d'ici est en vigueur jusqu'à ce que l'équipe décide :
conflicts-none = Aucune fiche ne diffère de ce qu'il y a dans les fichiers.
conflict =
    <b>{ $title }</b> a été modifiée ici et dans les fichiers de contenu.
    − marque le texte d'ici, qui est en vigueur; + marque celui des fichiers :
button-contents = ‹ Fiches
button-find-content = Trouver une fiche
button-overdue = Révisions à faire
button-unasked = Jamais demandées
button-rated-bad = Souvent jugées inutiles
button-proposed = En attente d'approbation
button-conflicts = Écarts avec les fichiers
button-latest-changes = Dernières modifications
button-withdraw-content = Retirer cette fiche
button-withdraw-content-yes = Oui, la retirer
button-approve-removal = ✓ La retirer
button-verify = ✓ Vérifiée aujourd'hui
button-change-text = Modifier…
button-in-en = En anglais
button-in-fr = En français
button-to-entry = ‹ Fiche
button-propose = Proposer
button-approve = ✓ Publier
button-take-back = ✕ Annuler ma proposition
button-decline = ✕ Refuser
button-restore = Rétablir l'ancienne version
button-keep-ours = Garder le texte d'ici
button-take-files = Prendre celui des fichiers

finding-line = { $field } : { $wrong }
finding-too-long = { $count } caractères, au plus { $most }
finding-long-sentence = une phrase de { $count } mots
finding-caution-share = { $share } % de la réponse, au plus { $most } %
finding-source-first = commence par sa source ou son année (« { $found } »)
finding-no-reply = ne commence pas par une réponse comme Oui ou Non
finding-few-phrasings = { $count }, au moins { $fewest }
finding-closed-question = « { $text } » appelle un oui ou un non : donnez-lui une réponse
finding-asked-twice = « { $text } » a deux réponses : gardez-en une
finding-reply-twice = une autre réponse dit la même chose : réunissez les questions sous une seule
finding-avoid = « { $found } » : écrivez { $instead }
finding-other-numbers = d'autres nombres qu'en anglais : { $numbers }
finding-term = l'anglais dit « { $term } » : en français, « { $translated } »
finding-test-server = un serveur d'essai : { $address }
finding-review-late = dit « { $date } », encore à venir : révision d'ici là, pas le { $review }
finding-broken-line = « { $text } » commence une ligne au milieu d'une phrase : joignez les lignes
finding-title-asks = un seul des deux titres est une question (en anglais : « { $english } »)
content-replies = Réponses
