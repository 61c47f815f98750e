"""The desk on a page: a Telegram Mini App for coordinators, beside the chat."""
