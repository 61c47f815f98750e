"""A question in; an answer, choices or an honest no out."""
