"""Floor 4: captures become posts and ledgers. Knows nothing of the site."""
