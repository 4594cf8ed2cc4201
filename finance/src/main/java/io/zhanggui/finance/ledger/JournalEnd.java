package io.zhanggui.finance.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a journal goes.
 *
 * @param size how many entries it has
 * @param recordedAt when the last one was recorded; {@code null} if there is none
 */
public record JournalEnd(int size, @Nullable Instant recordedAt) {

    /** When something that comes at this moment is recorded: recording time never goes back. */
    Instant notBefore(Instant at) {
        return recordedAt != null && recordedAt.isAfter(at) ? recordedAt : at;
    }
}
