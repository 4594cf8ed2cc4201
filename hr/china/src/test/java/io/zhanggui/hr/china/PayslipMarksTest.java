package io.zhanggui.hr.china;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.tax.TaxRules;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxDeclaration;
import io.zhanggui.hr.payroll.TaxedApart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Which lines of a payslip are marked, and what the declaration says of exempt pay. */
class PayslipMarksTest {

    private final PayrollRules rules = ChinaPayroll.rules()
            .resolve(Place.SHANGHAI, PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 28)), Knowledge.ALL)
            .uninsured();
    private final ResolvedRule<?> rounding = rules.taxRules().stream()
            .filter(rule -> rule.rule().key().equals(TaxRules.TAX_ROUNDING))
            .findFirst()
            .orElseThrow();
    private final ResolvedRule<?> doubtful = ChinaPayroll.rules().unverified().stream()
            .filter(rule -> !rule.key().code().contains("rounding"))
            .findFirst()
            .map(rule -> new ResolvedRule<>(rule, false))
            .orElseThrow();

    @Test
    void rounding_alone_marks_no_line_but_is_listed() {
        Payslip slip = rules.calculate(
                usual().earnings(List.of(line(PayrollItem.OVERTIME, rounding))).build());
        assertThat(rounding.unverified()).isTrue();
        assertThat(marks(slip)).isEmpty();
        assertThat(slip.unverified().contains(rounding)).isTrue();
    }

    @Test
    void a_line_is_marked_by_what_its_own_explanation_names() {
        Payslip slip = rules.calculate(usual().earnings(List.of(line(PayrollItem.OVERTIME, doubtful)))
                .earningApart(new TaxedApart(
                        new PayLine(PayrollItem.ANNUAL_BONUS_APART, "", cny("100.00")),
                        line(PayrollItem.INCOME_TAX_APART, doubtful)))
                .order(new DeductionOrder(
                        PayrollItem.DAMAGES,
                        "",
                        cny("1.00"),
                        1,
                        cny("0.00"),
                        null,
                        line(PayrollItem.DAMAGES, doubtful).why()))
                .build());
        assertThat(doubtful.unverified()).isTrue();
        assertThat(marks(slip)).hasSize(3);
        assertThat(rules.unverified().contains(doubtful)).isFalse();
        assertThat(slip.unverified().contains(doubtful)).isTrue();
        assertThat(slip.unverified()).containsAll(rules.unverified()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_repaid_is_no_exempt_income() {
        Payslip slip = rules.calculate(usual().earning(PayrollItem.REIMBURSEMENT, "taxi", cny("80.00"))
                .earning(PayItem.of("stipend", PayTreatment.EXEMPT), "", cny("30.00"))
                .build());
        TaxDeclaration.Line line =
                TaxDeclaration.of(rules.currency(), List.of(slip)).lines().get(0);
        assertThat(line.exempt()).isEqualTo(cny("30.00"));
        assertThat(line.income()).isEqualTo(cny("20000.00"));
        assertThat(slip.gross()).isEqualTo(cny("20110.00"));
    }

    private PayrollInput.Builder usual() {
        return PayrollInput.builder(PersonId.of("P1"), rules).basePay(cny("20000.00"));
    }

    private static PayLine line(PayItem item, ResolvedRule<?> rule) {
        Money one = cny("1.00");
        return new PayLine(
                item,
                "",
                one,
                Explanation.of(item, one)
                        .with(Explanation.of(Term.of("rate"), "1").because(rule)));
    }

    private static List<String> marks(Payslip slip) {
        return slip.toTable().rows().stream()
                .map(row -> row.get(2))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
