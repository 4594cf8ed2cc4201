package io.zhanggui.hr.employment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The port of employments with their dated pay terms. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #ofPerson} gives all employments of a person, at every company, ended or not, and no others.
 *   <li>{@link #employedIn} gives the employments of a company with one day or more in the month, the last day of
 *       employment included, and no others.
 * </ol>
 */
@Beta
public interface EmploymentRepository extends Repository<EmploymentId, Employment> {

    /** Employments in memory. */
    static EmploymentRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<EmploymentId, Employment> implements EmploymentRepository {
            InMemory() {
                super(store, Employment::id);
            }

            @Override
            public Stream<Versioned<Employment>> ofPerson(PersonId person) {
                return select(
                        stored -> stored.person().equals(person),
                        Comparator.<Employment, LocalDate>comparing(Employment::hired)
                                .thenComparing(Employment::id));
            }

            @Override
            public Stream<Versioned<Employment>> employedIn(LegalEntityId entity, YearMonth month) {
                return select(
                        stored -> stored.entity().equals(entity)
                                && stored.daysIn(month).isPresent(),
                        Comparator.<Employment, PersonId>comparing(Employment::person)
                                .thenComparing(Employment::id));
            }
        }
        return new InMemory();
    }

    /** A person's employments, in the order of hiring and id; to be closed by the caller. */
    Stream<Versioned<Employment>> ofPerson(PersonId person);

    /** A company's employments of a month, in the order of persons and ids; to be closed by the caller. */
    Stream<Versioned<Employment>> employedIn(LegalEntityId entity, YearMonth month);
}
