privacy =
    <b>Your privacy</b>

    <b>What is kept.</b> If you only ask: your Telegram number, your language, and questions I couldn't answer, without names, addresses or numbers. If you register interest: what you told in the form, your Telegram name and username, and what happened to your file.

    <b>Who sees it.</b> Only the coordinators of peace operations. They see your file, not what you browse.

    <b>How long.</b> Until you have it erased.

    <b>How to erase it.</b> /myfile withdraws an interest. To have everything erased, write to the coordinator who has your file.

    Telegram itself keeps messages under its own rules: please send nothing confidential.
