"""Brief and pictures -> the decisions of a campaign; missing copy; words for the picture."""
