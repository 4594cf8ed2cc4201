package io.zhanggui.examples.json;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.PooledDemand;
import io.zhanggui.inventory.demand.StatedForecast;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.BudgetUse;
import io.zhanggui.inventory.replenishment.DemandShape;
import io.zhanggui.inventory.replenishment.EqualReturn;
import io.zhanggui.inventory.replenishment.ObservedReceipt;
import io.zhanggui.inventory.replenishment.PolicyEntry;
import io.zhanggui.inventory.replenishment.PriceBreak;
import io.zhanggui.inventory.replenishment.PriceList;
import io.zhanggui.inventory.replenishment.ProposalId;
import io.zhanggui.inventory.replenishment.ProposalState;
import io.zhanggui.inventory.replenishment.ProposalStep;
import io.zhanggui.inventory.replenishment.PurchaseRequest;
import io.zhanggui.inventory.replenishment.ReorderChange;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReorderReason;
import io.zhanggui.inventory.replenishment.ReplenishmentPolicy;
import io.zhanggui.inventory.replenishment.ServiceGoal;
import io.zhanggui.inventory.replenishment.ServiceMeasure;
import io.zhanggui.inventory.replenishment.StoredProposal;
import io.zhanggui.inventory.replenishment.SupplierOrder;
import io.zhanggui.inventory.replenishment.SupplierTerms;
import io.zhanggui.inventory.replenishment.SupplyCalendar;
import io.zhanggui.inventory.replenishment.SupplyCapacity;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What suppliers ask, policies of every goal, and a proposal on its way to the order. */
final class ReplenishmentResults {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Instant NOON = Instant.parse("2025-12-01T04:00:00Z");
    private static final PartyId SUPPLIER = PartyId.of("S01");

    private ReplenishmentResults() {}

    static List<Object> all() {
        ReorderProposal proposal = Samples.reorderProposal();
        SupplierOrder order = Samples.replenishmentPlan().supplierOrders().get(0);
        StockKey stock = StockKey.of(proposal.sku(), WarehouseId.of("WH-SH"));
        Stamp stamp = Stamp.by(PersonId.of("P007")).at(NOON).reason("双11");
        List<Object> all = new ArrayList<>(List.of(
                proposal.projection(),
                order,
                terms(),
                supplier(),
                new PooledDemand(proposal.sku(), 2.5, 1.25, 6, 7.5, 4, 5.5, 4.75, 0.5, 1, 4),
                StatedForecast.of("618", List.of(40.0, 120.5), 12),
                EqualReturn.atRisk(0.1).withUnitWeight(0.25),
                new ObservedReceipt(Sku.of("TEA-001"), SUPPLIER, DAY.minusDays(12), DAY)));
        List<ServiceGoal> goals = List.of(
                ServiceGoal.ofCycleService("0.95"),
                ServiceGoal.ofFillRate("0.98"),
                ServiceGoal.ofCosts(BigMoney.parse("CNY 12.50"), BigMoney.parse("CNY 0.4")));
        for (ServiceGoal goal : goals) {
            ReplenishmentPolicy policy = ReplenishmentPolicy.of(goal, 14).shape(DemandShape.PIECES);
            all.add(new PolicyEntry(stock, policy, DAY, stamp));
            all.add(new PolicyEntry(stock, policy.stopped(), DAY, stamp));
        }
        StoredProposal planned = StoredProposal.of(ProposalId.of("RP-1"), stock.warehouse(), proposal, DAY.plusDays(7));
        all.add(planned);
        all.add(PurchaseRequest.of(List.of(accepted(planned))));
        all.add(new ReorderChange(
                ReorderReason.BUDGET_CUT,
                proposal.quantity(),
                Quantity.ofPieces(1),
                new BigDecimal("12.50"),
                0.25,
                0.5));
        all.add(new BudgetUse(
                Money.parse("CNY 12.50"),
                BigMoney.parse("CNY 30"),
                BigMoney.parse("CNY 12.3"),
                ServiceMeasure.VALUE,
                28.5,
                12.25,
                0.5,
                0.125));
        all.add(new StoredProposal(
                planned.id(),
                planned.stock(),
                terms(),
                planned.proposed(),
                planned.plannedOn(),
                planned.orderDay(),
                planned.expectedOn(),
                planned.validUntil(),
                planned.reason(),
                steps(planned.proposed())));
        return all;
    }

    private static StoredProposal accepted(StoredProposal planned) {
        ProposalStep step = new ProposalStep(
                ProposalState.ACCEPTED, planned.proposed(), Actor.of(PersonId.of("head")), NOON, null, null);
        return new StoredProposal(
                planned.id(),
                planned.stock(),
                terms(),
                planned.proposed(),
                planned.plannedOn(),
                planned.orderDay(),
                planned.expectedOn(),
                planned.validUntil(),
                planned.reason(),
                List.of(step));
    }

    private static List<ProposalStep> steps(Quantity quantity) {
        Actor buyer = Actor.of(PersonId.of("buyer")).onBehalfOf(PersonId.of("head"));
        return List.of(
                new ProposalStep(ProposalState.PROPOSED, quantity, buyer, NOON, null, null),
                new ProposalStep(ProposalState.CHANGED, quantity.plus(quantity), buyer, NOON, "促销", null),
                new ProposalStep(ProposalState.ORDERED, quantity, buyer, NOON.plusSeconds(1), null, OrderNo.of("PO7")));
    }

    private static SupplyTerms terms() {
        return SupplyTerms.builder(Sku.of("TEA-001"), SUPPLIER, LeadTime.ofObserved(10, 12, 17))
                .minimumOrder("24")
                .pack("12")
                .packsAtATime(2)
                .preference(2)
                .prices(PriceList.incremental(
                        PriceBreak.of("0", BigMoney.parse("CNY 3.1250")),
                        PriceBreak.of("48.0", BigMoney.parse("CNY 3"))))
                .minimumValue(Money.parse("CNY 100.00"))
                .capacity(SupplyCapacity.perPeriod("500", 30).used("12.50"))
                .capacityUse("0.3")
                .build();
    }

    private static SupplierTerms supplier() {
        return SupplierTerms.of(SUPPLIER)
                .calendar(SupplyCalendar.ALWAYS
                        .ordersOn(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
                        .ordersOn(List.of(DAY, DAY.plusDays(1)))
                        .deliversOn(DayOfWeek.TUESDAY)
                        .closed(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 25)))
                .minimumOrderValue(Money.parse("CNY 2000"))
                .capacity(SupplyCapacity.perOrder("10000"));
    }
}
