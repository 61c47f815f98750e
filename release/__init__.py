"""What runs at a release and in CI, never by the bot: dependency audit, pinned images."""
