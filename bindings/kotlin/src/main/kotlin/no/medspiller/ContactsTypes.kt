// The names that the rest of the app uses for what the core says of: contacts.
package no.medspiller

import no.medspiller.generated.ContactProfileScreen as GeneratedContactProfileScreen
import no.medspiller.generated.ForumLine as GeneratedForumLine
import no.medspiller.generated.ForumScreen as GeneratedForumScreen
import no.medspiller.generated.GuidanceLine as GeneratedGuidanceLine
import no.medspiller.generated.GuidanceScreen as GeneratedGuidanceScreen
import no.medspiller.generated.GuidanceStanding as GeneratedGuidanceStanding
import no.medspiller.generated.HoursSpan as GeneratedHoursSpan
import no.medspiller.generated.NewPaper as GeneratedNewPaper
import no.medspiller.generated.PaperKind as GeneratedPaperKind
import no.medspiller.generated.PaperKindChoice as GeneratedPaperKindChoice
import no.medspiller.generated.PaperLine as GeneratedPaperLine
import no.medspiller.generated.PaperListLine as GeneratedPaperListLine
import no.medspiller.generated.PaperRequirement as GeneratedPaperRequirement
import no.medspiller.generated.PapersScreen as GeneratedPapersScreen
import no.medspiller.generated.ReachableScreen as GeneratedReachableScreen
import no.medspiller.generated.ReachableSpan as GeneratedReachableSpan
import no.medspiller.generated.RequirementLine as GeneratedRequirementLine
import no.medspiller.generated.WorriedScreen as GeneratedWorriedScreen
import no.medspiller.generated.WorriedSection as GeneratedWorriedSection

typealias ContactProfileScreen = GeneratedContactProfileScreen
typealias ForumLine = GeneratedForumLine
typealias ForumScreen = GeneratedForumScreen
typealias GuidanceLine = GeneratedGuidanceLine
typealias GuidanceScreen = GeneratedGuidanceScreen
typealias GuidanceStanding = GeneratedGuidanceStanding
typealias HoursSpan = GeneratedHoursSpan
typealias NewPaper = GeneratedNewPaper
typealias PaperKind = GeneratedPaperKind
typealias PaperKindChoice = GeneratedPaperKindChoice
typealias PaperLine = GeneratedPaperLine
typealias PaperListLine = GeneratedPaperListLine
typealias PaperRequirement = GeneratedPaperRequirement
typealias PapersScreen = GeneratedPapersScreen
typealias ReachableScreen = GeneratedReachableScreen
typealias ReachableSpan = GeneratedReachableSpan
typealias RequirementLine = GeneratedRequirementLine
typealias WorriedScreen = GeneratedWorriedScreen
typealias WorriedSection = GeneratedWorriedSection
