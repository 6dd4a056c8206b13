"""The merit-index dashboard: what the product knows and does (see README.md, "The rooms")."""
