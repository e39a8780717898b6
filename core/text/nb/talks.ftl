# Triangle talks. Bokmål.
