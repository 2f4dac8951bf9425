"""Floor 3: which topics, people, places and outlets a text is about, with the evidence."""
