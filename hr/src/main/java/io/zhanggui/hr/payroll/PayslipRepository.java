package io.zhanggui.hr.payroll;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The port of payslips, by run, person and revision. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #ofRun} gives the payslips of one revision of one run, and no others.
 *   <li>{@link #ofPerson} gives all payslips of a person that were paid in a year, every run and revision, and no others.
 * </ol>
 */
public interface PayslipRepository extends Repository<RunPayslip.Id, RunPayslip> {

    /** Payslips in memory. */
    static PayslipRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<RunPayslip.Id, RunPayslip> implements PayslipRepository {
            InMemory() {
                super(store, RunPayslip::id);
            }

            @Override
            public Stream<Versioned<RunPayslip>> ofRun(PayRunId run, int revision) {
                return select(
                        stored -> stored.run().equals(run) && stored.revision() == revision,
                        Comparator.comparing(stored -> stored.slip().person()));
            }

            @Override
            public Stream<Versioned<RunPayslip>> ofPerson(PersonId person, int year) {
                return select(
                        stored -> stored.slip().person().equals(person)
                                && stored.slip().dates().payment().getYear() == year,
                        Comparator.<RunPayslip, LocalDate>comparing(
                                        stored -> stored.slip().dates().payment())
                                .thenComparing(RunPayslip::run)
                                .thenComparing(RunPayslip::revision));
            }
        }
        return new InMemory();
    }

    /** The payslips of one revision of a run, in the order of persons; to be closed by the caller. */
    Stream<Versioned<RunPayslip>> ofRun(PayRunId run, int revision);

    /** A person's payslips paid in a year, in the order of payment, run and revision; to be closed by the caller. */
    Stream<Versioned<RunPayslip>> ofPerson(PersonId person, int year);
}
