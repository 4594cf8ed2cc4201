package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.threeten.extra.LocalDateRange;

class ReplenishmentPlanProperties {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final LocalDateRange YEAR = LocalDateRange.of(TODAY.minusYears(1), TODAY);

    /** What a plan is made from. */
    record Facts(
            DemandHistory demand, List<StockPosition> stock, List<SupplyTerms> terms, ReplenishmentPlanner planner) {

        ReplenishmentPlan plan() {
            return planner.plan(demand, stock, terms, TODAY);
        }
    }

    @Property(tries = 100)
    void everyArticleIsPlannedOrRefusedOnce(@ForAll("facts") Facts facts) {
        ReplenishmentPlan plan = facts.plan();
        Set<Sku> stocked = facts.stock().stream().map(StockPosition::sku).collect(Collectors.toSet());
        Set<Sku> orderable = facts.terms().stream().map(SupplyTerms::sku).collect(Collectors.toSet());
        Set<Sku> plannable = new HashSet<>(stocked);
        plannable.retainAll(orderable);

        assertThat(plan.results())
                .extracting(ItemResult::key)
                .doesNotHaveDuplicates()
                .containsAll(facts.demand().skus());
        assertThat(plan.planned()).extracting(ReorderProposal::sku).containsExactlyInAnyOrderElementsOf(plannable);
        assertThat(plan.refused()).allSatisfy(each -> assertThat(each).isInstanceOf(ItemResult.Refused.class));
        assertThat(plan.refused())
                .hasSize(plan.results().size() - plan.planned().size());
        assertThat(plan.toTable().rows()).hasSize(plan.proposals().size());
    }

    @Property(tries = 100)
    void anOrderIsAMultipleAtLeastTheMinimumAndReachesTheLevelWithoutAPackToSpare(@ForAll("facts") Facts facts) {
        for (ReorderProposal proposal : facts.plan().planned()) {
            BigDecimal order = proposal.quantity().amount();
            BigDecimal pack = proposal.terms().packMultiple();
            double after = proposal.stock()
                    .position()
                    .plus(proposal.quantity())
                    .amount()
                    .doubleValue();
            double level = proposal.level().orderUpTo();

            assertThat(order.remainder(pack)).isEqualByComparingTo("0");
            assertThat(after).isGreaterThanOrEqualTo(level - 1e-6);
            if (proposal.isOrder()) {
                assertThat(order).isGreaterThanOrEqualTo(proposal.terms().minimumOrder());
                assertThat(after - order.doubleValue()).isLessThan(level);
                boolean packTooMany = after - pack.doubleValue() > level + 1e-6;
                boolean belowMinimum =
                        order.subtract(pack).compareTo(proposal.terms().minimumOrder()) < 0;
                assertThat(packTooMany && !belowMinimum).isFalse();
            }
            assertThat(proposal.stockOutRisk()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 100)
    void theExplanationAddsUp(@ForAll("facts") Facts facts) {
        for (ReorderProposal proposal : facts.plan().planned()) {
            Explanation whole = proposal.explain();
            Explanation level = whole.parts().get(0);
            Explanation position = whole.parts().get(1);

            assertThat(whole.value()).contains(proposal.quantity());
            assertThat(number(level)).isCloseTo(sum(level), within(1e-6));
            assertThat(number(level.parts().get(0)))
                    .isCloseTo(
                            (double) level.parts().get(0).inputs().get(0)
                                    * ((double) level.parts().get(0).inputs().get(1)
                                            + (double) level.parts()
                                                    .get(0)
                                                    .inputs()
                                                    .get(2)),
                            within(1e-6));
            assertThat(number(level.parts().get(1)))
                    .isCloseTo(
                            (double) level.parts().get(1).inputs().get(0)
                                    * number(level.parts().get(2)),
                            within(1e-6));
            assertThat(position.value()).contains(proposal.stock().position());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(whole.toText(locale)).doesNotContain("NaN", "{", "null", "Infinity");
            }
        }
    }

    @Property(tries = 50)
    void oneArticleMoreLeavesTheOthersAsTheyWere(@ForAll("facts") Facts facts) {
        ReplenishmentPlan whole = facts.plan();
        ReplenishmentPlan less = facts.planner()
                .plan(facts.demand(), facts.stock().subList(1, facts.stock().size()), facts.terms(), TODAY);
        Set<ReorderProposal> expected = new HashSet<>(whole.planned());
        expected.removeIf(proposal -> proposal.sku().equals(facts.stock().get(0).sku()));

        assertThat(less.planned()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 50)
    void moreStockNeverOrdersMoreNorRisksMore(@ForAll("facts") Facts facts) {
        List<StockPosition> more = new ArrayList<>();
        facts.stock()
                .forEach(each -> more.add(new StockPosition(
                        each.sku(), each.onHand().plus(each.onOrder()), each.onOrder(), each.reserved())));
        List<ReorderProposal> before = facts.plan().planned();
        List<ReorderProposal> after =
                facts.planner().plan(facts.demand(), more, facts.terms(), TODAY).planned();

        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (before.get(i).sku().equals(after.get(i).sku())) {
                assertThat(after.get(i).quantity())
                        .isLessThanOrEqualTo(before.get(i).quantity());
                assertThat(after.get(i).stockOutRisk())
                        .isLessThanOrEqualTo(before.get(i).stockOutRisk());
            }
        }
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<DemandHistory> demand = Combinators.combine(
                        DemandArbitraries.salesLines(YEAR).list().ofMaxSize(150),
                        Arbitraries.of("day", "week", "month"))
                .as(ReplenishmentPlanProperties::history);
        Arbitrary<List<StockPosition>> stock = DemandArbitraries.articles()
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .uniqueElements()
                .flatMap(ReplenishmentPlanProperties::positions);
        Arbitrary<List<SupplyTerms>> terms = DemandArbitraries.articles()
                .flatMap(ReplenishmentArbitraries::supplyTerms)
                .list()
                .ofMaxSize(10)
                .uniqueElements(SupplyTerms::sku);
        Arbitrary<ReplenishmentPlanner> planners = Combinators.combine(
                        Arbitraries.of("0.5", "0.9", "0.95", "0.999"), Arbitraries.of(1, 7, 14, 30))
                .as((service, review) -> ReplenishmentPlanner.builder()
                        .cycleService(service)
                        .reviewEvery(review)
                        .build());
        return Combinators.combine(demand, stock, terms, planners).as(Facts::new);
    }

    private static DemandHistory history(List<SalesLine> lines, String period) {
        DemandHistory.Builder builder = switch (period) {
            case "day" -> DemandHistory.daily();
            case "week" -> DemandHistory.weekly();
            default -> DemandHistory.monthly();
        };
        return builder.between(YEAR.getStart(), YEAR.getEnd()).from(lines.stream());
    }

    private static Arbitrary<List<StockPosition>> positions(List<Sku> articles) {
        List<Arbitrary<StockPosition>> positions = articles.stream()
                .map(article -> ReplenishmentArbitraries.stockPositions(article, DemandArbitraries.unitOf(article)))
                .toList();
        return Combinators.combine(positions).as(List::copyOf);
    }

    private static double number(Explanation explanation) {
        return (double) explanation.value().orElseThrow();
    }

    private static double sum(Explanation level) {
        return number(level.parts().get(0)) + number(level.parts().get(1));
    }
}
