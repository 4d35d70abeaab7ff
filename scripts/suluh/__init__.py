"""Plain-language pages and posters about social-security rights, made from YAML."""
