package no.medspiller

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.withContext
import no.medspiller.generated.Done
import no.medspiller.generated.InternalException
import no.medspiller.generated.Moment

/** How every call is made: on [io], at this moment, in this language, and told to whoever looks. */
internal class Calls(
    private val clock: Clock,
    private val io: CoroutineDispatcher,
    @Volatile var language: Language,
) {
    /** What commands changed. */
    val changed = MutableSharedFlow<Scope>(extraBufferCapacity = 64)

    private fun moment() = Moment(clock.now().toEpochMilli(), clock.zone().id, language)

    /** A call that changes nothing, or says itself what it changed. */
    suspend fun <T> call(block: (Moment) -> T): T =
        withContext(io) {
            try {
                block(moment())
            } catch (_: InternalException) {
                throw InternalFault("panic")
            }
        }

    /** A command: gives the id of what it made. */
    suspend fun command(block: (Moment) -> Done): String {
        val done = call(block)
        done.changed.forEach { changed.emit(it) }
        return done.id
    }

    /** A command that gives a screen, which says what changed. */
    suspend fun <T> telling(
        changes: (T) -> List<Scope>,
        block: (Moment) -> T,
    ): T {
        val result = call(block)
        changes(result).forEach { changed.emit(it) }
        return result
    }

    /** A call that gives a screen and changes [scopes]. */
    suspend fun <T> changing(
        vararg scopes: Scope,
        block: (Moment) -> T,
    ): T {
        val result = call(block)
        scopes.forEach { changed.emit(it) }
        return result
    }
}
