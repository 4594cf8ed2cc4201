package io.zhanggui.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FactorAnalysisTest {

    private static final Kpi A = Kpi.of("A", "甲", "factor a", "count", Better.HIGHER);
    private static final Kpi B = Kpi.of("B", "乙", "factor b", Kpi.RATIO, Better.HIGHER);
    private static final Kpi C = Kpi.of("C", "丙", "factor c", "CNY", Better.HIGHER);

    /** Two factors: each one's change times the mean of the other (2 · 12.5 and 5 · 11). */
    @Test
    void two_factors_share_what_they_made_together_in_halves() {
        FactorAnalysis analysis = FactorAnalysis.of(Factor.of(A, "10", "12"), Factor.of(B, "10", "15"));
        assertThat(analysis.before()).isEqualByComparingTo("100");
        assertThat(analysis.after()).isEqualByComparingTo("180");
        assertThat(analysis.change()).isEqualByComparingTo("80");
        assertThat(analysis.contributions()).isEqualTo(decimals("25.00", "55.00"));
    }

    /** Three factors: Δa · (b₀c₀/3 + (b₀c₁ + b₁c₀)/6 + b₁c₁/3), the formula of the complete decomposition. */
    @Test
    void three_factors_follow_the_formula_of_the_complete_decomposition() {
        FactorAnalysis analysis =
                FactorAnalysis.of(Factor.of(A, "2", "3"), Factor.of(B, "5", "7"), Factor.of(C, "11", "13"));
        // 1·(55/3 + (65 + 77)/6 + 91/3) = 72.333…, 2·(22/3 + (26 + 33)/6 + 39/3) = 60.333…, 2·(10/3 + 29/6 + 7) =
        // 30.333…
        assertThat(analysis.contributions()).isEqualTo(decimals("72.34", "60.33", "30.33"));
        assertThat(analysis.change()).isEqualByComparingTo("163");
    }

    @Test
    void one_factor_that_moved_made_all_of_the_change() {
        FactorAnalysis analysis =
                FactorAnalysis.of(Factor.of(A, "2", "2"), Factor.of(B, "5", "4"), Factor.of(C, "11", "11"));
        assertThat(analysis.contributions()).isEqualTo(decimals("0.00", "-22.00", "0.00"));
    }

    @Test
    void a_factor_may_be_zero_before_or_after() {
        assertThat(FactorAnalysis.of(Factor.of(A, "0", "4"), Factor.of(B, "3", "5"))
                        .contributions())
                .isEqualTo(decimals("16.00", "4.00"));
        assertThat(FactorAnalysis.of(Factor.of(A, "4", "0"), Factor.of(B, "3", "0"))
                        .contributions())
                .isEqualTo(decimals("-6.00", "-6.00"));
        assertThat(FactorAnalysis.of(Factor.of(A, "0", "0"), Factor.of(B, "3", "9"))
                        .contributions())
                .isEqualTo(decimals("0.00", "0.00"));
    }

    @Test
    void what_is_shown_adds_up_also_where_the_products_are_rounded_away_from_each_other() {
        FactorAnalysis up = FactorAnalysis.of(Factor.of(A, "-0.005", "0.005"));
        assertThat(up.change()).isEqualByComparingTo("0.02");
        assertThat(up.contributions()).isEqualTo(decimals("0.02"));
        FactorAnalysis down = FactorAnalysis.of(Factor.of(A, "0.005", "-0.005"));
        assertThat(down.contributions()).isEqualTo(decimals("-0.02"));
    }

    @Test
    void percent_counts_as_the_ratio_that_it_is() {
        FactorAnalysis analysis = FactorAnalysis.of(
                Factor.of(A, "1000", "1000"), Factor.of(B.in(Kpi.PERCENT), "2", "3"), Factor.of(C, "50", "50"));
        assertThat(analysis.contributions()).isEqualTo(decimals("0.00", "500.00", "0.00"));
        assertThat(analysis).hasToString("A × B × C 1000.00 -> 1500.00");
    }

    /**
     * 1,000 · 5 % · 200 = 10,000 and 1,200 · 4 % · 220 = 10,560: visitors 200 · (10/3 + 19/6 + 8.8/3) = 1886.666…, conversion
     * −0.01 · (200000/3 + 460000/6 + 264000/3) = −2313.333…, order value 20 · (50/3 + 100/6 + 48/3) = 986.666…
     */
    @Test
    void sales_are_visitors_times_conversion_times_order_value() {
        FactorAnalysis why =
                SalesFunnel.of(1_000, 50, cny("10000.00")).changeTo(SalesFunnel.of(1_200, 48, cny("10560.00")));
        assertThat(why.change()).isEqualByComparingTo("560");
        assertThat(why.contributions(CurrencyUnit.of("CNY")))
                .containsExactly(cny("1886.67"), cny("-2313.33"), cny("986.66"));
        FactorAnalysis thirds = SalesFunnel.of(3, 1, cny("100.00")).changeTo(SalesFunnel.of(7, 3, cny("100.01")));
        assertThat(thirds.before()).isEqualTo(new BigDecimal("100.00"));
        assertThat(thirds.after()).isEqualTo(new BigDecimal("100.01"));
    }

    /** Nobody bought: what an order would have been worth is not known, so all is due to the conversion. */
    @Test
    void a_factor_of_nothing_moved_nothing() {
        SalesFunnel some = SalesFunnel.of(100, 10, cny("500.00"));
        SalesFunnel unsold = SalesFunnel.of(100, 0, cny("0.00"));
        SalesFunnel nobody = SalesFunnel.of(0, 0, cny("0.00"));
        assertThat(some.changeTo(unsold).contributions()).isEqualTo(decimals("0.00", "-500.00", "0.00"));
        assertThat(unsold.changeTo(some).contributions()).isEqualTo(decimals("0.00", "500.00", "0.00"));
        assertThat(some.changeTo(nobody).contributions()).isEqualTo(decimals("-500.00", "0.00", "0.00"));
        assertThat(nobody.changeTo(nobody).contributions()).isEqualTo(decimals("0.00", "0.00", "0.00"));
        assertThat(nobody.conversionRate().isApplicable()).isFalse();
        assertThat(unsold.conversionRate().value(Rounding.CENT)).contains(new BigDecimal("0.00"));
        assertThat(unsold.orderValue().isApplicable()).isFalse();
    }

    @Test
    void a_currency_without_decimals_has_contributions_without_decimals() {
        FactorAnalysis why =
                SalesFunnel.of(3, 2, Money.parse("JPY 100")).changeTo(SalesFunnel.of(4, 2, Money.parse("JPY 101")));
        assertThat(Money.total(why.contributions(CurrencyUnit.of("JPY")))).isEqualTo(Money.parse("JPY 1"));
        assertThatThrownBy(() ->
                        SalesFunnel.of(3, 2, Money.parse("JPY 100")).changeTo(SalesFunnel.of(3, 2, cny("100.00"))))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(KpiError.UNIT_MISMATCH));
    }

    @Test
    void an_analysis_explains_itself_in_both_languages() {
        FactorAnalysis why =
                SalesFunnel.of(1_000, 50, cny("10000.00")).changeTo(SalesFunnel.of(1_200, 48, cny("10560.00")));
        assertThat(why.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        变动：560.00 = 10,560.00 − 10,000.00，各因素按所有先后次序依次变动的影响取平均
                          独立访客数：1,886.67 = 由 1,000 变为 1,200
                          转化率：-2,313.33 = 由 0.05 变为 0.04
                          客单价（按买家）：986.66 = 由 200 变为 220
                        """);
        assertThat(why.explain().toText(Locale.ENGLISH)).contains("Unique visitors: 1,886.67 = from 1,000 to 1,200");
    }

    @Test
    void what_cannot_be_analysed_is_refused() {
        refused(KpiError.NO_BASIS, FactorAnalysis::of);
        refused(KpiError.DUPLICATE, () -> FactorAnalysis.of(Factor.of(A, "1", "2"), Factor.of(A, "1", "2")));
        Factor absent = new Factor(Measurement.of(B, "1"), Measurement.notApplicable(B));
        refused(KpiError.NOT_APPLICABLE, () -> FactorAnalysis.of(Factor.of(A, "1", "2"), absent));
        refused(KpiError.NOT_APPLICABLE, () -> FactorAnalysis.of(Factor.of(A, "0", "2"), absent));
        refused(KpiError.UNKNOWN, () -> new Factor(Measurement.of(A, "1"), Measurement.of(B, "1")));
        refused(
                KpiError.UNIT_MISMATCH,
                () -> new Factor(Measurement.of(B, "1"), Measurement.of(B.in(Kpi.PERCENT), "1")));
    }

    @Test
    void a_funnel_narrows() {
        refused(KpiError.DEGENERATE_RANGE, () -> SalesFunnel.of(10, 11, cny("1.00")));
        assertThat(SalesFunnel.of(10, 10, cny("1.00")).conversionRate().value(Rounding.CENT))
                .contains(new BigDecimal("1.00"));
        refused(KpiError.INVALID_POINTS, () -> SalesFunnel.of(-1, -1, cny("0.00")));
        refused(KpiError.INVALID_POINTS, () -> SalesFunnel.of(10, -1, cny("0.00")));
        refused(KpiError.INVALID_POINTS, () -> SalesFunnel.of(10, 0, cny("0.01")));
        refused(KpiError.INVALID_POINTS, () -> SalesFunnel.of(10, 1, cny("-0.01")));
        assertThat(SalesFunnel.of(10, 1, cny("0.00")).orderValue().value(Rounding.CENT))
                .contains(new BigDecimal("0.00"));
    }

    private static void refused(KpiError error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(error));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    @Test
    void what_is_missing_is_named() {
        assertThatNullPointerException()
                .isThrownBy(() -> FactorAnalysis.of((Factor[]) null))
                .withMessage("factors");
    }
}
