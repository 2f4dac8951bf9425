"""What one line says by itself."""
