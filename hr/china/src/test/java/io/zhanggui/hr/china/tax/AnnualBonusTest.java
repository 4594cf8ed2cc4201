package io.zhanggui.hr.china.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualBonusTest {

    private final AnnualBonus bonus = on(LocalDate.of(2025, 12, 31));

    /** Where the bracket changes, one yuan more costs so much; the figures are published for 36,000 and derived else. */
    @ParameterizedTest
    @CsvSource({
        "36000, 2310.10",
        "144000, 13200.20",
        "300000, 13750.25",
        "420000, 19250.30",
        "660000, 30250.35",
        "960000, 88000.45"
    })
    void one_yuan_more_than_a_bracket_costs_thousands(long threshold, String more) {
        Money at = Money.ofMajor(cny("0.00").getCurrencyUnit(), threshold);
        assertThat(bonus.separate(at.plusMajor(1))
                        .tax()
                        .minus(bonus.separate(at).tax()))
                .isEqualTo(cny(more));
    }

    @Test
    void the_rule_ends_with_2027_and_may_be_carried_forward() {
        assertThat(on(LocalDate.of(2027, 12, 31)).separate(cny("36000.00")).tax())
                .isEqualTo(cny("1080.00"));
        assertThatThrownBy(() -> on(LocalDate.of(2028, 1, 1))).isInstanceOf(RuleNotFoundException.class);
        AnnualBonus carried = ChinaPayroll.rules().carryForward().annualBonus(LocalDate.of(2028, 1, 1), Knowledge.ALL);
        assertThat(carried.rules()).anyMatch(rule -> rule.provisional());
        assertThat(carried.separate(cny("36000.00")).explain().toText(Locale.ENGLISH))
                .contains("1,080.00 CNY = 36,000.00 CNY × 3% − quick deduction 0");
    }

    @Test
    void a_plan_holds_both_ways_whole_with_all_deductions_of_the_year() {
        // 276000 − 60000 − 36000 = 180000; with 50000 of bonus 230000 × 20 % − 16920 = 29080;
        // 180000 × 20 % − 16920 + 50000 × 10 % − 210 = 23870
        BonusPlan both = bonus.plan(year("276000", "36000", "0"), cny("50000.00"));

        assertThat(both.merged().tax()).isEqualTo(cny("29080.00"));
        assertThat(both.apart().tax()).isEqualTo(cny("23870.00"));
        assertThat(both.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("29,080.00 元");
        assertThat(both.toString()).doesNotContain("23870");

        // 12000 of an individual pension lower both
        BonusPlan pension = bonus.plan(year("276000", "36000", "12000"), cny("50000.00"));
        assertThat(pension.merged().tax()).isEqualTo(cny("26680.00"));
        assertThat(pension.apart().tax()).isEqualTo(cny("21470.00"));
    }

    @Test
    void low_income_makes_merging_cheaper() {
        BonusPlan both = bonus.plan(year("40000", "0", "0"), cny("20000.00"));

        assertThat(both.merged().tax()).isEqualTo(cny("0.00"));
        assertThat(both.apart().tax()).isEqualTo(cny("600.00"));
        assertThat(both.best()).isEqualTo(both.merged());
    }

    @Test
    void a_bonus_of_nothing_is_apart_and_merged_at_once() {
        BonusPlan none = bonus.plan(year("40000", "0", "0"), cny("0.00"));

        assertThat(none.apart()).isEqualTo(none.merged());
    }

    private static YearToDate year(String income, String contributions, String other) {
        return new YearToDate(2025, 12, 12, cny(income), cny(contributions), cny("0"), cny(other), cny("0"));
    }

    private static AnnualBonus on(LocalDate payment) {
        return ChinaPayroll.rules().annualBonus(payment, Knowledge.ALL);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
