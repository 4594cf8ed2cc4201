package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.KpiLibrary.COLLECTION_RATE;
import static io.zhanggui.core.kpi.KpiLibrary.ROI;
import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is equal, what sorts where, and what a refusal shows. */
class KpiValuesTest {

    private static final ReportingPeriod NOVEMBER = ReportingPeriod.parse("2025-11");
    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse("2025-12");

    private static Scorecard card(UnaryOperator<Scorecard.Builder> change) {
        return change.apply(Scorecard.builder("card", NOVEMBER).indicator(ROI, weight(100), Manual.rating()))
                .build();
    }

    @Test
    void cards_are_equal_if_everything_about_them_is() {
        Scorecard card = card(builder -> builder);
        assertThat(card(builder -> builder)).isEqualTo(card).hasSameHashCodeAs(card);
        assertThat(card).isNotEqualTo("card").hasToString("card 2025-11 " + card.items());
        assertThat(Stream.of(
                        card.forPeriod(DECEMBER),
                        card(builder -> builder.normalised()),
                        card(builder -> builder.whenMissing(MissingPolicy.ZERO)),
                        card(builder -> builder.rounding(Rounding.halfUp(1))),
                        card(builder -> builder.limits(null, null)),
                        card(builder -> builder.limits(BigDecimal.ZERO, BigDecimal.TEN)),
                        Scorecard.builder("other", NOVEMBER)
                                .indicator(ROI, weight(100), Manual.rating())
                                .build(),
                        Scorecard.builder("card", NOVEMBER)
                                .indicator(ROI, weight(100), Manual.rating().cappedAt(120))
                                .build()))
                .allSatisfy(other -> assertThat(other).isNotEqualTo(card));
        assertThat(card.hashCode())
                .isNotEqualTo(Scorecard.builder("other", NOVEMBER)
                        .indicator(ROI, weight(100), Manual.rating())
                        .build()
                        .hashCode());
        assertThat(card(builder -> builder.normalised()).normalised()).isTrue();
        assertThat(card.normalised()).isFalse();
        assertThat(card.missing()).isEqualTo(MissingPolicy.REDISTRIBUTE);
        assertThat(card.floor()).hasValue(BigDecimal.ZERO);
        assertThat(card.cap()).isEmpty();
        assertThat(card.forPeriod(DECEMBER).period()).isEqualTo(DECEMBER);
        assertThat(card.indicators()).containsExactly(Indicator.of(ROI, weight(100), Manual.rating()));
    }

    @Test
    void results_are_equal_if_everything_about_them_is() {
        Scorecard card = card(builder -> builder);
        ScorecardResult result = card.score(Measurements.of(ROI, "80"));
        Adjustment bonus = Adjustment.bonus("1", "why", "proof");
        Veto veto = Veto.toZero("why", "proof");
        assertThat(card.score(Measurements.of(ROI, "80.0"))).isEqualTo(card.score(Measurements.of(ROI, "80.0")));
        assertThat(result).isNotEqualTo("result").hasToString("card 2025-11 80.00");
        assertThat(result.adjusted(bonus)).isEqualTo(result.adjusted(bonus)).isNotEqualTo(result);
        assertThat(result.vetoed(veto)).isEqualTo(result.vetoed(veto)).isNotEqualTo(result);
        assertThat(card.forPeriod(DECEMBER).score(Measurements.of(ROI, "80"))).isNotEqualTo(result);
        assertThat(card.score(Measurements.of(ROI, "81")))
                .isNotEqualTo(result)
                .extracting(Object::hashCode)
                .isNotEqualTo(result.hashCode());
        assertThat(card.score(Measurements.of(ROI, "80").and(COLLECTION_RATE, "1")))
                .isNotEqualTo(result);
        ScorecardResult stored = ScorecardResult.restore(
                card, result.measurements(), List.of(Optional.of(Score.parse("79"))), List.of(bonus), List.of(veto));
        assertThat(stored).isNotEqualTo(result);
        assertThat(stored.scores()).containsExactly(Optional.of(Score.parse("79")));
        assertThat(stored.weighted()).hasValue(Score.parse("79"));
        assertThat(stored.adjustments()).containsExactly(bonus);
        assertThat(stored.vetoes()).containsExactly(veto);
        assertThat(stored.card()).isSameAs(card);
        assertThat(stored.total()).hasValue(Score.parse("0"));
    }

    @Test
    void measurements_are_equal_by_indicator_formula_inputs_and_source() {
        Measurement measured = ROI.measure("6", "2").from("ads");
        assertThat(ROI.measure("6", "2").from("ads")).isEqualTo(measured).hasSameHashCodeAs(measured);
        assertThat(measured).isNotEqualTo("ROI 3").hasToString("ROI 3");
        assertThat(Stream.of(
                        ROI.measure("6", "2"),
                        ROI.measure("3", "1").from("ads"),
                        ROI.in("x").measure("6", "2").from("ads"),
                        Measurement.restore(
                                ROI, KpiFormula.GROWTH, List.of(new BigDecimal("6"), new BigDecimal("2")), "ads")))
                .allSatisfy(other -> assertThat(other).isNotEqualTo(measured));
        assertThat(ROI.measure("3", "1").hashCode()).isNotEqualTo(measured.hashCode());
        assertThat(COLLECTION_RATE.measure("6", "2").hashCode()).isNotEqualTo(measured.hashCode());
        assertThat(measured.isApplicable()).isTrue();
        assertThat(measured.source()).isEqualTo("ads");
        assertThat(measured.formula()).isEqualTo(KpiFormula.RATIO);
        assertThat(measured.kpi()).isSameAs(ROI);
        Measurements all = Measurements.of(measured);
        assertThat(all)
                .isEqualTo(Measurements.of(measured))
                .isNotEqualTo(Measurements.of())
                .isNotEqualTo("all");
        assertThat(all).hasSameHashCodeAs(Measurements.of(List.of(measured))).hasToString("[ROI 3]");
        assertThat(all.hashCode()).isNotEqualTo(Measurements.of().hashCode());
        assertThat(all.list()).containsExactly(measured);
        assertThat(all.find(ROI.in("other"))).hasValue(measured);
        assertThat(all.find(COLLECTION_RATE)).isEmpty();
        Measurements three = Measurements.of(ROI, "1", COLLECTION_RATE, "2", KpiLibrary.UV, "3");
        assertThat(three.find(KpiLibrary.UV)).hasValue(Measurement.of(KpiLibrary.UV, "3"));
        assertThat(three.find(COLLECTION_RATE)).hasValue(Measurement.of(COLLECTION_RATE, "2"));
    }

    @Test
    void scores_are_equal_and_sort_by_their_value() {
        assertThat(Score.parse("2/4"))
                .isEqualTo(Score.parse("0.50"))
                .hasSameHashCodeAs(Score.of(new BigDecimal("0.5")));
        assertThat(Score.parse("1/3"))
                .isNotEqualTo("1/3")
                .isGreaterThan(Score.parse("0.333"))
                .isLessThan(Score.parse("0.334"));
        assertThat(Score.parse("1/3").hashCode())
                .isNotEqualTo(Score.parse("1/4").hashCode());
        assertThat(Score.parse("1/3").rounded(Rounding.halfUp(4))).hasToString("0.3333");
        assertThat(Score.parse("-100/3")).hasToString("-100/3");
        assertRefused(() -> Score.parse("x"), "INVALID_TEXT: 'x' must be a number such as 0.95 or 95%");
        assertRefused(() -> Score.parse("1/x"), "INVALID_TEXT: '1/x' must be a score such as 86.25 or 100/3");
        assertRefused(() -> Score.weightedMean(List.of(), 1), "0 scores have 1 weights");
        assertThat(Score.parse("1".repeat(400))).hasToString("1".repeat(400));
        assertThatThrownBy(() -> Score.parse("1".repeat(401))).isInstanceOf(KpiException.class);
        assertThatThrownBy(() -> Weight.weight("1".repeat(41))).isInstanceOf(KpiException.class);
        assertThatThrownBy(() -> Score.parse("1.5.2")).isInstanceOf(KpiException.class);
    }

    @Test
    void keys_of_scores_sort_by_position_then_person_then_period() {
        ScoreKey key = ScoreKey.of(PositionId.of("B"), PersonId.of("P2"), NOVEMBER);
        assertThat(key)
                .isGreaterThan(ScoreKey.of(PositionId.of("A"), PersonId.of("P3"), DECEMBER))
                .isGreaterThan(ScoreKey.of(PositionId.of("B"), PersonId.of("P1"), DECEMBER))
                .isLessThan(ScoreKey.of(PositionId.of("B"), PersonId.of("P2"), DECEMBER))
                .isEqualByComparingTo(ScoreKey.of(PositionId.of("B"), PersonId.of("P2"), NOVEMBER));
    }

    @Test
    void a_refusal_shows_name_and_value() {
        assertRefused(() -> Adjustment.bonus("1", "reason", " "), "evidence must not be blank");
        assertRefused(() -> Adjustment.malus("0", "reason", "x"), "INVALID_POINTS: adjustment cannot have 0");
        assertRefused(() -> new Grade(" ", BigDecimal.ONE), "name must not be blank");
        assertRefused(() -> RaterGroup.of(" ", weight(1)), "name must not be blank");
        assertRefused(
                () -> RaterGroup.of("peer", weight(1)).atLeast(0),
                "INVALID_POINTS: peer cannot have minimum 0, trim 0");
        assertRefused(() -> new ForcedDistribution.Tier("", weight(1)), "name must not be blank");
        assertRefused(() -> new KeyResult(" ", BigDecimal.ONE, Score.parse("1")), "name must not be blank");
        assertRefused(
                () -> new KeyResult("x", BigDecimal.ONE, Score.parse("-0.1")), "INVALID_POINTS: x cannot have -0.1");
        assertRefused(
                () -> new KeyResult.Milestone(new BigDecimal("-1"), true), "INVALID_POINTS: milestone cannot have -1");
        assertRefused(() -> Objective.of("", KeyResult.of("x", "0", "1", "1")), "name must not be blank");
        assertRefused(() -> Veto.toZero(" ", "evidence"), "reason must not be blank");
        assertRefused(() -> Kpi.of(" ", "", "", "", Better.LOWER), "code of a KPI must not be blank");
        assertRefused(() -> GradeCaps.of("A"), "names and numbers must come in pairs, but 1 texts were given");
        assertRefused(() -> GradeCaps.of("A", "1", "A", "2"), "DUPLICATE: A occurs twice");
        assertRefused(() -> new BonusRule(Map.of()), "a bonus rule needs at least one coefficient");
        assertRefused(() -> BonusRule.coefficients("A", "-1"), "INVALID_POINTS: coefficient of A cannot have -1");
        assertRefused(() -> weight("0.0000000000001"), "weight 0.0000000000001 has more than 12 decimals");
        assertThat(weight("0.000000000001").percent()).isEqualByComparingTo("0.000000000001");
        assertThat(weight("33.30")).hasToString("33.3%");
        assertThat(weight(0)).hasToString("0%");
        assertThat(weight(100)).hasToString("100%");
        assertRefused(
                () -> Bonus.countedMonths(-1, 0),
                "months and days must be at least 0 and days at most 31, but are -1 and 0");
        assertRefused(
                () -> Bonus.countedMonths(0, -1),
                "months and days must be at least 0 and days at most 31, but are 0 and -1");
        assertRefused(
                () -> Bonus.countedMonths(1, 32),
                "months and days must be at least 0 and days at most 31, but are 1 and 32");
        assertRefused(() -> ROI.measure("1"), "RATIO needs 2 inputs, but has 1");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void months_of_a_bonus_count_in_halves() {
        assertThat(Bonus.countedMonths(3, 0)).isEqualByComparingTo("3");
        assertThat(Bonus.countedMonths(3, 1)).isEqualByComparingTo("3.5");
        assertThat(Bonus.countedMonths(3, 10)).isEqualByComparingTo("3.5");
        assertThat(Bonus.countedMonths(3, 11)).isEqualByComparingTo("4");
        assertThat(Bonus.countedMonths(0, 31)).isEqualByComparingTo("1");
    }

    @Test
    void pay_is_masked() {
        assertThat(Bonus.of(Money.parse("CNY 100"))).hasToString("Bonus[***]");
        BonusPool pool = BonusPool.of(Money.parse("CNY 100")).with(PersonId.of("P001"), BigDecimal.ONE, BigDecimal.TEN);
        assertThat(pool).hasToString("BonusPool[1 members, ***]");
        assertThat(pool.members().get(0)).hasToString("Member[P001, ***]");
        assertThatThrownBy(() -> pool.with(PersonId.of("P001"), BigDecimal.ONE, BigDecimal.ONE))
                .hasMessage("DUPLICATE: member of a pool occurs twice");
        assertThatThrownBy(() -> pool.with(PersonId.of("P002"), new BigDecimal("-1"), BigDecimal.ONE))
                .hasMessage("INVALID_POINTS: P002 cannot have base or coefficient below 0");
        assertThatThrownBy(() -> pool.with(PersonId.of("P002"), BigDecimal.ONE, new BigDecimal("-1")))
                .isInstanceOf(KpiException.class);
        assertThat(pool.with(PersonId.of("P002"), BigDecimal.ZERO, BigDecimal.ZERO)
                        .shares())
                .containsEntry(PersonId.of("P001"), Money.parse("CNY 100.00"))
                .containsEntry(PersonId.of("P002"), Money.parse("CNY 0.00"));
    }

    @Test
    void bands_are_kept_from_the_highest_and_name_what_is_wrong_with_them() {
        Band low = Band.of(null, new BigDecimal("80"), BigDecimal.ZERO);
        Band middle = Band.of(new BigDecimal("80"), new BigDecimal("90"), BigDecimal.ONE);
        Band high = Band.of(new BigDecimal("90"), null, BigDecimal.TEN);
        assertThat(Banded.of(low, middle, high).bands()).containsExactly(high, middle, low);
        assertRefused(() -> Banded.of(high, low), "BAND_GAP: no band covers 80 to 90");
        assertThatThrownBy(() -> Banded.of(low, low)).hasMessageContaining("80").hasMessageContaining("∞");
        Band all = Band.of(null, null, BigDecimal.ONE);
        assertThatThrownBy(() -> Banded.of(all, all)).hasMessageContaining("-∞ to ∞");
        assertThatThrownBy(() -> Banded.of(high, high)).hasMessageContaining("90 to ∞");
        assertThat(Banded.of(all).full()).isEqualByComparingTo("1");
    }

    /** What a card does in bulk is what the rule does with one measurement: at edges, beyond them, and beyond longs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "banded 95->100, 90->80, 0->5",
                "banded 95->100, 90->80, else->5",
                "banded-ratio target=3 30->100, 1->80, 0->5",
                "ratio-higher target=90 cap=120",
                "ratio-higher target=0.07 floor=10 cap=110",
                "ratio-higher target=90 zeroBelow=0.75",
                "ratio-lower-mirror target=90 cap=120",
                "ratio-lower-inverse target=90 cap=120",
                "linear worst=0 best=95",
                "linear worst=90 best=95",
                "manual floor=20 cap=94",
                "step-deduct target=95 step=5 points=3 mode=STARTED_STEPS floor=40"
            })
    void a_card_scores_as_its_rule_does(String text) {
        ScoringRule rule = ScoringRule.parse(text);
        Scorecard card = Scorecard.builder("card", NOVEMBER)
                .limits(null, null)
                .indicator(ROI, weight(100), rule)
                .build();
        List<Measurement> actuals = Stream.concat(
                        Stream.of(
                                        "95",
                                        "94.999",
                                        "90",
                                        "89.999",
                                        "0",
                                        "-0.001",
                                        "1",
                                        "67.5",
                                        "67.499",
                                        "3",
                                        "20",
                                        "19.9",
                                        "108",
                                        "108.001",
                                        "9223372036854775807",
                                        "-9223372036854775807",
                                        "0.000000000000000001",
                                        "92233720368547758070",
                                        "-92233720368547758070",
                                        "90.00000000000000000000000001")
                                .map(number -> Measurement.of(ROI, number)),
                        Stream.of(ROI.measure("200", "3"), ROI.measure("9223372036854775807", "9223372036854775806")))
                .toList();
        for (Measurement actual : actuals) {
            ScorecardResult result = card.score(Measurements.of(actual));
            assertThat(result.scores()).as("%s %s", text, actual).containsExactly(Optional.of(rule.score(actual)));
            assertThat(result.total()).hasValue(rule.score(actual));
        }
    }

    @Test
    void the_score_of_who_just_meets_the_target() {
        assertThat(ScoringRule.parse("banded 95->100, 90->120").full()).isEqualByComparingTo("120");
        assertThat(ScoringRule.parse("banded-ratio target=2 1->15, 0->3").full())
                .isEqualByComparingTo("15");
        assertThat(ScoringRule.parse("linear-points 1->2, 3->4").full()).isEqualByComparingTo("4");
        assertThat(ScoringRule.parse("piecewise 1->2, 3->1").full()).isEqualByComparingTo("2");
        assertThat(ScoringRule.parse("step-bonus target=1 step=1 points=1 cap=9")
                        .full())
                .isEqualByComparingTo("0");
        assertThat(ScoringRule.parse("binary full=40").full()).isEqualByComparingTo("40");
        for (String rest : List.of("banded 1->1 cap=3", "banded 1->1 x=1")) {
            assertThatThrownBy(() -> ScoringRule.parse(rest)).isInstanceOf(KpiException.class);
        }
        assertThatThrownBy(() -> Banded.from("1->1 cap=3")).hasMessageContaining("without [cap]");
    }

    /** 50 % of (60 % UV, 40 % of (30 % PV, 70 % ROI)), then 20 % AOV, then 30 % of GMV alone. */
    @Test
    void groups_in_front_of_other_items_keep_each_weight_at_its_place() {
        Scorecard card = Scorecard.builder("card", NOVEMBER)
                .group(
                        "first",
                        weight(50),
                        Indicator.of(KpiLibrary.UV, weight(60), Manual.rating()),
                        new IndicatorGroup(
                                "inner",
                                weight(40),
                                List.of(
                                        Indicator.of(KpiLibrary.get("PV"), weight(30), Manual.rating()),
                                        Indicator.of(ROI, weight(70), Manual.rating()))))
                .indicator(KpiLibrary.AOV, weight(20), Manual.rating())
                .group("last", weight(30), Indicator.of(KpiLibrary.GMV, weight(100), Manual.rating()))
                .build();
        ScorecardResult result = card.score(Measurements.of(KpiLibrary.UV, "10", KpiLibrary.get("PV"), "20", ROI, "30")
                .and(KpiLibrary.AOV, "40")
                .and(KpiLibrary.GMV, "50"));
        assertThat(result.items().stream().map(each -> each.effectiveWeight().toPlainString()))
                .containsExactly("30", "6", "14", "20", "30");
        assertThat(result.items().stream().map(each -> each.contribution().toPlainString()))
                .containsExactly("3.00", "1.20", "4.20", "8.00", "15.00");
        assertThat(result.score()).hasValue(new BigDecimal("31.40"));
        ScorecardResult without = card.score(Measurements.of(KpiLibrary.UV, "10")
                .and(Measurement.notApplicable(KpiLibrary.get("PV")))
                .and(Measurement.notApplicable(ROI))
                .and(KpiLibrary.AOV, "40")
                .and(Measurement.notApplicable(KpiLibrary.GMV)));
        assertThat(without.items().stream().map(each -> each.effectiveWeight().toPlainString()))
                .containsExactly("71.4286", "0", "0", "28.5714", "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count-deduct points=1 floor=101",
                "step-deduct target=1 step=1 points=1 mode=FULL_STEPS floor=101",
                "ratio-lower-mirror target=1 floor=101",
                "ratio-lower-inverse target=1 floor=101",
                "manual floor=60 cap=59"
            })
    void a_floor_above_the_cap_is_refused(String text) {
        assertThatThrownBy(() -> ScoringRule.parse(text)).hasMessageStartingWith("DEGENERATE_RANGE: ");
        assertThat(ScoringRule.parse(text.replace("101", "100").replace("59", "60")))
                .isNotNull();
    }

    /** Six decimals at most, no zeros at the end, also where the digits are more than a long has. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "120, 120",
        "1.5, 1.5",
        "100/3, 33.333333",
        "0.0000005, 0.000001",
        "0.0000004, 0",
        "123456789012.345678, 123456789012.345678",
        "999999999999.999999, 999999999999.999999",
        "1234567890123.45, 1234567890123.45",
        "12345678901234567890.5, 12345678901234567890.5",
        "12345678901234567890, 12345678901234567890",
        "-1234567890123456789012345, -1234567890123456789012345"
    })
    void what_an_explanation_shows_on_the_way(String score, String shown) {
        assertThat(Score.parse(score).shown().toPlainString()).isEqualTo(shown);
        assertThat(Decimals.plain(new BigDecimal(shown)).scale())
                .isEqualTo(Score.parse(score).shown().scale());
    }

    /** Written out, the refused ones have from 401 to two thousand million digits. */
    @ParameterizedTest
    @Timeout(10)
    @ValueSource(strings = {"1E+400", "1E-401", "1E+100000000", "1E-100000000", "1E+2147483647", "1E-2147483647"})
    void a_number_with_a_huge_exponent_is_refused_before_it_is_written_out(String text) {
        BigDecimal huge = new BigDecimal(text);
        assertThat(catchThrowableOfType(KpiException.class, () -> Measurement.of(ROI, huge))
                        .code())
                .isEqualTo(KpiError.INVALID_TEXT);
        assertThatThrownBy(() -> Score.of(huge))
                .hasMessage("INVALID_TEXT: '" + text
                        + "' must be a number of at most 400 digits before and after the point");
        assertThatThrownBy(() -> new Knot(huge, BigDecimal.ONE)).isInstanceOf(KpiException.class);
        assertThat(Score.of(new BigDecimal("1E+399"))).isEqualTo(Score.parse("1" + "0".repeat(399)));
        assertThat(Score.of(new BigDecimal("1E-400")).exact().signum()).isEqualTo(1);
    }

    @Test
    void an_indicator_of_the_host_is_a_value_or_in_ratio_and_percent_a_ratio() {
        assertThat(Kpi.of("X", "x", "x", Kpi.RATIO, Better.HIGHER).formula()).isEqualTo(KpiFormula.RATIO);
        assertThat(Kpi.of("X", "x", "x", Kpi.PERCENT, Better.HIGHER).formula()).isEqualTo(KpiFormula.RATIO);
        assertThat(Kpi.of("X", "x", "x", "CNY", Better.HIGHER).formula()).isEqualTo(KpiFormula.VALUE);
        assertThat(Kpi.of("X", "x", "x", "CNY", Better.HIGHER)).hasToString("X");
        assertRefused(() -> Score.parse("/3"), "INVALID_TEXT: '/3' must be a score such as 86.25 or 100/3");
    }

    /** Sales after or before that cannot be multiplied out, because a factor is missing and no other is 0. */
    @Test
    void a_product_with_a_missing_factor_is_refused_in_either_period() {
        Factor gone = new Factor(Measurement.of(ROI, "2"), Measurement.notApplicable(ROI));
        Factor came = new Factor(Measurement.notApplicable(ROI), Measurement.of(ROI, "2"));
        Factor rate = Factor.of(COLLECTION_RATE, "1", "3");
        assertRefused(
                () -> FactorAnalysis.of(gone, rate), "NOT_APPLICABLE: ROI is not applicable, so there is no score");
        assertRefused(
                () -> FactorAnalysis.of(came, rate), "NOT_APPLICABLE: ROI is not applicable, so there is no score");
        assertThat(FactorAnalysis.of(gone, Factor.of(COLLECTION_RATE, "1", "0")).contributions())
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("-2.00"));
    }
}
