package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.ForecastCandidate;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.Mean;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.probability.LeadTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Articles that sell so many a week, on four weeks of history; Poisson demand, a lead time and a review of a week. */
final class BudgetShop {

    static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    static final PartyId S1 = PartyId.of("S1");

    private final List<SalesLine> sales = new ArrayList<>();
    private final List<StockPosition> stock = new ArrayList<>();
    private final List<SupplyTerms> terms = new ArrayList<>();

    BudgetShop sells(String sku, int aWeek, int position, SupplyTerms.Builder how) {
        for (int week = 1; week <= 4; week++) {
            sales.add(new SalesLine(Sku.of(sku), TODAY.minusWeeks(week), Quantity.ofPieces(aWeek), ""));
        }
        stock.add(StockPosition.of(Sku.of(sku), Quantity.ofPieces(position), Quantity.ofPieces(0)));
        terms.add(how.build());
        return this;
    }

    BudgetShop sells(String sku, int aWeek, int position, String price) {
        return sells(sku, aWeek, position, terms(sku, price));
    }

    static SupplyTerms.Builder terms(String sku, String price) {
        return terms(sku, S1).price(BigMoney.parse("CNY " + price));
    }

    static SupplyTerms.Builder terms(String sku, PartyId supplier) {
        return SupplyTerms.builder(Sku.of(sku), supplier, LeadTime.of(7));
    }

    ReplenishmentPlan plan(ReplenishmentPlanner.Builder planner, SupplierTerms... suppliers) {
        DemandHistory demand =
                DemandHistory.weekly().between(TODAY.minusWeeks(4), TODAY).from(sales.stream());
        return planner.build().plan(demand, stock, terms, List.of(suppliers), TODAY);
    }

    ReplenishmentPlan plan(String budget, SupplierTerms... suppliers) {
        return plan(planner().budget(Money.parse("CNY " + budget)), suppliers);
    }

    /** The same money as a capacity, which is shared so that all run out on one day. */
    ReplenishmentPlan sharedByDays(String budget) {
        BudgetShop shop = new BudgetShop();
        shop.sales.addAll(sales);
        shop.stock.addAll(stock);
        terms.forEach(each -> shop.terms.add(SupplyTerms.builder(each.sku(), each.supplier(), each.leadTime())
                .minimumOrder(each.minimumOrder().toPlainString())
                .pack(each.packMultiple().toPlainString())
                .prices(each.prices())
                .capacityUse(
                        each.prices().lastUnitPrice(BigDecimal.ONE).getAmount().toPlainString())
                .build()));
        return shop.plan(planner(), SupplierTerms.of(S1).capacity(SupplyCapacity.perOrder(budget)));
    }

    static ReplenishmentPlanner.Builder planner() {
        ForecastSelection.Builder selection = ForecastSelection.builder();
        for (DemandClass each : DemandClass.values()) {
            selection.candidates(each, List.of(ForecastCandidate.ofFixed(Mean.of())));
        }
        return ReplenishmentPlanner.builder().forecasts(selection.build()).demandShape(DemandShape.POISSON);
    }

    /** What orders of these quantities serve, at their prices. */
    static double served(ReplenishmentPlan plan) {
        double served = 0;
        for (ReorderProposal each : plan.planned()) {
            served += served(each, each.quantity().amount());
        }
        return served;
    }

    static double served(ReorderProposal proposal, BigDecimal quantity) {
        double price = proposal.terms()
                .prices()
                .breaks()
                .get(0)
                .unitPrice()
                .getAmount()
                .doubleValue();
        return price * units(proposal, quantity);
    }

    static double units(ReorderProposal proposal, BigDecimal quantity) {
        double position = proposal.stock().position().amount().doubleValue();
        return proposal.demand().loss(position) - proposal.demand().loss(position + quantity.doubleValue());
    }

    static BigDecimal cost(ReplenishmentPlan plan) {
        return plan.planned().stream()
                .map(each -> each.cost().orElseThrow().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<Integer> quantities(ReplenishmentPlan plan) {
        return plan.planned().stream()
                .map(each -> each.quantity().amount().intValueExact())
                .toList();
    }
}
