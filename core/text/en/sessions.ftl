# Sessions. English.
