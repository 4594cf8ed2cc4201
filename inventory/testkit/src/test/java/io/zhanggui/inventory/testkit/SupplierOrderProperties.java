package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.replenishment.DemandShape;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReorderReason;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.ServiceGoal;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplierOrder;
import io.zhanggui.inventory.replenishment.SupplierTerms;
import io.zhanggui.inventory.replenishment.SupplyCalendar;
import io.zhanggui.inventory.replenishment.SupplyCapacity;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

class SupplierOrderProperties {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final LocalDateRange HALF_YEAR = LocalDateRange.of(TODAY.minusWeeks(26), TODAY);
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** What a plan is made from. */
    record Facts(
            DemandHistory demand,
            List<StockPosition> stock,
            List<SupplyTerms> terms,
            List<SupplierTerms> suppliers,
            ServiceGoal goal,
            DemandShape shape,
            @Nullable Money budget) {

        ReplenishmentPlanner.Builder planner() {
            ReplenishmentPlanner.Builder planner =
                    ReplenishmentPlanner.builder().goal(goal).demandShape(shape).holdingCostPerYear("0.3");
            return budget == null ? planner : planner.budget(budget);
        }

        ReplenishmentPlan plan() {
            return planner().build().plan(demand, stock, terms, suppliers, TODAY);
        }
    }

    @Property(tries = 60)
    void everyOrderRespectsEverySupplierTerm(@ForAll("facts") Facts facts) {
        ReplenishmentPlan plan = facts.plan();
        for (ReorderProposal each : plan.proposals()) {
            SupplyTerms terms = each.terms();
            BigDecimal quantity = each.quantity().amount();
            assertThat(terms.isOrder(quantity)).as("%s of %s", quantity, terms).isTrue();
            if (terms.capacity() != null) {
                assertThat(quantity).isLessThanOrEqualTo(terms.capacity().left());
            }
        }
        for (SupplierOrder order : plan.supplierOrders()) {
            checkWholeOrder(order, facts);
        }
        if (facts.budget() != null) {
            BigMoney spent = plan.supplierOrders().stream()
                    .map(order -> order.value().orElseThrow())
                    .reduce(BigMoney.zero(CNY), BigMoney::plus);
            assertThat(spent.isGreaterThan(facts.budget()))
                    .as("spent %s", spent)
                    .isFalse();
        }
    }

    private static void checkWholeOrder(SupplierOrder order, Facts facts) {
        for (SupplierTerms supplier : facts.suppliers()) {
            if (!supplier.supplier().equals(order.supplier())) {
                continue;
            }
            if (supplier.minimumOrderValue() != null) {
                assertThat(order.value().orElseThrow().isLessThan(supplier.minimumOrderValue()))
                        .as("value of %s", order.value())
                        .isFalse();
            }
            if (supplier.capacity() != null) {
                BigDecimal taken = order.lines().stream()
                        .map(line ->
                                line.quantity().amount().multiply(line.terms().capacityUse()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(taken).isLessThanOrEqualTo(supplier.capacity().left());
            }
        }
    }

    @Property(tries = 30)
    void theOrderOfWhatIsGivenDoesNotMatter(@ForAll("facts") Facts facts) {
        List<StockPosition> stock = new ArrayList<>(facts.stock());
        List<SupplyTerms> terms = new ArrayList<>(facts.terms());
        List<SupplierTerms> suppliers = new ArrayList<>(facts.suppliers());
        Collections.reverse(stock);
        Collections.reverse(terms);
        Collections.reverse(suppliers);

        ReplenishmentPlan other = facts.planner().build().plan(facts.demand(), stock, terms, suppliers, TODAY);
        assertThat(bySku(other)).isEqualTo(bySku(facts.plan()));
    }

    @Property(tries = 30)
    void withoutWholeOrdersAnArticleAloneIsPlannedAsAmongOthers(@ForAll("facts") Facts facts) {
        ReplenishmentPlanner planner = ReplenishmentPlanner.builder()
                .goal(facts.goal())
                .demandShape(facts.shape())
                .build();
        Map<Sku, ReorderProposal> together = bySku(planner.plan(facts.demand(), facts.stock(), facts.terms(), TODAY));
        for (StockPosition position : facts.stock()) {
            List<SupplyTerms> own = facts.terms().stream()
                    .filter(each -> each.sku().equals(position.sku()))
                    .toList();
            Map<Sku, ReorderProposal> alone = bySku(planner.plan(facts.demand(), List.of(position), own, TODAY));
            assertThat(alone.get(position.sku())).isEqualTo(together.get(position.sku()));
        }
    }

    @Property(tries = 30)
    void moreServiceNeverOrdersLess(@ForAll("facts") Facts facts) {
        Map<Sku, BigDecimal> before = new HashMap<>();
        for (String service : List.of("0.3", "0.8", "0.95", "0.999")) {
            ReplenishmentPlanner.builder()
                    .cycleService(service)
                    .demandShape(facts.shape())
                    .build()
                    .plan(facts.demand(), facts.stock(), withoutCapacity(facts.terms()), TODAY)
                    .planned()
                    .forEach(each -> {
                        BigDecimal less = before.put(each.sku(), each.quantity().amount());
                        if (less != null) {
                            assertThat(each.quantity().amount()).isGreaterThanOrEqualTo(less);
                        }
                    });
        }
    }

    private static List<SupplyTerms> withoutCapacity(List<SupplyTerms> terms) {
        return terms.stream()
                .map(each -> new SupplyTerms(
                        each.sku(), each.supplier(), each.leadTime(), each.minimumOrder(), each.packMultiple()))
                .toList();
    }

    @Property(tries = 30)
    void moreFillRateNeverOrdersLess(@ForAll("facts") Facts facts) {
        Map<Sku, BigDecimal> before = new HashMap<>();
        for (String fillRate : List.of("0.5", "0.9", "0.98", "0.999")) {
            ReplenishmentPlanner.builder()
                    .fillRate(fillRate)
                    .demandShape(facts.shape())
                    .build()
                    .plan(facts.demand(), facts.stock(), withoutCapacity(facts.terms()), TODAY)
                    .planned()
                    .forEach(each -> {
                        BigDecimal less = before.put(each.sku(), each.quantity().amount());
                        if (less != null) {
                            assertThat(each.quantity().amount()).isGreaterThanOrEqualTo(less);
                        }
                    });
        }
    }

    @Property(tries = 40)
    void everyArticleIsPlannedWithFiguresThatCanBe(@ForAll("facts") Facts facts) {
        ReplenishmentPlan plan = facts.plan();
        assertThat(plan.results()).noneMatch(ItemResult.Failed.class::isInstance);
        for (ReorderProposal each : plan.planned()) {
            assertThat(each.isOrder() && each.reason() == ReorderReason.ENOUGH_STOCK)
                    .isFalse();
            assertThat(each.riskWithOrder()).isBetween(0.0, 1.0);
            assertThat(each.riskWithOrder()).isLessThanOrEqualTo(each.stockOutRisk() + 1e-9);
            assertThat(each.expectedShortage()).isGreaterThanOrEqualTo(0).isFinite();
            assertThat(each.expectedShortage()).isLessThanOrEqualTo(each.expectedShortageWithoutOrder());
            if (!each.isOrder()) {
                assertThat(each.expectedShortage()).isEqualTo(each.expectedShortageWithoutOrder());
            }
            assertThat(each.projection()).hasSize(each.forecast().horizon());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(each.explain().toText(locale)).doesNotContain("NaN", "{", "null", "Infinity");
            }
        }
        assertThat(plan.toTable().rows()).hasSize(plan.proposals().size());
    }

    private static Map<Sku, ReorderProposal> bySku(ReplenishmentPlan plan) {
        Map<Sku, ReorderProposal> bySku = new HashMap<>();
        plan.planned().forEach(each -> bySku.put(each.sku(), each));
        return bySku;
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<DemandHistory> demand = DemandArbitraries.salesLines(HALF_YEAR)
                .list()
                .ofMaxSize(120)
                .map(lines -> DemandHistory.weekly()
                        .between(HALF_YEAR.getStart(), HALF_YEAR.getEnd())
                        .from(lines.stream()));
        Arbitrary<List<StockPosition>> stock = DemandArbitraries.articles()
                .flatMap(article -> positions(article, DemandArbitraries.unitOf(article)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(StockPosition::sku);
        Arbitrary<List<SupplyTerms>> terms = DemandArbitraries.articles()
                .flatMap(ReplenishmentArbitraries::wideSupplyTerms)
                .list()
                .ofMaxSize(14)
                .uniqueElements(each -> List.of(each.sku(), each.supplier()));
        Arbitrary<Money> budgets = Arbitraries.integers()
                .between(0, 50_000)
                .map(yuan -> Money.ofMajor(CNY, yuan))
                .injectNull(0.5);
        return Combinators.combine(
                        demand,
                        stock,
                        terms,
                        suppliers(),
                        ReplenishmentArbitraries.serviceGoals(),
                        Arbitraries.of(DemandShape.class),
                        budgets)
                .as(Facts::new);
    }

    private static Arbitrary<StockPosition> positions(Sku article, UnitOfMeasure unit) {
        return ReplenishmentArbitraries.stockPositions(article, unit);
    }

    private static Arbitrary<List<SupplierTerms>> suppliers() {
        Arbitrary<Money> least = Arbitraries.integers()
                .between(0, 20_000)
                .map(yuan -> Money.ofMajor(CNY, yuan))
                .injectNull(0.4);
        Arbitrary<SupplyCapacity> capacity = Arbitraries.integers()
                .between(0, 3000)
                .map(most -> SupplyCapacity.perOrder(String.valueOf(most)))
                .injectNull(0.4);
        return Combinators.combine(Arbitraries.of("S01", "S02"), least, capacity)
                .as((id, value, most) -> new SupplierTerms(PartyId.of(id), SupplyCalendar.ALWAYS, value, most))
                .list()
                .ofMaxSize(2)
                .uniqueElements(SupplierTerms::supplier);
    }
}
