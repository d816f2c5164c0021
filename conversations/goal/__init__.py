"""How somebody puts his goal and what he wants to learn, and how it is said back to him."""
