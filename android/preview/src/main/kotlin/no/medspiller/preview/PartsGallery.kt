package no.medspiller.preview

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import no.medspiller.ui.parts.*
import no.medspiller.ui.theme.MedspillerTheme

private val words =
    Words(
        mapOf(
            "back" to "Tilbake", "choice-chosen" to "Valgt", "choice-not-chosen" to "Ikke valgt",
            "choice-take-back" to "ta svaret bort", "choice-choose" to "velg", "switch-on" to "På", "switch-off" to "Av",
            "code-show" to "Vis tallene", "code-hide" to "Skjul tallene", "code-erase-short" to "Slett", "code-erase" to "Slett siste tall",
            "code-typed" to "{count} av 6 tall er skrevet",
        ),
    )

fun gallery() =
    ScreenCatalogue(
        listOf(
            CatalogueScreen("question", "x") { Question() },
            CatalogueScreen("code", "x") {
                var code by remember { mutableStateOf("12") }
                Page("Lag en kode", back = {}, bottom = { MainButton("Neste", {}, enabled = code.length == 6) }) {
                    Text("Seks tall som du husker. Du trenger dem hver gang du åpner appen.")
                    CodeEntry(code, { code = it })
                }
            },
            CatalogueScreen("domain", "x") { Domain() },
            CatalogueScreen("mixed", "x") { Mixed() },
            CatalogueScreen("dialog", "x") {
                Mixed()
                AskDialog("Låse svarene?", "Etterpå kan du rette dem, men da blir det en ny versjon.", "Lås svarene", {}, "Ikke nå", {})
            },
        ),
    ) { look, content ->
        MedspillerTheme(Hyperlegible, look.dark) { CompositionLocalProvider(LocalWords provides words, content = content) }
    }

@Composable
private fun Question() {
    var chosen by remember { mutableStateOf<Int?>(3) }
    Page(
        "Hvor fornøyd er du med boligen din?",
        above = { ProgressLine("Spørsmål 3 av 14", 3 / 14f) },
        bottom = {
            ButtonPair("Tilbake" to {}, "Neste" to {})
        },
    ) {
        WordButton("Les opp", {}, sign = Signs.speaker)
        ChoiceList(
            listOf("Veldig misfornøyd", "Lite fornøyd", "Sånn passe fornøyd", "Ganske fornøyd", "Veldig fornøyd")
                .mapIndexed { i, t -> Choice(i, t) },
            chosen,
            { chosen = it },
        )
        WordButton("Hopp over", {})
    }
}

@Composable
private fun Domain() {
    var chosen by remember { mutableStateOf<Int?>(1) }
    Page("Bolig", back = {}, bottom = { Text("3 igjen"); MainButton("Ferdig", {}) }) {
        for (i in 1..3) {
            Text("Er brukerens bolig etter ditt skjønn av en tilfredsstillende fysisk standard?")
            ChoiceButtons("Bolig", listOf("Ja", "Nei", "Vet ikke").mapIndexed { j, t -> Choice(j, t) }, chosen, { chosen = it })
        }
        Text("Har brukeren hatt behov for hjelp med rus?")
        ChoiceButtons("Rus", listOf("Ja", "Nei", "Vet ikke", "Har ikke behov").mapIndexed { j, t -> Choice(j, t) }, chosen, { chosen = it })
    }
}

@Composable
private fun Mixed() {
    var on by remember { mutableStateOf(true) }
    Page("Innstillinger", back = {}, bottom = { MainButton("Lås nå", {}); DestroyButton("Slett alt", {}) }) {
        TroubleBanner(
            Trouble("Telefonen er full.", "Svarene dine er lagret til og med spørsmål 8.", "Frigjør plass og fortsett."),
            action = "Prøv igjen" to {},
        )
        WorthTalkingAbout("Dere ser det ulikt - verdt å snakke om?")
        Note("Bare du ser dette.", heading = "Hvem kan se svarene?")
        SwitchRow("Lengre pause før trykk teller", on, { on = it }, detail = "Ett sekund i stedet for et halvt.")
        SwitchRow("Av", !on, { on = !it })
        OpenCard("Ola, 2. måling", {}, lines = listOf("Spørsmål 9 av 14", "Startet i går kl. 17"))
        WriteField("Hva vil hun eller han kalles?", "Ola", {}, hint = "Bare det dere bruker. Ikke fødselsnummer.")
        WriteField("Navn", "", {}, problem = "Dette ligner et fødselsnummer. Skriv et navn.")
        FactRow("Hvor fornøyd er du med boligen din?", "Ganske fornøyd")
        OtherButton("Ring 116 123", {}, sign = Signs.phone)
        WordButton("Slett", {}, destroys = true)
        Text("Litt tekst i 18.", style = MaterialTheme.typography.bodyLarge)
    }
}
