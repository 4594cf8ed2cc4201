package io.zhanggui.hr.china.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
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
    void both_ways_are_shown_with_the_lesser_tax() {
        // 230000 × 20 % − 16920 = 29080; 180000 × 20 % − 16920 + 50000 × 10 % − 210 = 23870
        BonusComparison both = bonus.compare(cny("276000.00"), cny("36000.00"), cny("0.00"), cny("50000.00"));

        assertThat(both.separateIsLess()).isTrue();
        assertThat(both.explain().value()).contains(cny("23870.00"));
        assertThat(both.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("奖金并入综合所得计税：29,080.00 元");
        assertThat(both.toString()).doesNotContain("23870");
    }

    @Test
    void low_income_makes_merging_cheaper() {
        BonusComparison both = bonus.compare(cny("40000.00"), cny("0.00"), cny("0.00"), cny("20000.00"));

        assertThat(both.merged()).isEqualTo(cny("0.00"));
        assertThat(both.separate()).isEqualTo(cny("600.00"));
        assertThat(both.separateIsLess()).isFalse();
    }

    private static AnnualBonus on(LocalDate payment) {
        return ChinaPayroll.rules().annualBonus(payment, Knowledge.ALL);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
