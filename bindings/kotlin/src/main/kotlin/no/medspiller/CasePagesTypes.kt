// The names that the rest of the app uses for what the core says of: casepages.
package no.medspiller

import no.medspiller.generated.CaseForm as GeneratedCaseForm
import no.medspiller.generated.CasePage as GeneratedCasePage
import no.medspiller.generated.CasePerson as GeneratedCasePerson
import no.medspiller.generated.DecisionLine as GeneratedDecisionLine
import no.medspiller.generated.FormChoice as GeneratedFormChoice
import no.medspiller.generated.NewDecision as GeneratedNewDecision

typealias CaseForm = GeneratedCaseForm
typealias CasePage = GeneratedCasePage
typealias CasePerson = GeneratedCasePerson
typealias DecisionLine = GeneratedDecisionLine
typealias FormChoice = GeneratedFormChoice
typealias NewDecision = GeneratedNewDecision
