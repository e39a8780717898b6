# Når samarbeidet er slutt: brukerens ord om tilbudet. Bokmål.
# Det er tilbudet det spørres om, og svarene går til kommunen.

service-rating-helped = Fikk du hjelp til det du ville?
service-rating-counted-on = Ble treningene slik dere hadde avtalt?
service-rating-had-a-say = Fikk du være med og bestemme?
service-rating-way-onward = Fikk du hjelp til å finne ut hva du skal gjøre nå?

service-rating-yes = Ja
service-rating-partly = Litt
service-rating-no = Nei
service-rating-dont-know = Vet ikke
