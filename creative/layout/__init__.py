"""Direction, pictures and copy -> arrangements, and from one of them the layers of an ad."""
