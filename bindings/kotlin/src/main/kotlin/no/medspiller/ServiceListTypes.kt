// The names that the rest of the app uses for what the core says of: servicelist.
package no.medspiller

import no.medspiller.generated.ServiceCaseLine as GeneratedServiceCaseLine
import no.medspiller.generated.ServiceCaseScreen as GeneratedServiceCaseScreen
import no.medspiller.generated.ServiceContactLine as GeneratedServiceContactLine
import no.medspiller.generated.ServiceLine as GeneratedServiceLine
import no.medspiller.generated.ServiceLineKind as GeneratedServiceLineKind
import no.medspiller.generated.ServiceListScreen as GeneratedServiceListScreen
import no.medspiller.generated.SharedPart as GeneratedSharedPart

typealias ServiceCaseLine = GeneratedServiceCaseLine
typealias ServiceCaseScreen = GeneratedServiceCaseScreen
typealias ServiceContactLine = GeneratedServiceContactLine
typealias ServiceLine = GeneratedServiceLine
typealias ServiceLineKind = GeneratedServiceLineKind
typealias ServiceListScreen = GeneratedServiceListScreen
typealias SharedPart = GeneratedSharedPart
