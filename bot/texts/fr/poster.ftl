poster-head = Policières et policiers en mission de paix
poster-what =
    Posez vos questions sur les missions, les fonctions, le déroulement d'une affectation et l'AMS, en français ou en anglais.
    Manifestez votre intérêt en moins d'une minute : l'équipe de coordination communiquera avec vous.
poster-scan = Balayez le code avec l'appareil photo de votre téléphone. Telegram s'ouvre; touchez Démarrer.
poster-by-hand = Pas d'appareil photo? Dans Telegram, cherchez @{ $bot }.
poster-footer = Pour les policières et policiers du Canada. Manifester son intérêt n'est pas poser sa candidature et ne garantit aucune affectation.
