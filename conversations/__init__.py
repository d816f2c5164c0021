"""The pure part: what is asked, when, and what an answer means. It decides; `bot/` does.

Standard library only: no clock, no input or output, no channel. Time comes in with every event.
"""
