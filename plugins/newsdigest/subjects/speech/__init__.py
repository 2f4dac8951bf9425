"""The parts of `subjects.statements`: words, marks, speakers, and how a verb governs both."""
