package io.zhanggui.hr.china;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.china.tax.AnnualTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.china.tax.TaxTable;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ChinaValuesTest {

    private static final LocalDate PAID = LocalDate.of(2025, 1, 31);

    private final CumulativeWithholding method = ChinaPayroll.rules().withholding(PAID, Knowledge.ALL);
    private final AnnualBonus bonus = ChinaPayroll.rules().annualBonus(PAID, Knowledge.ALL);
    private final YearToDate none = YearToDate.none(2025, cny("0").getCurrencyUnit());

    @Test
    void a_whole_year_is_taxed_after_twelve_basic_deductions_and_all_others() {
        YearToDate year =
                new YearToDate(2025, 12, 12, cny("240000"), cny("40000"), cny("24000"), cny("16000"), cny("0"));

        AnnualTax tax = method.annualTax(year);

        // 240000 − 60000 − 40000 − 24000 − 16000 = 100000; × 10 % − 2520
        assertThat(tax.taxable()).isEqualTo(cny("100000"));
        assertThat(tax.tax()).isEqualTo(cny("7480"));
        assertThat(tax.explain().toText(SIMPLIFIED_CHINESE))
                .contains("7,480.00")
                .contains("2,520");
    }

    @Test
    void other_deductions_lower_the_tax_of_a_month() {
        // 20000 − 5000 − 1000 − 2000 − 3000 = 9000 at 3 %
        assertThat(withheld("20000", "3000").amount()).isEqualTo(cny("270"));
    }

    @Test
    void text_forms_show_no_amount() {
        assertThat(method.annualTax(cny("54321")).toString()).isEqualTo("AnnualTax[***]");
        assertThat(bonus.separate(cny("54321")).toString()).isEqualTo("BonusTax[***]");
        assertThat(withheld("54321", "0").toString()).isEqualTo("CumulativeTax[2025-01-31, ***]");
        assertThat(method.toString()).contains("cn.tax.annual-table");
        assertThat(Place.SHANGHAI).hasToString("CN-SHANGHAI");
    }

    @Test
    void methods_are_equal_by_their_rules() {
        CumulativeWithholding again = ChinaPayroll.rules().withholding(PAID, Knowledge.ALL);
        CumulativeWithholding of2022 =
                ChinaPayroll.rules().withholding(LocalDate.of(2022, 6, 30), Knowledge.upTo(LocalDate.of(2022, 6, 30)));

        assertThat(again).isEqualTo(method).hasSameHashCodeAs(method).isNotEqualTo(of2022);
        assertThat(method).isNotEqualTo(bonus);
    }

    @Test
    void a_method_is_made_again_from_what_it_tells_of_itself() {
        assertThat(new CumulativeWithholding(
                        method.table(), method.basicDeduction(), method.rounding(), method.specialDeductions()))
                .isEqualTo(method)
                .extracting(CumulativeWithholding::rules)
                .isEqualTo(method.rules());
        assertThat(method.specialDeductions()).containsKey(SpecialDeduction.RENT);
        assertThatThrownBy(() -> method.specialDeductions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rules_name_what_the_figures_rest_on() {
        assertThat(method.rules())
                .extracting(rule -> rule.rule().key().code())
                .contains("cn.tax.annual-table", "cn.tax.basic-deduction", "cn.tax.rounding", "cn.deduction.rent");
        assertThat(ChinaPayroll.rules().book().unverified()).isNotEmpty();
    }

    @Test
    void brackets_that_do_not_rise_are_refused() {
        assertThatThrownBy(() -> TaxTable.parse("36000:0.03:0; 36000:0.03:0; *:0.10:2520"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must rise");
    }

    private TaxWithheld withheld(String income, String other) {
        return method.withhold(TaxableMonth.of(PAID, none, cny(income), cny("1000"), cny("2000"), cny(other)));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount + ".00");
    }
}
