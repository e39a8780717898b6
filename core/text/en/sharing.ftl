# Sharing, what is yours alone, and the way to the municipality. English.
# your is "yes" when it is the reader.

## Alone on the contact's phone

alone-own-vault = You have your own code on this phone. What you answer alone, only you see.
alone-own-phone = You have the app on your own phone. What you answer alone there, only you see. If you answer alone here, { $contact } can see it.
alone-no-vault = What you answer alone here, { $contact } can see. If you don't want that, you can make your own code first.
alone-open = Open my own part
alone-make = Make my own code
vault-of = { $user } has a code of their own on this phone.

## Showing the answers

showing-shown = { $contact } can see these answers.
showing-own = Only you see these answers. { $contact } knows that you have answered, and no more.
showing-taken-back = Only you see these answers now. What { $contact } has seen has been seen.
showing-show = Show the answers to { $contact }
showing-take-back = Don't show them any longer
showing-not-here = { $user } has answered alone. The answers are not shown here.

## Sharing

sharing-title = Sharing
sharing-intro = You choose what is shared. You can take it back whenever you want. You don't have to say why.
sharing-intro-anothers = { $user } chooses what is shared.
sharing-always = The decision, the talks and what you agree on, all three of you see anyway.
sharing-guardians = A guardian or parent chooses for you. You can take back what is shared.
sharing-nobody = Nobody knows yet who can choose for you. The municipality has to find out. You can take back what is shared.
sharing-with-contact = With { $contact }
sharing-with-municipality = With the municipality
sharing-thing-answers-contact = What you answer alone
sharing-what-answers-contact = { $contact } gets to see the answers when you are done. You can choose otherwise each time.
sharing-thing-answers = How you are
sharing-what-answers = The municipality gets to see the answers that { $contact } can see. Answers on health, alcohol and drugs, violence and safety are never shown to the municipality.
sharing-thing-mood = Mood and how hard the training is
sharing-what-mood = The municipality gets to see what you have said about how the training felt.
sharing-thing-goals = Your goals
sharing-what-goals = The municipality gets to see the goals, and how far you have come.
sharing-thing-sessions = The training
sharing-what-sessions = The municipality gets to see when you trained, and what you wrote together.
sharing-since = Shared since { $day }.
sharing-not = Not shared.
sharing-back = Taken back { $day }. What has been seen has been seen.
sharing-share = Share
sharing-take-back = Take back

## Talking with the municipality

past-title = I want to talk with the municipality
past-intro-own = { $contact } will not know of this.
past-intro-phone = Call them yourself, or copy this page by hand and give it to the municipality. Nothing of this is stored here.
past-intro-municipality = This goes past { $contact }.
past-no-number = The number has not been written down. Call the municipality's switchboard, and ask for the one who is responsible for training contacts.
past-call = Call { $name }, { $digits }
past-municipality = the municipality
past-waits = The municipality gets to see it when the phones are connected. If it can't wait, call.
past-page-to = To { $coordinator }
past-page-to-municipality = To the contact person in the municipality
past-page-wish = I want to talk with the municipality without my training contact.
past-page-name = My name is { $user }.
past-page-contact = My training contact is { $contact }.
past-page-call = You can reach me on this number:
wish-asked =
    { $your ->
        [yes] You asked to talk with the municipality { $day }
       *[no] { $user } asked to talk with the municipality { $day }
    }
wish-open = Nobody has answered yet.
wish-talked = You have talked. Said { $day }.
wish-back = Taken back { $day }.
