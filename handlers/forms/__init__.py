"""The form engine in the chat."""
