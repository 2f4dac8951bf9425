"""Floor 3: the committed files (posts, ledgers, subjects) as text and back as values."""
