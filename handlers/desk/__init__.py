"""The desk's menu and digest."""
