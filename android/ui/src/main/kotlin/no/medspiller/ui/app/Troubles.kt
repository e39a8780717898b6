package no.medspiller.ui.app

import no.medspiller.Busy
import no.medspiller.Conflict
import no.medspiller.Corrupt
import no.medspiller.InternalFault
import no.medspiller.Invalid
import no.medspiller.Locked
import no.medspiller.MedspillerException
import no.medspiller.NewerVersion
import no.medspiller.NotFound
import no.medspiller.PhoneKeyGone
import no.medspiller.Storage
import no.medspiller.StorageProblem
import no.medspiller.WrongCode
import no.medspiller.ui.parts.Trouble
import no.medspiller.ui.parts.Words

/** [failure] told to a person: what happened, what is safe, what to do. */
internal fun troubleOf(
    failure: MedspillerException,
    words: Words,
): Trouble =
    when (failure) {
        is Invalid -> Trouble(words.orElse("invalid-" + failure.reason.replace('_', '-'), "trouble-invalid"))
        is WrongCode -> Trouble(words["code-wrong"])
        is Locked -> words.trouble("trouble-locked")
        is NotFound -> words.trouble("trouble-not-found")
        is Conflict -> words.trouble("trouble-conflict")
        is Storage ->
            when (failure.problem) {
                StorageProblem.FULL -> words.trouble("trouble-full")
                StorageProblem.READ_ONLY -> words.trouble("trouble-read-only")
                StorageProblem.UNREADABLE -> words.trouble("trouble-unreadable")
            }
        is Corrupt -> words.trouble("trouble-corrupt")
        is NewerVersion -> words.trouble("trouble-newer-version")
        is PhoneKeyGone -> words.trouble("trouble-phone-key-gone")
        is Busy -> words.trouble("trouble-busy")
        is InternalFault -> words.trouble("trouble-internal")
    }

private fun Words.trouble(key: String) = Trouble(get(key), get("$key-safe"), get("$key-do"))
