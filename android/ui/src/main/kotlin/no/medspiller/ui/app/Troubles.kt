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
        is Invalid -> {
            Trouble(words.orElse("invalid-" + failure.reason.replace('_', '-'), "invalid-other"))
        }

        is WrongCode -> {
            Trouble(words["code-wrong"])
        }

        is Locked -> {
            words.trouble("error-locked")
        }

        is NotFound -> {
            words.trouble("error-not-found")
        }

        is Conflict -> {
            words.trouble("error-conflict")
        }

        is Storage -> {
            when (failure.problem) {
                StorageProblem.FULL -> words.trouble("error-full")
                StorageProblem.READ_ONLY -> words.trouble("error-read-only")
                StorageProblem.UNREADABLE -> words.trouble("error-unreadable")
            }
        }

        is Corrupt -> {
            words.trouble("error-corrupt")
        }

        is NewerVersion -> {
            words.trouble("error-newer-version")
        }

        is PhoneKeyGone -> {
            words.trouble("error-phone-key-gone")
        }

        is Busy -> {
            words.trouble("error-busy")
        }

        is InternalFault -> {
            words.trouble("error-internal")
        }
    }

private fun Words.trouble(key: String) = Trouble(get(key), get("$key-safe"), get("$key-do"))
