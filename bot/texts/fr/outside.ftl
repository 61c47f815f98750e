# Les questions qui ne concernent pas l'assistant : un non bref, et qui le sait.
outside-elsewhere = Je ne peux pas vous aider là-dessus. Je ne connais qu'un sujet : le travail policier dans les missions de paix internationales.
outside-army = Je ne peux pas vous aider là-dessus : je ne connais que les missions policières. Le recrutement des Forces armées canadiennes répond aux questions sur la vie militaire.
outside-recruiting = Je ne peux pas vous aider là-dessus : je connais les missions à l'étranger, pas l'embauche ici, dans la police ou ailleurs. Le bureau de recrutement de l'organisme vous répondra.
outside-own_service = Je ne peux pas vous aider là-dessus : je connais les missions à l'étranger, pas le travail d'ici. Adressez-vous à votre service ou à votre association.
outside-pension = Je ne peux pas vous aider là-dessus : je connais les missions à l'étranger, pas le calcul des rentes. Votre régime de retraite vous répondra.
outside-local_police = Je ne peux pas vous aider là-dessus : je ne suis pas un service de police et personne ne prend de plainte ici. Appelez votre service de police; en cas d'urgence, faites le 911.
outside-police_complaint = Je ne peux pas vous aider là-dessus : personne ne reçoit de plainte ici. Demandez à ce service de police, ou à votre province ou territoire, qui reçoit les plaintes contre la police; un avocat, une avocate ou l'aide juridique peut aussi vous aider. En danger maintenant : appelez le 911.
outside-traffic = Je ne peux pas vous aider là-dessus : je connais les missions à l'étranger, pas le code de la route d'ici. Le constat dit comment payer ou contester; pour le permis, les points et le véhicule, voyez la SAAQ ou l'organisme de votre province.
outside-records = Je ne peux pas vous aider là-dessus : je connais les missions à l'étranger, pas les vérifications de casier d'ici. Votre service de police les fait; la Commission des libérations conditionnelles du Canada traite les suspensions de casier.
outside-lawyer = Je ne peux pas vous aider là-dessus : je ne donne pas de conseil juridique. Consultez un cabinet d'avocats ou l'aide juridique.
outside-immigration = Je ne peux pas vous aider là-dessus : je ne connais que les missions policières. Immigration, Réfugiés et Citoyenneté Canada s'occupe des visas, des permis et des passeports.
outside-firearms = Je ne peux pas vous aider là-dessus : je ne connais que les missions policières. Le Programme canadien des armes à feu s'occupe des permis et de l'enregistrement.
outside-un_jobs = Je ne peux pas vous aider là-dessus : je ne connais que les affectations policières. L'ONU affiche ses emplois civils et ses stages sur son propre site de carrières.
outside-foreign_police = Je ne peux pas vous aider là-dessus : je ne sers que les services de police du Canada. Chaque pays propose son propre personnel à l'ONU : adressez-vous à la direction de votre police.
outside-travel = Je ne peux pas vous aider là-dessus : je ne connais que les missions policières. Pour un voyage, consultez les conseils aux voyageurs du gouvernement du Canada.
outside-veterans = Je ne peux pas vous aider là-dessus : je ne connais que les missions policières. Anciens Combattants Canada répond aux questions sur le service militaire et ses prestations.
outside-health = Je ne peux pas vous aider là-dessus : je ne donne pas de conseil médical. Voyez votre médecin, une clinique ou votre pharmacie.
