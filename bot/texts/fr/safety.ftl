# Réponses aux personnes en difficulté. La première phrase dit quoi faire maintenant; les numéros viennent de data/safety/helplines.yaml.
# Une réponse n'offre aucune fiche, dit ensuite que c'est un programme qui n'a alerté personne, et ne promet rien. `sent` vaut yes
# si le message part aussi à l'équipe de coordination.

safety-crisis =
    <b>Appelez ou textez le { $suicide } maintenant.</b> Si vous avez une blessure, avez avalé quelque chose, avez une arme près de vous ou risquez de passer à l'acte : le <b>911</b> ou votre numéro d'urgence local, ou allez voir quelqu'un tout près et demandez-lui de garder l'arme.

    { $sent ->
        [yes] { safety-program-sent }
       *[no] { safety-program }
    }

    Merci de l'avoir dit. Au { $suicide }, une personne formée écoute, sans juger, jour et nuit, en français ou en anglais, partout au Canada. C'est gratuit, et vous pouvez texter si parler est trop difficile.
    • Québec : { $suicide_qc } (1 866 APPELLE), ou textez { $suicide_qc_text }.
    • Personnes autochtones : Espoir pour le mieux-être, { $hope }.
    • En mission à l'étranger, ces numéros pourraient ne pas fonctionner. Allez voir quelqu'un près de vous, la sécurité de la mission, l'infirmerie ou la personne-ressource pour le stress. Ensuite Ottawa, jour et nuit, à frais virés : { $ottawa }.
safety-struggling =
    <b>Parlez-en à quelqu'un aujourd'hui : une personne de confiance, ou une de celles-ci.</b> Ce que vous décrivez est lourd, et vous n'avez pas à le porter sans aide.

    { $sent ->
        [yes] { safety-program-sent }
       *[no] { safety-program }
    }

    • Québec, gens en uniforme et leurs familles : La Vigile, { $vigile }. Info-Social : { $info_social }, option 2.
    • Pairs policiers : Boots on the Ground, { $boots }.
    • Membres de la GRC, anciens et actuels, et familles : { $rcmp }, jour et nuit.
    • Le programme d'aide au personnel de votre service, ou votre médecin.
    • En mission à l'étranger : l'infirmerie ou la personne-ressource pour le stress.

    Si vous pensez au suicide : appelez ou textez le <b>{ $suicide }</b>, au Canada, jour et nuit. En danger maintenant : le <b>911</b> ou votre numéro d'urgence local.

    Si vous avez aussi une question sur le déploiement, posez-la à part.
safety-worried =
    <b>Demandez-lui aujourd'hui, en mots clairs : « Est-ce que tu penses au suicide? »</b> Poser la question ne donne pas l'idée. S'il y a danger maintenant, une arme, ou si la personne ne répond pas : le <b>911</b> ou votre numéro d'urgence local, ou l'officier de service, pour qu'on aille la voir.

    { $sent ->
        [yes] { safety-program-sent }
       *[no] { safety-program }
    }

    Restez avec elle, ou trouvez quelqu'un qui reste. Mettez de la distance entre elle et une arme : quelqu'un d'autre peut la garder.
    • Le <b>{ $suicide }</b>, par appel ou texto, aide aussi les proches inquiets. Au Canada, jour et nuit.
    • Québec : { $suicide_qc } (1 866 APPELLE). Gens en uniforme et leurs familles : La Vigile, { $vigile }.
    • Membres de la GRC et familles : { $rcmp }.
    • La personne est en mission à l'étranger : Affaires mondiales à Ottawa, jour et nuit, à frais virés : { $ottawa }.
safety-danger =
    <b>Appelez le 911 maintenant, ou votre numéro d'urgence local.</b> Si vous ne pouvez pas parler, appelez et laissez la ligne ouverte. Si vous ne pouvez pas appeler, écrivez à quelqu'un qui peut le faire pour vous.

    { $sent ->
        [yes] { safety-program-sent }
       *[no] { safety-program }
    }

    • <b>En mission à l'étranger</b> : la sécurité ou le centre des opérations de la mission, par radio ou téléphone, ou l'unité de l'ONU ou militaire la plus proche. Ensuite Ottawa, jour et nuit, à frais virés : { $ottawa }.
    • <b>Quelqu'un au travail ou en mission vous fait du mal ou vous touche</b> : mettez-vous à l'abri, et parlez-en à une personne en autorité à qui vous faites confiance.
    • <b>Violence à la maison</b> : sortez si vous le pouvez. SOS violence conjugale (Québec) : { $violence_qc }. Assaulted Women's Helpline (Ontario) : { $violence_on }. Ailleurs : sheltersafe.ca. Cette conversation reste sur cet appareil : prenez-en un autre si quelqu'un la lit.
    • <b>Vous pourriez faire mal à quelqu'un</b> : mettez de la distance entre vous et toute arme, et appelez le 911 ou le { $suicide } avant d'aller où que ce soit.
    • <b>Vous pensez au suicide</b> : appelez ou textez le { $suicide }, au Canada.

    Si vous n'êtes pas en danger, dites-moi en quelques mots ce qu'il vous faut.
safety-again =
    <b>Appelez ou textez le { $suicide } : une personne formée répond, jour et nuit, au Canada. S'il y a danger maintenant : le 911 ou votre numéro d'urgence local.</b>

    Je ne peux pas suivre ce que vous me racontez : je suis un programme, personne ne lit ceci et personne n'a été alerté. Si la ligne est occupée, textez. En mission à l'étranger : allez voir quelqu'un près de vous, la sécurité de la mission, l'infirmerie ou la personne-ressource pour le stress.
safety-program = <i>Ceci est un programme. Personne ne lit en ce moment et personne n'a été alerté : il ne peut ni envoyer de l'aide ni vous trouver. L'équipe de coordination n'est pas un service de crise.</i>
safety-program-sent = <i>Ceci est un programme : il ne peut ni envoyer de l'aide ni vous trouver. Votre message va aussi à l'équipe de coordination, mais du temps peut passer avant que quelqu'un le lise, et ce n'est pas un service de crise.</i>
letter-distress = ⚠ <b>C'est peut-être un appel à l'aide.</b> La personne a vu qui appeler.
button-answer-question = Ça va : voir la réponse
button-send-question = Ça va : transmettre
safety-unheard = Personne ne peut écouter cela ici : je ne lis que du texte. Écrivez votre message, ou allez au menu.

    En danger maintenant : le <b>911</b> ou votre numéro d'urgence local. Vous pensez au suicide : appelez ou textez le <b>{ $suicide }</b>, au Canada, jour et nuit.
form-mistake-unheard = Personne ne peut écouter cela ici : je ne lis que du texte, et votre formulaire n'a pas changé. En danger maintenant : le <b>911</b> ou votre numéro d'urgence local. Vous pensez au suicide : appelez ou textez le <b>{ $suicide }</b>, au Canada, jour et nuit.
safety-inline = { $suicide } : appelez ou textez, jour et nuit
safety-inline-danger = En danger maintenant : le 911 ou votre numéro d'urgence local.
