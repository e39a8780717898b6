// The names that the rest of the app uses for what the core says of: today.
package no.medspiller

import no.medspiller.generated.CaseLine as GeneratedCaseLine
import no.medspiller.generated.TodayCard as GeneratedTodayCard
import no.medspiller.generated.TodayCardKind as GeneratedTodayCardKind

typealias CaseLine = GeneratedCaseLine
typealias TodayCard = GeneratedTodayCard
typealias TodayCardKind = GeneratedTodayCardKind
