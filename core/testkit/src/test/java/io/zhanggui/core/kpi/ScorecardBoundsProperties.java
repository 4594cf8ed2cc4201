package io.zhanggui.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.testkit.KpiArbitraries;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of whole cards, over made-up cards and measurements. */
class ScorecardBoundsProperties {

    private static final ReportingPeriod NOVEMBER = ReportingPeriod.month(YearMonth.of(2025, 11));

    /** A card with what was measured for it. */
    record Case(Scorecard card, Measurements measurements) {}

    @Provide
    Arbitrary<Case> cases() {
        return KpiArbitraries.scorecards(NOVEMBER)
                .filter(card -> card.missing() != MissingPolicy.ERROR)
                .flatMap(card -> KpiArbitraries.measurements(card).map(measured -> new Case(card, measured)));
    }

    @Property
    void rules_of_0_to_100_points_give_a_score_of_0_to_100(@ForAll("cases") Case made) {
        made.card()
                .score(made.measurements())
                .score()
                .ifPresent(score -> assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
    }

    @Property
    void a_card_without_anything_applicable_has_no_score_or_0(@ForAll("cases") Case made) {
        Measurements none = Measurements.of(made.card().indicators().stream()
                .map(indicator -> Measurement.notApplicable(indicator.kpi()))
                .toList());
        Optional<BigDecimal> score = made.card().score(none).score();
        if (made.card().missing() == MissingPolicy.REDISTRIBUTE) {
            assertThat(score).isEmpty();
        }
        score.ifPresent(points -> assertThat(points).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
    }

    @Property
    void the_order_of_measurements_decides_nothing(@ForAll("cases") Case made) {
        Measurements reversed = Measurements.of();
        for (int i = made.measurements().list().size() - 1; i >= 0; i--) {
            reversed = reversed.and(made.measurements().list().get(i));
        }
        assertThat(made.card().score(reversed).score())
                .isEqualTo(made.card().score(made.measurements()).score());
    }
}
