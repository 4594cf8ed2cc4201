package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.PaidDays;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.RunPayslip;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

/** Laws of what a pay run stores and of the attendance before it. */
class StoredPayProperties {

    private static final PayDates NOVEMBER = PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 30));
    private static final WorkCalendar CALENDAR = WorkCalendar.china();

    @Provide
    Arbitrary<List<PayRun>> runs() {
        return PayrollArbitraries.payRuns(NOVEMBER, CurrencyUnit.of("CNY"))
                .list()
                .ofMaxSize(12)
                .uniqueElements(PayRun::id);
    }

    @Provide
    Arbitrary<List<RunPayslip>> slips() {
        return PayrollArbitraries.runPayslips(FlatTax.rules(NOVEMBER))
                .list()
                .ofMaxSize(12)
                .uniqueElements(RunPayslip::id);
    }

    @Provide
    Arbitrary<AttendanceMonth> attendance() {
        return AttendanceArbitraries.months().flatMap(month -> AttendanceArbitraries.attendance(month, CALENDAR));
    }

    @Property(tries = 100)
    void a_month_has_each_of_its_runs_once_by_id(@ForAll("runs") List<PayRun> runs) {
        PayRunRepository stored = PayRunRepository.inMemory(new MemoryStore());
        runs.forEach(stored::add);
        try (Stream<Versioned<PayRun>> found = stored.ofMonth(YearMonth.of(2025, 11))) {
            assertThat(found.map(Versioned::value))
                    .containsExactlyInAnyOrderElementsOf(runs)
                    .isSortedAccordingTo((one, other) -> one.id().compareTo(other.id()));
        }
    }

    @Property(tries = 100)
    void a_run_has_a_revision_as_soon_as_it_is_no_draft(@ForAll("runs") List<PayRun> runs) {
        for (PayRun run : runs) {
            assertThat(run.revision() == 0).isEqualTo(run.state() instanceof PayRunState.Draft);
        }
    }

    @Property(tries = 100)
    void every_slip_is_found_by_its_run_and_by_its_person(@ForAll("slips") List<RunPayslip> slips) {
        PayslipRepository stored = PayslipRepository.inMemory(new MemoryStore());
        slips.forEach(stored::add);
        for (RunPayslip slip : slips) {
            assertThat(stored.ofRun(slip.run(), slip.revision())).contains(new Versioned<>(slip, 1));
            assertThat(stored.ofPerson(slip.slip().person(), 2025)).contains(new Versioned<>(slip, 1));
        }
    }

    @Property
    void attendance_that_adds_up_passes_the_check_and_pays_no_more_than_what_is_due(
            @ForAll("attendance") AttendanceMonth month) {
        assertThat(month.check(CALENDAR).isEmpty()).isTrue();
        PaidDays paid = month.paidDays(CALENDAR);
        assertThat(paid.attended()).isBetween(BigDecimal.ZERO, paid.due());
    }

    @Property
    void a_day_worked_too_many_is_found(@ForAll("attendance") AttendanceMonth month) {
        AttendanceMonth wrong = new AttendanceMonth(
                month.person(),
                month.month(),
                month.employed(),
                month.workdaysDue(),
                month.daysWorked().add(BigDecimal.ONE),
                month.paidLeaveDays(),
                month.unpaidLeaveDays(),
                month.overtime(),
                month.deductedMinutes());
        assertThat(wrong.check(CALENDAR).isEmpty()).isFalse();
    }
}
