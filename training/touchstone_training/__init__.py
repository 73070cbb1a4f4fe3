"""Trains Touchstone's own detectors. Never needed at run time."""
