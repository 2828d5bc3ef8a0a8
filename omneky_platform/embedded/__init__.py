"""A database backend: Django's PostgreSQL backend on a server that it starts when first needed."""
