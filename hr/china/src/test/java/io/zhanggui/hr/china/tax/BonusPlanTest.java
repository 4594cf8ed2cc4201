package io.zhanggui.hr.china.tax;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bonuses found from what they leave, and the cheapest way to pay one. */
class BonusPlanTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final ChinaTax tax = ChinaPayroll.rules().tax(LocalDate.of(2025, 12, 31), Knowledge.ALL);
    private final AnnualBonus bonus = tax.bonus();

    @Test
    void a_net_bonus_of_33000_has_two_answers_the_cheaper_first() {
        BonusGrossUp found = bonus.grossUp(cny("33000.00"));

        assertThat(found.roots()).extracting(BonusTax::bonus).containsExactly(cny("34020.62"), cny("36433.33"));
        assertThat(found.chosen().bonus()).isEqualTo(cny("34020.62"));
        assertThat(found.explain().toText(ENGLISH)).contains("the least of 2 bonuses");
        assertThat(found.explain().toText(SIMPLIFIED_CHINESE)).contains("取成本最低者");
        assertThat(found).hasToString("BonusGrossUp[***]");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 1, 0.00",
        "9700.00, 1, 10000.00",
        // the greatest net of the first bracket, and a cent more
        "34920.00, 2, 36000.00",
        "34920.01, 1, 38566.68",
        // the least net of the second bracket
        "32610.01, 2, 33618.57",
        "32609.99, 1, 33618.55",
        // within reach of the jump at 960,000, and where it begins
        "600000.00, 2, 912061.54",
        "631160.00, 2, 960000.00",
    })
    void every_bonus_is_found(String net, int count, String least) {
        BonusGrossUp found = bonus.grossUp(cny(net));

        assertThat(found.roots()).hasSize(count);
        assertThat(found.chosen().bonus()).isEqualTo(cny(least));
        assertThat(found.roots())
                .allSatisfy(root -> assertThat(root.bonus().minus(root.tax())).isEqualTo(cny(net)));
        assertThat(found.explain().toText(ENGLISH)).contains(count == 1 ? "the only bonus" : "costs least");
    }

    @Test
    void jumps_are_derived_from_the_table_as_published() {
        assertThat(bonus.jumps(CNY))
                .extracting(BonusJump::threshold, BonusJump::extraTax, BonusJump::recovers)
                .containsExactly(
                        tuple(cny("36000.00"), cny("2310.10"), cny("38566.67")),
                        tuple(cny("144000.00"), cny("13200.20"), cny("160500.00")),
                        tuple(cny("300000.00"), cny("13750.25"), cny("318333.33")),
                        tuple(cny("420000.00"), cny("19250.30"), cny("447500.00")),
                        tuple(cny("660000.00"), cny("30250.35"), cny("706538.46")),
                        tuple(cny("960000.00"), cny("88000.45"), cny("1120000.00")));
    }

    @Test
    void a_table_without_quick_deductions_has_no_jump() {
        assertThat(invented("3000:0.03:0; *:0.03:0").jumps(CNY)).isEmpty();
    }

    @Test
    void a_jump_of_an_invented_table_may_be_as_large_as_it_likes() {
        // 11,640 are kept of 12,000, and 870 and a tenth of all above it: as much again at 107,700, rounded
        assertThat(invented("1000:0.03:0; *:0.90:870").jumps(CNY))
                .containsExactly(new BonusJump(cny("12000.00"), cny("9570.90"), cny("107699.96")));
        assertThat(invented("1000:0.03:0; *:0.90:870").grossUp(cny("11640.00")).roots())
                .extracting(BonusTax::bonus)
                .contains(cny("12000.00"), cny("107699.96"));
    }

    private AnnualBonus invented(String table) {
        ResolvedRule<TaxTable> rule = new ResolvedRule<>(
                new Rule<>(
                        TaxRules.BONUS_TABLE,
                        RuleScope.of("CN"),
                        Dated.from(LocalDate.of(2025, 1, 1), TaxTable.parse(table)),
                        "CNY/month",
                        Citation.of("an invented table"),
                        Confidence.COMPANY),
                false);
        return new AnnualBonus(rule, tax.wages().rounding(), tax.wages());
    }

    @Test
    void a_low_income_merges_a_high_one_pays_apart_and_between_them_a_split_is_best() {
        BonusPlan low = bonus.plan(cny("-40000.00"), cny("20000.00"));
        assertThat(low.best().merged()).isEqualTo(cny("20000.00"));
        assertThat(low.best().tax()).isEqualTo(cny("0.00"));
        assertThat(low.explain().toText(ENGLISH)).contains("all of the bonus merged");

        BonusPlan high = bonus.plan(cny("500000.00"), cny("36000.00"));
        assertThat(high.best().apart().bonus()).isEqualTo(cny("36000.00"));
        assertThat(high.explain().toText(SIMPLIFIED_CHINESE)).contains("奖金全部单独计税");

        // 36,000 apart at 3 %, 24,000 merged at 10 %: 1,080 + 100,000 and 24,000 in the bracket up to 144,000
        BonusPlan split = bonus.plan(cny("100000.00"), cny("60000.00"));
        assertThat(split.best().apart().bonus()).isEqualTo(cny("36000.00"));
        assertThat(split.best().merged()).isEqualTo(cny("24000.00"));
        assertThat(split.best().tax()).isEqualTo(cny("10960.00"));
        assertThat(split.explain().value()).contains(cny("10960.00"));
        assertThat(split.explain().toText(ENGLISH)).contains("36,000.00 CNY apart and 24,000.00 CNY merged");
        assertThat(split).hasToString("BonusPlan[***]");
        assertThat(split.best()).hasToString("BonusSplit[***]");
    }

    @Test
    void both_whole_ways_are_among_the_candidates_and_equal_ones_are_not_split() {
        BonusPlan plan = bonus.plan(cny("-60000.00"), cny("0.00"));
        assertThat(plan.candidates()).hasSize(1);

        BonusPlan free = bonus.plan(cny("-60000.00"), cny("50000.00"));
        assertThat(free.candidates()).anyMatch(each -> each.merged().isZero());
        assertThat(free.candidates()).anyMatch(each -> each.apart().bonus().isZero());
        assertThat(free.best().isWhole()).isTrue();
        YearToDate year = YearToDate.none(2025, CNY);
        assertThat(bonus.plan(year, cny("50000.00"))).isEqualTo(free);
    }

    @Test
    void negative_bonuses_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bonus.grossUp(cny("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> bonus.separate(cny("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> new BonusPlan(cny("0.00"), cny("0.00"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new BonusGrossUp(cny("0.00"), List.of()));
    }

    @Test
    void wages_are_found_from_what_they_leave() {
        WageGrossUp found = WageGrossUp.of(cny("10000.00"), cny("1500.00"), this::january);

        assertThat(found.gross()).containsExactly(cny("11654.64"));
        assertThat(found.tax().amount()).isEqualTo(cny("154.64"));
        assertThat(found.explain().toText(ENGLISH))
                .contains("net 10,000.00 CNY + contributions 1,500.00 CNY + tax 154.64");
        assertThat(found).hasToString("WageGrossUp[***]");
        assertThat(WageGrossUp.of(cny("0.00"), cny("0.00"), this::january).chosen())
                .isEqualTo(cny("0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> WageGrossUp.of(cny("-1.00"), cny("0.00"), this::january));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WageGrossUp(cny("0.00"), cny("0.00"), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WageGrossUp(cny("0.00"), cny("0.00"), List.of(cny("0.00")), List.of()));
    }

    private TaxWithheld january(Money gross) {
        return tax.wages()
                .withhold(TaxableMonth.of(
                        LocalDate.of(2025, 1, 31),
                        YearToDate.none(2025, CNY),
                        gross,
                        cny("1500.00"),
                        cny("0.00"),
                        cny("0.00")));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
