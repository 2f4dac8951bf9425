"""Floor 2: pure functions on text. They know nothing of captures or posts."""
