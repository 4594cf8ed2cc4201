package io.zhanggui.hr.china.tax;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Bonuses and severance with their tax on a payslip. */
class TaxOnSlipTest {

    private static final LocalDate PAID = LocalDate.of(2025, 11, 30);

    private final PayrollRules rules =
            ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(YearMonth.of(2025, 11), PAID), Knowledge.ALL);
    private final ChinaTax tax = ChinaPayroll.rules().tax(PAID, Knowledge.ALL);

    @Test
    void a_bonus_apart_stands_on_the_slip_with_its_tax_and_its_reason() {
        BonusTax bonus = tax.bonus().separate(cny("36000.00"));
        Payslip without = rules.calculate(input().build());
        Payslip with =
                rules.calculate(input().earningApart(bonus.onSlip("2025")).build());

        assertThat(with.net().minus(without.net())).isEqualTo(bonus.net());
        assertThat(with.tax().amount()).isEqualTo(without.tax().amount());
        assertThat(with.taxesApart()).extracting(PayLine::amount).containsExactly(cny("1080.00"));
        assertThat(with.explain().toText(ENGLISH)).contains("a twelfth of the bonus chose the bracket");
        assertThat(with.yearToDate().apart()).containsExactly(PayrollItem.ANNUAL_BONUS_APART.code());
        assertThat(with.yearToDate().income()).isEqualTo(without.yearToDate().income());
    }

    @Test
    void a_second_bonus_apart_in_a_year_is_refused() {
        BonusTax bonus = tax.bonus().separate(cny("36000.00"));
        YearToDate none = YearToDate.none(2025, CurrencyUnit.of("CNY"));
        YearToDate had = none.withApart(List.of(PayrollItem.ANNUAL_BONUS_APART.code()));

        assertThat(AnnualBonus.checkOnce(none).isEmpty()).isTrue();
        assertThat(AnnualBonus.checkOnce(had).has(TaxViolation.BONUS_APART_TWICE))
                .isTrue();
        CumulativeWithholding wages = tax.wages();
        assertThat(wages.check(input().yearToDate(none)
                                .earningApart(bonus.onSlip(""))
                                .build())
                        .isEmpty())
                .isTrue();
        assertThat(wages.check(input().yearToDate(had)
                                .earningApart(bonus.onSlip(""))
                                .build())
                        .has(TaxViolation.BONUS_APART_TWICE))
                .isTrue();
        assertThat(wages.check(input().yearToDate(none)
                                .earningApart(bonus.onSlip("a"))
                                .earningApart(bonus.onSlip("b"))
                                .build())
                        .has(TaxViolation.BONUS_APART_TWICE))
                .isTrue();
        assertThat(wages.check(input().yearToDate(had)
                                .earningApart(tax.severance()
                                        .tax(cny("100.00"), cny("50000.00"))
                                        .onSlip())
                                .build())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void severance_stands_on_the_slip_with_its_tax() {
        SeveranceTax severance = tax.severance().tax(cny("160000.00"), cny("50000.00"));
        Payslip slip = rules.calculate(input().earningApart(severance.onSlip()).build());

        assertThat(slip.line(PayrollItem.SEVERANCE).amount()).isEqualTo(cny("160000.00"));
        assertThat(slip.taxesApart()).extracting(PayLine::amount).containsExactly(cny("300.00"));
        assertThat(slip.explain().toText(ENGLISH)).contains("财税〔2018〕164号");
        PayLine other = new PayLine(PayrollItem.SEVERANCE, "N+1", cny("150000.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> severance.onSlip(other));
        assertThat(severance
                        .onSlip(new PayLine(PayrollItem.SEVERANCE, "N+1", cny("160000.00")))
                        .tax()
                        .label())
                .isEqualTo("N+1");
    }

    private PayrollInput.Builder input() {
        return PayrollInput.builder(PersonId.of("P007"), rules)
                .basePay(cny("20000.00"))
                .housingFundRate("0.07");
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
