"""Floor 1: the values every other floor speaks in. Imports the standard library only."""
