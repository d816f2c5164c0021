"""Where what people send comes in: who is it, and is it a command, a tap or words? Beside the actions, which do it."""
