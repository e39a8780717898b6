# Goals. Bokmål.
