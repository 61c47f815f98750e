"""The page of the local Telegram: phones in a browser, and what people do on them."""
