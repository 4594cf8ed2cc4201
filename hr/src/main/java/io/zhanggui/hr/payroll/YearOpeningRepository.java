package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The port of openings of the year, by legal entity, person and year. Beside the rules of {@link Repository} adapters keep
 * this:
 *
 * <ol start="11">
 *   <li>{@link #ofEntity} gives the openings of one legal entity in one year, and no others.
 * </ol>
 */
@Beta
public interface YearOpeningRepository extends Repository<YearOpening.Id, YearOpening> {

    /** Openings in memory. */
    static YearOpeningRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<YearOpening.Id, YearOpening> implements YearOpeningRepository {
            InMemory() {
                super(store, YearOpening::id);
            }

            @Override
            public Stream<Versioned<YearOpening>> ofEntity(LegalEntityId entity, int year) {
                return select(
                        stored -> stored.entity().equals(entity)
                                && stored.yearToDate().year() == year,
                        Comparator.comparing(YearOpening::person));
            }
        }
        return new InMemory();
    }

    /** A legal entity's openings in a year, in the order of persons; to be closed by the caller. */
    Stream<Versioned<YearOpening>> ofEntity(LegalEntityId entity, int year);
}
