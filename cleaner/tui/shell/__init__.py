"""What every screen stands on: the application, matching behind the frame, widgets and dialogs that all share."""
