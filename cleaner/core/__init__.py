"""The rules and values of the program: pure functions over frozen values, without files, clock or screen."""
