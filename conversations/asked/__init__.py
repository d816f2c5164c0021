"""What somebody asks the one who asks, or holds against the question."""
