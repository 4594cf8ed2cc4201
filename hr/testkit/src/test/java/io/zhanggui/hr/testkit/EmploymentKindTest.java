package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaPayItem;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Coverage;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.EmploymentViolation;
import io.zhanggui.hr.employment.FinalPay;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is not an employee is not insured and taxed like one in silence. */
class EmploymentKindTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final PayDates DATES = PayDates.of(NOVEMBER, LocalDate.of(2025, 11, 30));
    private static final LocalDate HIRED = LocalDate.of(2025, 11, 1);

    private final PayrollRules employees = ChinaPayroll.rules().resolve(Place.SHANGHAI, DATES, Knowledge.ALL);
    private final PayrollRules interns = ChinaPayroll.rules().interns(DATES, Knowledge.ALL);
    private final MonthlyPay pay = new MonthlyPay(
            employees,
            ChinaPayroll.rules().attendance(Place.SHANGHAI, NOVEMBER, Knowledge.ALL, Proration.RATIO, Rounding.CENT),
            WorkCalendar.china());

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMPLOYEE")
    void a_kind_that_no_rules_serve_is_refused(EmploymentKind kind) {
        WorkedMonth month = WorkedMonth.of(employed("E-1", kind).build(), NOVEMBER);
        assertThat(pay.check(List.of(month)).list())
                .extracting(each -> each.rule())
                .containsExactly(EmploymentViolation.KIND_NOT_SERVED);
        assertThatThrownBy(() -> pay.input(month))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("P007.kind");
        Employment left =
                employed("E-1", kind).lastDay(LocalDate.of(2025, 11, 28)).build();
        assertThat(FinalPay.of(left).check(pay).has(EmploymentViolation.KIND_NOT_SERVED))
                .isTrue();
    }

    @Test
    void an_intern_is_not_insured_and_taxed_by_the_tax_of_interns() {
        MonthlyPay both = pay.serving(EmploymentKind.INTERN, interns);
        PayrollInput input = both.input(
                        WorkedMonth.of(employed("E-1", EmploymentKind.INTERN).build(), NOVEMBER))
                .build();
        Payslip slip = input.rules().calculate(input);

        assertThat(input.rules()).isEqualTo(interns);
        assertThat(slip.contributions()).isEmpty();
        // 10000 × 80 % − 5000 at 3 %
        assertThat(slip.tax().amount()).isEqualTo(cny("90.00"));
        assertThat(both.rules(EmploymentKind.EMPLOYEE)).contains(employees);
        Employment left = employed("E-1", EmploymentKind.INTERN)
                .lastDay(LocalDate.of(2025, 10, 31).plusDays(28))
                .build();
        assertThat(FinalPay.of(left).input(both).build().rules()).isEqualTo(interns);
    }

    @Test
    void kinds_with_different_rules_do_not_share_a_slip() {
        MonthlyPay both = pay.serving(EmploymentKind.INTERN, interns).serving(EmploymentKind.PART_TIME, employees);
        WorkedMonth intern =
                WorkedMonth.of(employed("E-1", EmploymentKind.INTERN).build(), NOVEMBER);
        WorkedMonth employee =
                WorkedMonth.of(employed("E-2", EmploymentKind.EMPLOYEE).build(), NOVEMBER);
        WorkedMonth partTime =
                WorkedMonth.of(employed("E-3", EmploymentKind.PART_TIME).build(), NOVEMBER);

        assertThat(both.check(List.of(intern, employee)).has(EmploymentViolation.KINDS_DIFFER))
                .isTrue();
        assertThat(both.check(List.of(partTime, employee)).isEmpty()).isTrue();
    }

    @Test
    void rules_of_other_dates_are_refused() {
        PayrollRules later = ChinaPayroll.rules()
                .interns(PayDates.of(YearMonth.of(2025, 12), LocalDate.of(2025, 12, 31)), Knowledge.ALL);
        assertThatThrownBy(() -> pay.serving(EmploymentKind.INTERN, later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INTERN");
    }

    @Test
    void a_rehired_retiree_is_taxed_like_an_employee_and_insured_against_injuries_once_a_rule_says_so() {
        Coverage shanghai = Coverage.in(Place.SHANGHAI);
        PayrollRules now = ChinaPayroll.rules().retirees(shanghai, DATES, Knowledge.ALL);
        YearMonth july = YearMonth.of(2026, 7);
        PayrollRules later = ChinaPayroll.rules()
                .carryForward()
                .retirees(shanghai, PayDates.of(july, july.atEndOfMonth()), Knowledge.ALL);

        assertThat(now.schemes()).isEmpty();
        assertThat(later.schemes())
                .extracting(ContributionScheme::employerItem)
                .containsExactly(ChinaPayItem.INJURY_EMPLOYER);
        PayrollInput input = pay.serving(EmploymentKind.RETIREE_REHIRED, now)
                .input(WorkedMonth.of(
                        employed("E-1", EmploymentKind.RETIREE_REHIRED).build(), NOVEMBER))
                .build();
        // 10000 − 5000 at 3 %
        assertThat(now.calculate(input).tax().amount()).isEqualTo(cny("150.00"));
    }

    @Test
    void insurance_of_another_place_is_refused() {
        Employment elsewhere = employed("E-1", EmploymentKind.EMPLOYEE)
                .insuredPlace(Place.BEIJING.code())
                .build();
        Employment here = employed("E-1", EmploymentKind.EMPLOYEE)
                .insuredPlace(Place.SHANGHAI.code())
                .build();

        assertThatThrownBy(() -> pay.input(WorkedMonth.of(elsewhere, NOVEMBER)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("P007.insuredPlace")
                .hasMessageContaining(Place.SHANGHAI.code());
        assertThat(pay.check(List.of(WorkedMonth.of(here, NOVEMBER))).isEmpty()).isTrue();
    }

    private static Employment.Builder employed(String id, EmploymentKind kind) {
        return Employment.builder(EmploymentId.of(id), PersonId.of("P007"), LegalEntityId.of("ACME"), HIRED)
                .kind(kind)
                .pay(PayTerms.from(HIRED, cny("10000.00")));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
