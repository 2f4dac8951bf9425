"""Floor 4: posts, ledgers and subjects become pages. Knows nothing of conversion."""
