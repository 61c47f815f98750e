"""`python -m bot`."""

import gc

gc.disable()  # Modules leave no garbage while they load; every command but `run` turns it on again.

from bot.observability.missing_packages import ended_by_missing_packages  # noqa: E402

with ended_by_missing_packages():
    from bot.cli.main import main

    main()
