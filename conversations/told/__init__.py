"""What somebody tells: a loss, a plan, how it went, something small; and whether it asks for a word."""
