// The names that the rest of the app uses for what the core says of: privacy.
package no.medspiller

import no.medspiller.generated.ErasableRecord as GeneratedErasableRecord
import no.medspiller.generated.EraseCaseScreen as GeneratedEraseCaseScreen
import no.medspiller.generated.EraseRecordsScreen as GeneratedEraseRecordsScreen
import no.medspiller.generated.LeaveScreen as GeneratedLeaveScreen
import no.medspiller.generated.PrivacyScreen as GeneratedPrivacyScreen
import no.medspiller.generated.RetentionProposal as GeneratedRetentionProposal
import no.medspiller.generated.RetentionScreen as GeneratedRetentionScreen
import no.medspiller.generated.StoredPlace as GeneratedStoredPlace

typealias ErasableRecord = GeneratedErasableRecord
typealias EraseCaseScreen = GeneratedEraseCaseScreen
typealias EraseRecordsScreen = GeneratedEraseRecordsScreen
typealias LeaveScreen = GeneratedLeaveScreen
typealias PrivacyScreen = GeneratedPrivacyScreen
typealias RetentionProposal = GeneratedRetentionProposal
typealias RetentionScreen = GeneratedRetentionScreen
typealias StoredPlace = GeneratedStoredPlace
