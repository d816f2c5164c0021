"""What a message turns out to be where it is no answer to the open question, or more than that."""
