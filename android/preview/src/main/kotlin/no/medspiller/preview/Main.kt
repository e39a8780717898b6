package no.medspiller.preview

import java.io.File
import kotlin.system.exitProcess

fun main(args: Array<String>) {
    val folder = File(args.firstOrNull() ?: "pictures")
    println("${writePictures(gallery(), folder).size} files in ${folder.absolutePath}")
    // The event thread would keep the process alive.
    exitProcess(0)
}
