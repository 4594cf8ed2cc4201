package io.zhanggui.hr.testkit;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.RunPayslip;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.stream.Stream;

/** Adapters that break one rule of a query each. */
final class BrokenAdapters {

    private BrokenAdapters() {}

    private abstract static class Runs extends MemoryRepository<PayRunId, PayRun> implements PayRunRepository {
        Runs(MemoryStore store) {
            super(store, PayRun::id);
        }
    }

    private abstract static class Slips extends MemoryRepository<RunPayslip.Id, RunPayslip>
            implements PayslipRepository {
        Slips(MemoryStore store) {
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
                    Comparator.comparing(
                                    (RunPayslip stored) -> stored.slip().dates().payment())
                            .thenComparing(RunPayslip::run)
                            .thenComparing(RunPayslip::revision));
        }
    }

    /** Takes the month of payment for the month of work. */
    static final class FindsByPayment extends PayRunRepositoryTck {
        @Override
        protected Fixture<PayRunRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new Runs(store) {
                        @Override
                        public Stream<Versioned<PayRun>> ofMonth(YearMonth month) {
                            return select(
                                    run -> YearMonth.from(run.dates().payment()).equals(month),
                                    Comparator.comparing(PayRun::id));
                        }
                    },
                    store);
        }
    }

    /** Sorts without regard to case, as many databases do. */
    static final class SortsIgnoringCase extends PayRunRepositoryTck {
        @Override
        protected Fixture<PayRunRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new Runs(store) {
                        @Override
                        public Stream<Versioned<PayRun>> ofMonth(YearMonth month) {
                            return select(
                                    run -> run.dates().work().equals(month),
                                    Comparator.comparing(run -> run.id().value(), String.CASE_INSENSITIVE_ORDER));
                        }
                    },
                    store);
        }
    }

    /** Gives the payslips of all revisions. */
    static final class ForgetsTheRevision extends PayslipRepositoryTck {
        @Override
        protected Fixture<PayslipRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new Slips(store) {
                        @Override
                        public Stream<Versioned<RunPayslip>> ofRun(PayRunId run, int revision) {
                            return select(
                                    stored -> stored.run().equals(run),
                                    Comparator.comparing(stored -> stored.slip().person()));
                        }
                    },
                    store);
        }
    }

    /** Gives a person's payslips in the order of runs. */
    static final class SortsByRunFirst extends PayslipRepositoryTck {
        @Override
        protected Fixture<PayslipRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new Slips(store) {
                        @Override
                        public Stream<Versioned<RunPayslip>> ofPerson(PersonId person, int year) {
                            return super.ofPerson(person, year)
                                    .sorted(Comparator.comparing(
                                            stored -> stored.value().run()));
                        }
                    },
                    store);
        }
    }
}
