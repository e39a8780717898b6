# Signals. English.
