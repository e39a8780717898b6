# Triangle talks. English.
