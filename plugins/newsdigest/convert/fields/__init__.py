"""The article: its title, dates, outlet, authors and agencies, and what is doubtful."""
