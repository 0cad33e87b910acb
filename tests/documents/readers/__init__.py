"""What the app exported, read by programs that are not ours."""
