"""When somebody would be asked, or would meet instead: what he wishes of days and hours."""
