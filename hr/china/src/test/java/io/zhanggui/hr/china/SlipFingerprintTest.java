package io.zhanggui.hr.china;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.CumulativeTax;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxWithheld;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the tax rests on counts in the fingerprint of a payslip, though the tax itself is the same. */
class SlipFingerprintTest {

    private final PayrollRules rules = ChinaPayroll.rules()
            .resolve(Place.SHANGHAI, PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 28)), Knowledge.ALL);

    private final Payslip slip = rules.calculate(PayrollInput.builder(PersonId.of("P1"), rules)
            .basePay(Money.parse("CNY 6000.00"))
            .housingFundRate("0.07")
            .build());

    @Test
    void another_basic_deduction_of_the_same_tax_is_another_slip() {
        CumulativeTax tax = (CumulativeTax) slip.tax();
        CumulativeTax upfront = new CumulativeTax(
                tax.method(),
                tax.month(),
                BasicDeduction.UPFRONT_60000,
                12,
                tax.income(),
                tax.contributions(),
                tax.specialDeductions(),
                tax.otherDeductions(),
                tax.taxable(),
                tax.bracket(),
                tax.cumulative(),
                tax.minor());
        CumulativeTax more = new CumulativeTax(
                tax.method(),
                tax.month(),
                tax.mode(),
                tax.countedMonths(),
                tax.income(),
                tax.contributions(),
                tax.specialDeductions(),
                tax.otherDeductions(),
                tax.taxable() + 1,
                tax.bracket(),
                tax.cumulative(),
                tax.minor());

        assertThat(restored(tax).fingerprint()).isEqualTo(slip.fingerprint());
        for (CumulativeTax other : new CumulativeTax[] {upfront, more}) {
            assertThat(restored(other).net()).isEqualTo(slip.net());
            assertThat(restored(other).yearToDate()).isEqualTo(slip.yearToDate());
            assertThat(restored(other).fingerprint()).isNotEqualTo(slip.fingerprint());
        }
    }

    private Payslip restored(TaxWithheld tax) {
        return Payslip.restore(
                slip.input(),
                minors(Contribution::base),
                minors(Contribution::employee),
                minors(Contribution::employer),
                0,
                new long[0],
                tax);
    }

    private long[] minors(Function<Contribution, Money> figure) {
        return slip.contributions().stream()
                .map(figure)
                .mapToLong(Money::getAmountMinorLong)
                .toArray();
    }
}
