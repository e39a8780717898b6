package no.medspiller.preview

import no.medspiller.Language
import java.io.File
import kotlin.system.exitProcess

/**
 * Writes the pictures of every screen into `args[0]` and says where; with more arguments, of those only whose names begin
 * with one of them.
 */
fun main(args: Array<String>) = drawEverything(args)

internal fun drawEverything(args: Array<String>) {
    val folder = File(args.firstOrNull() ?: "pictures")
    val files = DemoStory().use { writePictures(it.catalogue().named(args.drop(1)), folder) }
    println("${files.size - 1} pictures: ${File(folder, INDEX).absolutePath}")
    // The event thread would keep the process alive.
    exitProcess(0)
}

private fun ScreenCatalogue.named(beginnings: List<String>): ScreenCatalogue =
    if (beginnings.isEmpty()) {
        this
    } else {
        ScreenCatalogue(
            screens.filter { one ->
                beginnings.any { one.name.startsWith(it) }
            },
        )
    }

/** One way of looking at a screen. */
data class Look(
    val name: String,
    val language: Language,
    val dark: Boolean = false,
    val fontScale: Float = 1f,
    /** Also what lies below the edge. */
    val allOfIt: Boolean = false,
)

/** The page that shows all pictures. */
const val INDEX = "index.html"

/** How every screen is drawn. */
val Looks =
    listOf(
        Look("nb", Language.BOKMAL, allOfIt = true),
        Look("nb-dark", Language.BOKMAL, dark = true),
        Look("nb-200", Language.BOKMAL, fontScale = 2f, allOfIt = true),
        Look("nn", Language.NYNORSK),
        Look("en", Language.ENGLISH),
    )

/** Writes each screen of [catalogue] in each of [looks] into [folder], with an index page; returns the files. */
fun writePictures(
    catalogue: ScreenCatalogue,
    folder: File,
    looks: List<Look> = Looks,
): List<File> {
    folder.mkdirs()
    val files = mutableListOf<File>()
    val drawn = mutableMapOf<Pair<String, String>, List<String>>()
    for (screen in catalogue.screens) {
        for (look in looks) {
            val pages = drawPages(look.fontScale, look.allOfIt) { screen.content(look) }
            drawn[screen.name to look.name] =
                pages.mapIndexed { index, png ->
                    val name = "${screen.name}--${look.name}${if (index == 0) "" else "-${index + 1}"}.png"
                    files += File(folder, name).apply { writeBytes(png) }
                    name
                }
        }
    }
    files += File(folder, INDEX).apply { writeText(indexPage(catalogue, looks, drawn)) }
    return files
}

private fun indexPage(
    catalogue: ScreenCatalogue,
    looks: List<Look>,
    drawn: Map<Pair<String, String>, List<String>>,
): String =
    buildString {
        append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Medspiller, every screen</title>\n")
        append("<style>body{font:16px sans-serif;margin:24px;background:#eee8dc;color:#1e1b16}")
        append("img{width:240px;border:1px solid #787266;border-radius:12px;margin:0 12px 12px 0;vertical-align:top}")
        append("figure{display:inline-block;margin:0}figcaption{font-size:14px;margin-bottom:4px}</style>\n")
        append("<h1>Medspiller, every screen</h1>\n")
        for (screen in catalogue.screens) {
            append("<h2 id=\"${screen.name}\">${screen.name}</h2><p>${escaped(screen.reached)}</p>\n")
            for (look in looks) {
                append("<figure><figcaption>${look.name}</figcaption>")
                drawn[screen.name to look.name].orEmpty().forEach {
                    append("<img loading=\"lazy\" src=\"$it\" alt=\"${screen.name}, ${look.name}\">")
                }
                append("</figure>\n")
            }
        }
        append("</html>\n")
    }

private fun escaped(text: String) = text.replace("&", "&amp;").replace("<", "&lt;")
