# Sessions. Bokmål.
