"""The desk's page: a Telegram Mini App for coordinators, beside the chat."""
