"""Search without a server: the index that the search page's script reads."""
