// The names that the rest of the app uses for what the core says of: sharing.
package no.medspiller

import no.medspiller.generated.AloneOffer as GeneratedAloneOffer
import no.medspiller.generated.AloneWay as GeneratedAloneWay
import no.medspiller.generated.Exchanged as GeneratedExchanged
import no.medspiller.generated.MunicipalityLine as GeneratedMunicipalityLine
import no.medspiller.generated.PastTheContactScreen as GeneratedPastTheContactScreen
import no.medspiller.generated.PhoneVault as GeneratedPhoneVault
import no.medspiller.generated.SharedThing as GeneratedSharedThing
import no.medspiller.generated.SharedWith as GeneratedSharedWith
import no.medspiller.generated.SharingLine as GeneratedSharingLine
import no.medspiller.generated.SharingScreen as GeneratedSharingScreen
import no.medspiller.generated.ShowingLine as GeneratedShowingLine
import no.medspiller.generated.WishLine as GeneratedWishLine

typealias AloneOffer = GeneratedAloneOffer
typealias AloneWay = GeneratedAloneWay
typealias Exchanged = GeneratedExchanged
typealias MunicipalityLine = GeneratedMunicipalityLine
typealias PastTheContactScreen = GeneratedPastTheContactScreen
typealias PhoneVault = GeneratedPhoneVault
typealias SharedThing = GeneratedSharedThing
typealias SharedWith = GeneratedSharedWith
typealias SharingLine = GeneratedSharingLine
typealias SharingScreen = GeneratedSharingScreen
typealias ShowingLine = GeneratedShowingLine
typealias WishLine = GeneratedWishLine
