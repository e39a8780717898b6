package no.medspiller.preview

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.runBlocking
import no.medspiller.Acting
import no.medspiller.GoalPurposeNew
import no.medspiller.NewCase
import no.medspiller.NewPlan
import no.medspiller.OwnRole
import no.medspiller.SessionScreen
import no.medspiller.ui.screens.MedspillerApp
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Duration

/** A session logged at the bus stop, by what a screen reader would read. */
@OptIn(ExperimentalTestApi::class)
class LogTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val clock = TestClock()

    @Test
    fun threeTapsFromHomeToSaved() =
        onPhone {
            sees("Trening med Åse")
            tap("Trening med Åse")
            sees("Svømming", part = true)
            // All that is needed is in view, without scrolling.
            listOf("Kom", "Kom sent", "Kom ikke", "Avlyste, sa fra i tide", "Lagre").forEach {
                test.onNode(hasText(it) and hasClickAction()).assertIsDisplayed()
            }
            tap("Kom")
            tap("Lagre")
            sees("Neste trening: mandag 30. november", part = true)
            assertEquals(1, logged())
        }

    @Test
    fun whatIsRefusedIsSaidAndNothingIsLost() =
        onPhone {
            tap("Loggfør økt")
            tap("Legg til")
            write("Felles notat", "Vi svømte tusen meter")
            tap("Lagre")
            sees("Her mangler det noe.")
            back()
            tap("Loggfør økt")
            sees("Vi svømte tusen meter")
            tap("Kom ikke")
            tap("Lagre")
            sees("Neste trening: mandag 30. november", part = true)
            assertEquals(1, logged())
        }

    @Test
    fun allThatIsNeededIsWhollyInViewBeforeAnythingIsScrolled() =
        onPhone {
            tap("Trening med Åse")
            patient()
            val needed = listOf("Kom", "Kom sent", "Kom ikke", "Avlyste, sa fra i tide", "Lagre")
            needed.forEach { name ->
                val node = test.onNode(hasText(name) and hasClickAction()).fetchSemanticsNode()
                assertEquals("$name is partly hidden", node.size.height.toFloat(), node.boundsInRoot.height, 1f)
                assertTrue("$name is small", node.size.height >= LEAST_TARGET * PHONE_DENSITY)
            }
            val scrolled =
                test
                    .onNode(SemanticsMatcher.keyIsDefined(SemanticsProperties.VerticalScrollAxisRange))
                    .fetchSemanticsNode()
                    .config[SemanticsProperties.VerticalScrollAxisRange]
                    .value()
            assertEquals(0f, scrolled)
        }

    @Test
    fun aLogIsUndoneAndComesBackAsItWas() =
        onPhone {
            tap("Trening med Åse")
            tap("Kom ikke")
            tap("Lagre")
            undo()
            sees("Hvordan gikk det?")
            assertEquals(0, logged())
            await(hasText("Kom ikke") and isAnswer and SemanticsMatcher.expectValue(SemanticsProperties.Selected, true))
            tap("Kom")
            tap("Lagre")
            sees("Neste trening: mandag 30. november", part = true)
            assertEquals(1, logged())
        }

    @Test
    fun theMoodBeforeIsKeptAsSaidAfterwardsAndAStepIsSeenOnAGoal() =
        onPhone {
            runBlocking { setAGoal(app, "Svømme 200 meter") }
            tap("Trening med Åse")
            tap("Legg til")
            sees("Si først hvordan det gikk.", part = true)
            tap("Kom")
            tap("Humør før")
            sees("Det lagres at dette er sagt etterpå.")
            tap("Litt dårlig")
            tap("Mål: Svømme 200 meter")
            tap("Steg 4 av 5")
            tap("Hvor anstrengende var det?")
            tap("Middels")
            tap("Åse")
            tap("Lagre")
            sees("Neste trening: mandag 30. november", part = true)
            val said = runBlocking { theSession(app) }.said.map { listOf(it.label, it.words, it.saidBy) }
            assertTrue("$said", listOf("Humør før", "Litt dårlig", "Sagt av Åse etterpå") in said)
            assertTrue("$said", listOf("Anstrengelse", "Middels", "Sagt av Åse") in said)
            assertTrue("$said", said.any { it[0] == "Svømme 200 meter" && it[1] == "Steg 4 av 5" })
        }

    @Test
    fun aGroupIsLoggedTogetherAndUndoneTogether() =
        onPhone {
            runBlocking { makeAGroup(app) }
            tap("Loggfør økt")
            tap("Mandagsgruppa, gruppe på 2")
            tap("Kom")
            tap("Lagre")
            sees("Her mangler det noe.")
            tap("Kom ikke", place = 1)
            tap("Lagre")
            undo()
            assertEquals(0, logged())
            sees("Jonas")
            tap("Lagre")
            sees("Neste trening: mandag 30. november", part = true)
            assertEquals(2, logged())
        }

    /** "Undo", within its time: the clock stands still, or the test would wait the bar away. */
    private fun Hand.undo() =
        standingStill {
            tap("Angre")
            sees("Tilbake")
        }

    private suspend fun theSession(app: RunningApp): SessionScreen {
        val caseId =
            app.vault
                .home()
                .cases
                .first()
                .caseId
        val done =
            app.vault.sessions
                .doneTogether(caseId, null, Acting.OWNER)
                .months
                .single()
                .sessions
                .single()
        return app.vault.sessions.session(caseId, done.sessionId, Acting.OWNER)
    }

    private suspend fun makeAGroup(app: RunningApp) {
        val jonas = app.vault.openCase(NewCase("Jonas", "Kari", false, false, false))
        val cases =
            app.vault
                .home()
                .cases
                .map { it.caseId }
        check(jonas in cases)
        app.vault.plans.makeGroup("Mandagsgruppa", cases, null)
    }

    private suspend fun setAGoal(
        app: RunningApp,
        words: String,
    ) {
        val goals = app.vault.goals
        val caseId =
            app.vault
                .home()
                .cases
                .single()
                .caseId
        var shown = goals.goalWizard(caseId, GoalPurposeNew, Acting.USER)
        var draft = shown.draft.copy(words = words, domains = listOf("health"))
        while (!shown.isLast) {
            shown = goals.goalWizardNext(caseId, GoalPurposeNew, draft, Acting.USER)
            val hoped = shown.draft.levels.mapIndexed { at, level -> if (at == 2) "Svømme dit" else level }
            draft = shown.draft.copy(levels = hoped)
        }
        goals.finishGoal(caseId, GoalPurposeNew, draft, Acting.USER)
    }

    private fun Hand.logged(): Int =
        runBlocking {
            app.vault.home().cases.sumOf { case ->
                app.vault.sessions
                    .doneTogether(case.caseId, null, Acting.OWNER)
                    .months
                    .sumOf { it.sessions.size }
            }
        }

    private fun onPhone(story: Hand.() -> Unit) =
        runSkikoComposeUiTest(Size(PHONE_WIDTH.toFloat(), PHONE_HEIGHT.toFloat()), Density(PHONE_DENSITY)) {
            RunningApp(folder.root, clock).use { app ->
                runBlocking { app.planToday() }
                clock.pass(Duration.ofHours(HOURS_TO_THE_BUS_STOP))
                setContent { MedspillerApp(app.model, Hyperlegible, systemIsDark = false) }
                app.model.begin()
                Hand(this, app).story()
            }
        }

    private suspend fun RunningApp.planToday() {
        vault.create(OwnRole.TRAINING_CONTACT, TEST_CODE).close()
        val caseId = vault.openCase(NewCase("Åse", "Kari", false, false, false))
        val zone = vault.plans.planForm(caseId, null).zone
        val mondays = NewPlan("2026-11-23", null, listOf(1u), 1u, "17:00", zone, 60u, "Svømming", "Pirbadet")
        vault.plans.planSessions(listOf(caseId), mondays, Acting.OWNER, null)
    }
}

private const val LEAST_TARGET = 48
private const val HOURS_TO_THE_BUS_STOP = 6L
