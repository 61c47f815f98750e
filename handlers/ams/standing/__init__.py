"""An officer's standing in each part of the AMS, and suggestions what to practise tonight."""
