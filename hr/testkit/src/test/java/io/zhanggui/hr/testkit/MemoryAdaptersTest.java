package io.zhanggui.hr.testkit;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.attendance.AttendanceRecordRepository;
import io.zhanggui.hr.attendance.LeaveLedger;
import io.zhanggui.hr.attendance.PunchStream;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.employment.EmploymentRepository;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import org.junit.jupiter.api.Nested;

/** The memory adapters keep every rule. */
class MemoryAdaptersTest {

    @Nested
    class Employments extends EmploymentRepositoryTck {
        @Override
        protected Fixture<EmploymentRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(EmploymentRepository.inMemory(store), store);
        }
    }

    @Nested
    class PayRuns extends PayRunRepositoryTck {
        @Override
        protected Fixture<PayRunRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(PayRunRepository.inMemory(store), store);
        }
    }

    @Nested
    class Payslips extends PayslipRepositoryTck {
        @Override
        protected Fixture<PayslipRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(PayslipRepository.inMemory(store), store);
        }
    }

    @Nested
    class YearOpenings extends YearOpeningRepositoryTck {
        @Override
        protected Fixture<YearOpeningRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(YearOpeningRepository.inMemory(store), store);
        }
    }

    @Nested
    class PayslipsOfChina extends PayslipRepositoryTck {
        @Override
        protected PayrollRules rules(PayDates dates) {
            return ChinaPayroll.rules().resolve(Place.SHANGHAI, dates, Knowledge.ALL);
        }

        @Override
        protected Fixture<PayslipRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(PayslipRepository.inMemory(store), store);
        }
    }

    @Nested
    class Punches extends PunchStreamTck {
        @Override
        protected Fixture<PunchStream> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(PunchStream.inMemory(store), store);
        }
    }

    @Nested
    class AttendanceRecords extends AttendanceRecordRepositoryTck {
        @Override
        protected Fixture<AttendanceRecordRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(AttendanceRecordRepository.inMemory(store), store);
        }
    }

    @Nested
    class Leave extends LeaveLedgerTck {
        @Override
        protected Fixture<LeaveLedger> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(LeaveLedger.inMemory(store), store);
        }
    }
}
