inline-placeholder = Une question : missions, fonctions, AMS
