"""Deliberate defects, each with the tests that claim to guard against it: `make planted` plants them one by one."""
