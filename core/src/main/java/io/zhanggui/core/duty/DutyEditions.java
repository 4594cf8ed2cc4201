package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A port that stores the duty catalogues of each legal entity: an edition is only ever added, so that what was in force on
 * a day can be asked for later, also as it was known then. Its rules are those of {@link EventStream} and
 *
 * <ol start="11">
 *   <li>{@link #inForceAsKnown} gives, of the editions recorded before the moment, the one with the latest first day that is not
 *       after the day; of two with the same first day, the one recorded later.
 * </ol>
 */
@Beta
public interface DutyEditions extends EventStream<LegalEntityId, DutyEdition> {

    /** The edition in force on a day, as known now; see {@link #inForceAsKnown}. */
    default Optional<DutyEdition> inForce(LegalEntityId entity, LocalDate date) {
        return inForceAsKnown(entity, date, Instant.MAX);
    }

    /**
     * The edition in force on a day, as known before a moment.
     *
     * @return empty if there was none yet
     */
    default Optional<DutyEdition> inForceAsKnown(LegalEntityId entity, LocalDate date, Instant before) {
        DutyEdition found = null;
        for (Recorded<DutyEdition> each : read(entity)) {
            DutyEdition edition = each.event();
            boolean holds = each.at().isBefore(before) && !edition.from().isAfter(date);
            if (holds && (found == null || !edition.from().isBefore(found.from()))) {
                found = edition;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Editions in memory. */
    static DutyEditions inMemory(MemoryStore store) {
        final class InMemory extends MemoryEventStream<LegalEntityId, DutyEdition> implements DutyEditions {
            InMemory() {
                super(store);
            }
        }
        return new InMemory();
    }
}
