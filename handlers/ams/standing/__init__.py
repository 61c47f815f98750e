"""How an officer does in each part of the AMS, and what to practise tonight."""
