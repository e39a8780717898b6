// The names that the rest of the app uses for what the core says of: signals.
package no.medspiller

import no.medspiller.generated.AwaySignal as GeneratedAwaySignal
import no.medspiller.generated.SignalCard as GeneratedSignalCard
import no.medspiller.generated.SignalsScreen as GeneratedSignalsScreen
import no.medspiller.generated.TalkProposal as GeneratedTalkProposal

typealias AwaySignal = GeneratedAwaySignal
typealias SignalCard = GeneratedSignalCard
typealias SignalsScreen = GeneratedSignalsScreen
typealias TalkProposal = GeneratedTalkProposal
