"""Views: for each kind of page, what it shows of the library."""
