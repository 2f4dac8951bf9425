"""Lines by their place: before the text, in it, after it, and in the margins of the page."""
