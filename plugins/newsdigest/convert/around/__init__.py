"""What the lines around one say of it."""
