"""Days and hours as people type them: the grammar of dates, weeks, lengths and zones, and nothing of conversations."""
