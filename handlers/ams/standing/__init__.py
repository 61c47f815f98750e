"""Where somebody stands in each part of the AMS, and what to do tonight."""
