"""Which of somebody's words are repeated to him later, and where they are cut."""
