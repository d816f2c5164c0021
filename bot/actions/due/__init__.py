"""What comes by itself: whose time has come, what is due around a meeting, and what is left unasked."""
