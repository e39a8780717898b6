# When it is over: the user's word on the service. English.
# It is the service that is asked about, and the answers go to the municipality.

service-rating-helped = Did you get help with what you wanted?
service-rating-counted-on = Did the training go as you had agreed?
service-rating-had-a-say = Did you have a say in it?
service-rating-way-onward = Did you get help to find out what to do now?

service-rating-yes = Yes
service-rating-partly = A little
service-rating-no = No
service-rating-dont-know = I don’t know
