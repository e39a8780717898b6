# Goals. English.
