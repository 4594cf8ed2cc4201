package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The port of pay runs. Beside the rules of {@link Repository} adapters keep this one:
 *
 * <ol start="11">
 *   <li>{@link #ofMonth} gives the runs whose work was done in that month, of all companies, and no others.
 *   <li>{@link #paidIn} gives the runs whose day of payment is in that year, of all companies, and no others.
 * </ol>
 */
public interface PayRunRepository extends Repository<PayRunId, PayRun> {

    /** Pay runs in memory. */
    static PayRunRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<PayRunId, PayRun> implements PayRunRepository {
            InMemory() {
                super(store, PayRun::id);
            }

            @Override
            public Stream<Versioned<PayRun>> ofMonth(YearMonth month) {
                return select(run -> run.dates().work().equals(month), Comparator.comparing(PayRun::id));
            }

            @Override
            public Stream<Versioned<PayRun>> paidIn(int year) {
                return select(run -> run.dates().payment().getYear() == year, Comparator.comparing(PayRun::id));
            }
        }
        return new InMemory();
    }

    /** The runs of a month of work, in the order of their ids; to be closed by the caller. */
    Stream<Versioned<PayRun>> ofMonth(YearMonth month);

    /**
     * The runs that are to be paid in a year, in the order of their ids, whatever their month of work; to be closed by the
     * caller.
     */
    @Beta
    Stream<Versioned<PayRun>> paidIn(int year);
}
