package io.zhanggui.hr.china.tax;

import static io.zhanggui.hr.china.tax.OtherIncome.AUTHOR;
import static io.zhanggui.hr.china.tax.OtherIncome.LABOUR_SERVICE;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Income beside wages, students, platform workers, non-residents and severance. */
class OtherIncomeTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final ChinaTax tax = on("2025-10-31");

    @ParameterizedTest
    @CsvSource({
        "LABOUR_SERVICE, 700.00, 0.00",
        "LABOUR_SERVICE, 800.00, 0.00",
        // 公告2020年第13号 解读: an intern's 3,000 before the cumulative method
        "LABOUR_SERVICE, 3000.00, 440.00",
        "LABOUR_SERVICE, 4000.00, 640.00",
        "LABOUR_SERVICE, 4000.03, 640.00",
        "LABOUR_SERVICE, 4000.04, 640.01",
        "LABOUR_SERVICE, 25000.00, 4000.00",
        "LABOUR_SERVICE, 25000.01, 4000.00",
        "LABOUR_SERVICE, 60000.00, 12400.00",
        "LABOUR_SERVICE, 62500.00, 13000.00",
        "LABOUR_SERVICE, 100000.00, 25000.00",
        // 公告2018年第61号 解读: an author's 40,000
        "AUTHOR, 40000.00, 4480.00",
        "AUTHOR, 3000.00, 308.00",
        "ROYALTY, 900.00, 20.00",
        "ROYALTY, 5000.00, 800.00",
        "ROYALTY, 100000.00, 16000.00",
    })
    void other_income_is_withheld_payment_by_payment(OtherIncome kind, String income, String expected) {
        OtherIncomeTax withheld = tax.otherIncome().withhold(kind, cny(income));

        assertThat(withheld.tax()).isEqualTo(cny(expected));
        assertThat(withheld.net().plus(withheld.tax())).isEqualTo(cny(income));
        assertThat(withheld.explain().value()).contains(withheld.tax());
        assertThat(withheld.toString()).doesNotContain(income.substring(0, 3));
    }

    @Test
    void other_income_explains_itself_in_both_languages() {
        OtherIncomeTax withheld = tax.otherIncome().withhold(AUTHOR, cny("40000.00"));

        assertThat(withheld.explain().toText(SIMPLIFIED_CHINESE))
                .contains("稿酬预扣预缴税额：4,480.00 元")
                .contains("× 70%")
                .contains("公告2018年第61号");
        assertThat(withheld.explain().toText(ENGLISH))
                .contains("Tax on author's income: 4,480.00 CNY")
                .contains("(payment 40,000.00 CNY − expenses 8,000.0000 CNY) × 70%");
    }

    @Test
    void other_income_counts_by_eighty_percent_when_settled() {
        OtherIncomeWithholding other = tax.otherIncome();

        assertThat(other.settled(LABOUR_SERVICE, cny("3000.00")).getAmount()).isEqualByComparingTo("2400");
        assertThat(other.settled(AUTHOR, cny("10000.00")).getAmount()).isEqualByComparingTo("5600");
        assertThat(other.settledRules(LABOUR_SERVICE)).hasSize(1);
        assertThat(other.settledRules(AUTHOR)).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> other.withhold(AUTHOR, cny("-0.01")));
    }

    @Test
    void a_student_intern_pays_nothing_on_3000_as_the_official_example_says() {
        // 公告2020年第13号 解读
        assertThat(taxes(tax.interns(), 3000)).containsExactly(cny("0.00"));
        // 10,000 × 80 % − 5,000 = 3,000 at 3 %; then 20,000 × 80 % − 10,000, less 90
        assertThat(taxes(tax.interns(), 10000, 10000)).containsExactly(cny("90.00"), cny("90.00"));
        // a gap counts no month, and never starts anew
        assertThat(taxes(tax.interns(), 10000, 0, 0, 10000)).containsExactly(cny("90.00"), cny("90.00"));
    }

    @Test
    void a_platform_worker_is_withheld_by_the_cumulative_method() {
        assertThat(taxes(tax.platform(), 10000, 10000, 10000))
                .containsExactly(cny("90.00"), cny("90.00"), cny("90.00"));
        assertThat(taxes(tax.platform(), 60000, 60000)).containsExactly(cny("1780.00"), cny("4300.00"));
        assertThat(taxes(tax.platform(), 10000, 1000)).containsExactly(cny("90.00"), cny("0.00"));
    }

    @Test
    void two_blank_months_count_a_platform_worker_anew_and_the_result_is_marked() {
        int[] incomes = {7000, 7500, 0, 0, 7200, 6000, 8000};
        // 公告2025年第16号 解读 has these incomes from June on; the figures after the gap are not verified
        assertThat(taxes(tax.platform(), incomes))
                .containsExactly(cny("18.00"), cny("30.00"), cny("22.80"), cny("0.00"), cny("36.00"));
        assertThat(taxes(tax.platform(), 7000, 0, 7500)).containsExactly(cny("18.00"), cny("30.00"));

        LabourToDate before = new LabourToDate(2025, 2, 2, cny("14500.00"), cny("0.00"), cny("48.00"));
        CumulativeLabourTax after = tax.platform().withhold(YearMonth.of(2025, 5), before, cny("7200.00"));
        CumulativeLabourTax without = tax.platform().withhold(YearMonth.of(2025, 3), before, cny("7200.00"));
        assertThat(after.rules()).anyMatch(rule -> rule.rule().key().equals(TaxRules.PLATFORM_BLANK_MONTHS));
        assertThat(after.explain().toText(ENGLISH))
                .contains("2 months without income came before")
                .contains("unverified");
        assertThat(without.rules()).noneMatch(rule -> rule.rule().key().equals(TaxRules.PLATFORM_BLANK_MONTHS));
        assertThat(after.toString()).doesNotContain("7200");
        // the sums of the year stay, also through a second count
        assertThat(after.after().income()).isEqualTo(cny("7200.00"));
        assertThat(after.after().incomeOfYear()).isEqualTo(cny("21700.00"));
        assertThat(after.after().taxOfYear()).isEqualTo(cny("70.80"));
        CumulativeLabourTax october = tax.platform().withhold(YearMonth.of(2025, 10), after.after(), cny("100.00"));
        assertThat(october.after().months()).isEqualTo(1);
        assertThat(october.after().incomeOfYear()).isEqualTo(cny("21800.00"));
        assertThat(october.after().taxOfYear()).isEqualTo(cny("70.80"));
        assertThat(before.toString()).doesNotContain("14500");
    }

    @Test
    void a_second_payment_of_a_month_counts_no_month_and_other_deductions_lower_the_tax() {
        YearMonth october = YearMonth.of(2025, 10);
        CumulativeLabour platform = tax.platform();
        LabourToDate none = LabourToDate.none(2025, CNY);
        CumulativeLabourTax first = platform.withhold(october, none, cny("5000.00"), cny("0.00"));
        CumulativeLabourTax second = platform.withhold(october, first.after(), cny("5000.00"), cny("1000.00"));

        assertThat(first.tax()).isEqualTo(cny("0.00"));
        assertThat(second.after().months()).isEqualTo(1);
        assertThat(second.tax()).isEqualTo(cny("60.00")); // 8,000 − 5,000 − 1,000 at 3 %
        assertThat(second.explain().value()).contains(cny("60.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.withhold(YearMonth.of(2025, 9), second.after(), cny("1.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.withhold(YearMonth.of(2026, 1), second.after(), cny("1.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> platform.withhold(october, none, cny("-1.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabourToDate(2025, 3, 2, cny("0"), cny("0"), cny("0")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabourToDate(2025, 3, 13, cny("0"), cny("0"), cny("0")));
    }

    @Test
    void platform_workers_are_ordinary_labour_service_before_october_2025() {
        assertThatThrownBy(() -> on("2025-09-30").platform()).isInstanceOf(RuleNotFoundException.class);
        assertThat(on("2025-10-01").platform()).isNotNull();
        assertThatThrownBy(() -> ChinaPayroll.rules()
                        .tax(LocalDate.of(2025, 10, 1), Knowledge.upTo(LocalDate.of(2025, 6, 25)))
                        .platform())
                .isInstanceOf(RuleNotFoundException.class);
        assertThatThrownBy(() -> on("2020-06-30").interns()).isInstanceOf(RuleNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({"4999.99, 0.00", "5000.00, 0.00", "8000.00, 90.00", "8000.01, 90.00", "30000.00, 3590.00"})
    void a_non_residents_wages_are_taxed_month_by_month(String income, String expected) {
        NonResidentTax wage = tax.nonResident().wage(cny(income));

        assertThat(wage.tax()).isEqualTo(cny(expected));
        assertThat(wage.explain().value()).contains(cny(expected));
        assertThat(wage).hasToString("NonResidentTax[***]");
    }

    @ParameterizedTest
    @CsvSource({"18000.00, 540.00", "18000.10, 540.01", "120000.00, 15540.00", "0.00, 0.00"})
    void a_non_residents_bonus_is_divided_by_six(String bonus, String expected) {
        NonResidentTax of = tax.nonResident().bonus(cny(bonus));

        assertThat(of.tax()).isEqualTo(cny(expected));
        assertThat(of.explain().toText(ENGLISH)).contains("÷ 6").contains("公告2019年第35号");
    }

    @ParameterizedTest
    @CsvSource({
        "150000.00, 50000.00, 150000.00, 0.00",
        "150000.01, 50000.00, 150000.00, 0.00",
        "160000.00, 50000.00, 150000.00, 300.00",
        "186000.00, 50000.00, 150000.00, 1080.00",
        "203136.00, 101568.00, 203136.00, 0.00",
        "450000.00, 50000.00, 150000.00, 43080.00",
    })
    void severance_is_free_up_to_three_average_annual_wages(
            String amount, String average, String free, String expected) {
        SeveranceTax severance = tax.severance().tax(cny(amount), cny(average));

        assertThat(severance.free()).isEqualTo(cny(free));
        assertThat(severance.tax()).isEqualTo(cny(expected));
        assertThat(severance.net().plus(severance.tax())).isEqualTo(cny(amount));
        assertThat(severance.explain().toText(SIMPLIFIED_CHINESE))
                .contains("财税〔2018〕164号 第五条(一)")
                .contains("× 3");
        assertThat(severance).hasToString("SeveranceTax[***]");
    }

    @Test
    void severance_needs_an_average_wage() {
        assertThatIllegalArgumentException().isThrownBy(() -> tax.severance().tax(cny("1.00"), cny("0.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> tax.severance().tax(cny("-1.00"), cny("50000.00")));
    }

    private static List<Money> taxes(CumulativeLabour method, int... incomes) {
        LabourToDate before = LabourToDate.none(2025, CNY);
        Money[] taxes = new Money[incomes.length];
        for (int i = 0; i < incomes.length; i++) {
            if (incomes[i] > 0) {
                CumulativeLabourTax withheld =
                        method.withhold(YearMonth.of(2025, i + 1), before, Money.ofMajor(CNY, incomes[i]));
                taxes[i] = withheld.tax();
                before = withheld.after();
            }
        }
        return Arrays.stream(taxes).filter(each -> each != null).toList();
    }

    private static ChinaTax on(String day) {
        return ChinaPayroll.rules().tax(LocalDate.parse(day), Knowledge.ALL);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
