package io.zhanggui.inventory.lotsizing;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JointReplenishmentTest {

    private static JointItem item(String sku, double demand, double order, double holding) {
        return JointItem.of(Sku.of(sku), demand, LotCosts.of(order, holding));
    }

    @Test
    void oneArticle_isOrderedInItsEconomicQuantity() {
        JointReplenishment problem = JointReplenishment.of(1, List.of(item("MUG", 100, 1, 1)));
        assertThat(problem.silver()).isEqualTo(problem.optimum());
        assertThat(problem.optimum().quantities()).containsExactly(20.0);
        assertThat(problem.optimum().cost()).isEqualTo(20);
        assertThat(problem.optimum().cycleTime()).isEqualTo(0.2);
    }

    @Test
    void articleWithoutDemand_isInNoOrder() {
        JointReplenishment problem = JointReplenishment.of(1, List.of(item("OLD", 0, 50, 1), item("MUG", 100, 1, 1)));
        for (JointSchedule schedule : List.of(problem.silver(), problem.optimum())) {
            assertThat(schedule.multiples()).containsExactly(0, 1);
            assertThat(schedule.quantities()).containsExactly(0.0, 20.0);
            assertThat(schedule.cost()).isEqualTo(20);
        }
        JointReplenishment nothing = JointReplenishment.of(0, List.of(item("OLD", 0, 0, 1)));
        assertThat(nothing.silver().cost()).isZero();
        assertThat(nothing.optimum().cycleTime()).isZero();
    }

    @Test
    void explanation_saysInWhichOrdersAnArticleIs() {
        JointReplenishment problem = JointReplenishment.of(
                600, List.of(item("A", 1, 120, 160), item("B", 1, 840, 20), item("C", 0, 300, 50)));
        // 600 + 120 + 840 / 3 an order, 160 + 3 × 20 a period: √(2 × 1000 / 220) and √(2 × 1000 × 220)
        assertThat(problem.silver().explain().toText(ENGLISH)).isEqualTo("""
                Periods from one joint order to the next: 3.0151 = where orders cost as much as holding
                  Cost per period: 663.325 = orders and holding, with 600 shared by an order
                  Quantity of A: 3.0151 = in every order whose number is a multiple of 1, for a demand of 1 per period
                  Quantity of B: 9.0453 = in every order whose number is a multiple of 3, for a demand of 1 per period
                  Quantity of C: 0 = in no order, because nothing is asked for
                """);
        assertThat(problem.optimum().explain().toText(SIMPLIFIED_CHINESE)).contains("A 的订货量", "每 1 次订货订一次");
    }

    @Test
    void ordersThatCostNothing_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointReplenishment.of(0, List.of(item("A", 1, 1, 1), item("B", 1, 0, 1))))
                .withMessageStartingWith("ordering B must cost something");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointReplenishment.of(-1, List.of(item("A", 1, 1, 1))))
                .withMessageStartingWith("sharedOrderCost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointReplenishment.of(1, List.of()))
                .withMessageStartingWith("the number of items");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item("A", -1, 1, 1))
                .withMessageStartingWith("demandPerPeriod");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JointLine(item("A", 1, 1, 1), -1, 0))
                .withMessageStartingWith("multiple");
    }

    /** All multiples up to 14 with at least one article in every order. */
    @Property(tries = 150)
    void noMultiplesCostLessThanTheOptimum(
            @ForAll @IntRange(max = 40) int shared,
            @ForAll @IntRange(min = 1, max = 30) int own1,
            @ForAll @IntRange(min = 1, max = 30) int own2,
            @ForAll @IntRange(min = 1, max = 30) int own3,
            @ForAll @IntRange(min = 1, max = 50) int demand1,
            @ForAll @IntRange(min = 1, max = 50) int demand2,
            @ForAll @IntRange(min = 1, max = 50) int demand3) {
        double[] own = {own1, own2, own3};
        double[] burden = {demand1, 2.0 * demand2, 3.0 * demand3};
        List<JointItem> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(item("ITEM-" + i, burden[i] / (i + 1), own[i], i + 1));
        }
        JointReplenishment problem = JointReplenishment.of(shared, items);
        double least = Double.POSITIVE_INFINITY;
        for (int a = 1; a <= 14; a++) {
            for (int b = 1; b <= 14; b++) {
                for (int c = 1; c <= 14; c++) {
                    if (Math.min(a, Math.min(b, c)) == 1) {
                        double orders = shared + own[0] / a + own[1] / b + own[2] / c;
                        double held = burden[0] * a + burden[1] * b + burden[2] * c;
                        least = Math.min(least, Math.sqrt(2 * orders * held));
                    }
                }
            }
        }
        JointSchedule optimum = problem.optimum();
        boolean beyond = optimum.multiples().stream().anyMatch(m -> m > 14);
        if (!beyond) {
            assertThat(optimum.cost()).isCloseTo(least, within(1e-9 * least));
        }
        assertThat(optimum.cost()).isLessThanOrEqualTo(least * (1 + 1e-12));
        assertThat(optimum.multiples()).contains(1);
        assertThat(problem.silver().cost()).isGreaterThanOrEqualTo(optimum.cost());
    }

    @Test
    @Timeout(30)
    void demandsTooFarApart_areLeftToSilver() {
        JointReplenishment joint = JointReplenishment.of(
                1,
                List.of(
                        JointItem.of(Sku.of("FAST"), 1e6, LotCosts.of(1, 1)),
                        JointItem.of(Sku.of("SLOW"), 1e-9, LotCosts.of(1, 1))));

        assertThatIllegalArgumentException()
                .isThrownBy(joint::optimum)
                .withMessage(
                        "the best multiples of 2 items ask for more than 10000000 schedules to compare. Maybe silver()?");
        assertThat(joint.silver().cost()).isGreaterThan(0);
    }

    @Test
    void anArticleStandsInItOnce() {
        JointItem mug = JointItem.of(Sku.of("MUG"), 1, LotCosts.of(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointReplenishment.of(1, List.of(mug, mug)))
                .withMessage("items must not hold an article twice but hold MUG twice");
    }
}
