"""The application: open, decide, save; the only caller of files and of the clock, the same for both front ends."""
