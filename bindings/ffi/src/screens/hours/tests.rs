//! What the screens of hours say, walked through on the contact's phone.
