"""Who the coordinators are."""
