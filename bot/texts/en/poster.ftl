poster-head = Police in peace operations
poster-what =
    Ask about missions, roles, how deployment works and the AMS, in English or French.
    Register your interest in under a minute: a coordinator will get in touch.
poster-scan = Scan with your phone's camera. Telegram opens; tap Start.
poster-by-hand = No camera? In Telegram, search for @{ $bot }.
poster-footer = For police officers in Canada. Registering interest is not an application and does not guarantee a deployment.
