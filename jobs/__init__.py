"""A customer's request for ads, from submission to callback."""
