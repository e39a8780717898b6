# Signals. Bokmål.
