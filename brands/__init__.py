"""How a brand looks and speaks: read from its site, kept as kits, edited over API and browser."""
