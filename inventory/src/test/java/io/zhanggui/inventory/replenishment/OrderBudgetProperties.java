package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;

/** The plan under a budget against all orders that could be placed. */
class OrderBudgetProperties {

    private record Article(int aWeek, int position, int price, int minimum, int pack, int breakAt) {

        SupplyTerms.Builder terms(String sku) {
            BigMoney unit = BigMoney.parse("CNY " + price);
            return BudgetShop.terms(sku, BudgetShop.S1)
                    .minimumOrder(String.valueOf(minimum))
                    .pack(String.valueOf(pack))
                    .prices(
                            breakAt == 0
                                    ? PriceList.of(unit)
                                    : PriceList.allUnits(
                                            new PriceBreak(BigDecimal.ZERO, unit),
                                            new PriceBreak(
                                                    BigDecimal.valueOf(breakAt),
                                                    unit.multipliedBy(new BigDecimal("0.7")))));
        }
    }

    @Provide
    Arbitrary<BudgetShop> shops() {
        Arbitrary<Article> article = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-3, 6),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(0, 0, 4, 8))
                .as(Article::new);
        return article.list().ofMinSize(1).ofMaxSize(3).map(articles -> {
            BudgetShop shop = new BudgetShop();
            for (int i = 0; i < articles.size(); i++) {
                Article each = articles.get(i);
                shop.sells("A" + i, each.aWeek, each.position, each.terms("A" + i));
            }
            return shop;
        });
    }

    @Property(tries = 200)
    void noOtherOrdersServeMoreThanTheGap(@ForAll("shops") BudgetShop shop, @ForAll @IntRange(max = 120) int budget) {
        ReplenishmentPlan wanted = shop.plan(BudgetShop.planner());
        ReplenishmentPlan plan = shop.plan(String.valueOf(budget));

        assertThat(BudgetShop.cost(plan))
                .isLessThanOrEqualTo(BigDecimal.valueOf(budget).max(BigDecimal.ZERO));
        double best = best(wanted.planned(), 0, BigDecimal.valueOf(budget));
        double served = BudgetShop.served(plan);
        double gap = plan.budget() == null ? 0 : plan.budget().gap();
        assertThat(served).isBetween(Math.max(best - gap, best / 2) - 1e-6, best + 1e-6);
        if (plan.budget() != null) {
            assertThat(plan.budget().served()).isCloseTo(served, within(1e-6));
        }
        for (ReorderProposal each : plan.planned()) {
            assertThat(each.quantity().amount().signum() == 0
                            || each.terms().isOrder(each.quantity().amount()))
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void moreMoneyNeverServesLess(
            @ForAll("shops") BudgetShop shop,
            @ForAll @IntRange(max = 120) int budget,
            @ForAll @IntRange(max = 20) int more) {
        assertThat(BudgetShop.served(shop.plan(String.valueOf(budget + more))))
                .isGreaterThanOrEqualTo(BudgetShop.served(shop.plan(String.valueOf(budget))) - 1e-6);
    }

    /** What the money serves if all articles are to run out on one day, as it was spent before. */
    @Property(tries = 100)
    void runningOutTogetherServesNoMoreThanTheGap(
            @ForAll("shops") BudgetShop shop, @ForAll @IntRange(max = 120) int budget) {
        ReplenishmentPlan plan = shop.plan(String.valueOf(budget));
        double gap = plan.budget() == null ? 0 : plan.budget().gap();

        assertThat(BudgetShop.served(shop.sharedByDays(String.valueOf(budget))))
                .isLessThanOrEqualTo(BudgetShop.served(plan) + gap + 1e-6);
    }

    /** By trying all. */
    private static double best(List<ReorderProposal> wanted, int from, BigDecimal budget) {
        if (from == wanted.size()) {
            return 0;
        }
        ReorderProposal proposal = wanted.get(from);
        List<BigDecimal> quantities = new ArrayList<>(List.of(BigDecimal.ZERO));
        for (int i = 1; i <= proposal.quantity().amount().intValueExact(); i++) {
            if (proposal.terms().isOrder(BigDecimal.valueOf(i))) {
                quantities.add(BigDecimal.valueOf(i));
            }
        }
        double best = 0;
        for (BigDecimal quantity : quantities) {
            BigDecimal cost = proposal.terms().cost(quantity).orElseThrow().getAmount();
            if (cost.compareTo(budget) <= 0) {
                best = Math.max(
                        best, BudgetShop.served(proposal, quantity) + best(wanted, from + 1, budget.subtract(cost)));
            }
        }
        return best;
    }
}
