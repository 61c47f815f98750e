privacy =
    <b>Vos renseignements personnels</b>

    <b>Ce qui est conservé.</b> Si vous posez seulement des questions : votre numéro Telegram, votre langue et les questions restées sans réponse, sans noms, adresses ni numéros. Si vous signalez votre intérêt : ce que vous avez écrit dans le formulaire, votre nom et votre nom d'utilisateur Telegram, et le suivi de votre dossier.

    <b>Qui les voit.</b> Seulement les coordonnateurs des missions de paix. Ils voient votre dossier, pas ce que vous consultez.

    <b>Combien de temps.</b> Jusqu'à ce que vous les fassiez effacer.

    <b>Comment les effacer.</b> /myfile permet de retirer une demande. Pour tout faire effacer, écrivez au coordonnateur qui a votre dossier.

    Telegram conserve les messages selon ses propres règles : n'envoyez rien de confidentiel.
