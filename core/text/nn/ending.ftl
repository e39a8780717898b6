# Når samarbeidet er slutt: det brukaren seier om tilbodet. Nynorsk.
# Det er tilbodet det blir spurt om, og svara går til kommunen.

service-rating-helped = Fekk du hjelp til det du ville?
service-rating-counted-on = Vart treningane slik de hadde avtalt?
service-rating-had-a-say = Fekk du vere med og bestemme?
service-rating-way-onward = Fekk du hjelp til å finne ut kva du skal gjere no?

service-rating-yes = Ja
service-rating-partly = Litt
service-rating-no = Nei
service-rating-dont-know = Veit ikkje
