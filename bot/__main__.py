"""`python -m bot`."""

import gc

gc.disable()  # Modules leave no garbage while they load; every command but `run` turns it on again.

from bot.cli.main import main  # noqa: E402

main()
