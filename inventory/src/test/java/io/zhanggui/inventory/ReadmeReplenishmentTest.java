package io.zhanggui.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.DemandShape;
import io.zhanggui.inventory.replenishment.ObservedReceipt;
import io.zhanggui.inventory.replenishment.PriceBreak;
import io.zhanggui.inventory.replenishment.PriceList;
import io.zhanggui.inventory.replenishment.ProposalDesk;
import io.zhanggui.inventory.replenishment.ProposalId;
import io.zhanggui.inventory.replenishment.ProposalState;
import io.zhanggui.inventory.replenishment.PurchaseRequest;
import io.zhanggui.inventory.replenishment.ReceiptTimes;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.ReplenishmentPolicies;
import io.zhanggui.inventory.replenishment.ReplenishmentPolicy;
import io.zhanggui.inventory.replenishment.ServiceGoal;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.StoredProposal;
import io.zhanggui.inventory.replenishment.SupplierOrder;
import io.zhanggui.inventory.replenishment.SupplierTerms;
import io.zhanggui.inventory.replenishment.SupplyCalendar;
import io.zhanggui.inventory.replenishment.SupplyCapacity;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClass;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of README.md on replenishment, with what its comments promise; the short form is in {@link ReadmeDemandTest}. */
class ReadmeReplenishmentTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    @Test
    void fromSupplierTermsToTheOrder() {
        PartyId supplier = PartyId.of("S08");
        List<ObservedReceipt> receipts = IntStream.of(12, 14, 16)
                .mapToObj(days ->
                        new ObservedReceipt(Sku.of("MUG"), supplier, TODAY.minusDays(60), TODAY.minusDays(60L - days)))
                .toList();
        Map<Sku, AbcClass> classes = Map.of(Sku.of("MUG"), AbcClass.A);
        List<StockPosition> stock =
                List.of(StockPosition.of(Sku.of("MUG"), Quantity.ofPieces(25), Quantity.ofPieces(0)));
        DemandHistory demand = DemandHistory.weekly()
                .between(TODAY.minusWeeks(12), TODAY)
                .from(IntStream.range(0, 84)
                        .mapToObj(day -> new SalesLine(
                                Sku.of("MUG"), TODAY.minusDays(84L - day), Quantity.ofPieces(2 + day % 3), "天猫")));

        ReceiptTimes observed = ReceiptTimes.of(receipts.stream());
        SupplyTerms mug = SupplyTerms.builder(
                        Sku.of("MUG"),
                        supplier,
                        observed.leadTime(supplier, Sku.of("MUG"), 3).orElseThrow())
                .minimumOrder("24")
                .pack("12")
                .prices(PriceList.allUnits(
                        PriceBreak.of("0", BigMoney.parse("CNY 12.50")),
                        PriceBreak.of("120", BigMoney.parse("CNY 11.80"))))
                .capacity(SupplyCapacity.perPeriod("600", 30).used("120"))
                .build();
        SupplierTerms asks = SupplierTerms.of(supplier)
                .calendar(SupplyCalendar.ALWAYS
                        .ordersOn(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
                        .deliversOn(DayOfWeek.TUESDAY)
                        .closed(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 25)))
                .minimumOrderValue(Money.parse("CNY 1000.00"));
        ReplenishmentPlan whole = ReplenishmentPlanner.builder()
                .goals(
                        classes,
                        Map.of(
                                AbcClass.A,
                                ServiceGoal.ofFillRate("0.98"),
                                AbcClass.C,
                                ServiceGoal.ofCosts(BigMoney.parse("CNY 6.00"), BigMoney.parse("CNY 0.50"))))
                .demandShape(DemandShape.PIECES)
                .holdingCostPerYear("0.25")
                .budget(Money.parse("CNY 50000.00"))
                .build()
                .plan(demand, stock, List.of(mug), List.of(asks), TODAY);
        ReorderProposal proposal = whole.planned().get(0);
        proposal.timing().arrival();
        proposal.projection();
        proposal.expectedShortage();
        proposal.inventoryDays();
        List<SupplierOrder> orders = whole.supplierOrders();

        assertThat(mug.leadTime()).isEqualTo(LeadTime.of(14, 2));
        assertThat(proposal.goal()).isEqualTo(ServiceGoal.ofFillRate("0.98"));
        assertThat(proposal.timing().arrival()).isEqualTo(LocalDate.of(2025, 12, 16));
        assertThat(proposal.timing().nextArrival()).isEqualTo(LocalDate.of(2025, 12, 23));
        assertThat(proposal.projection()).hasSize(4);
        assertThat(proposal.expectedShortage()).isPositive();
        assertThat(proposal.shortageCost()).isEmpty();
        assertThat(proposal.inventoryDays())
                .isCloseTo((25 + proposal.quantity().amount().doubleValue()) / 3, within(1.0));
        assertThat(orders).hasSize(1);
        keep(proposal);
    }

    private static void keep(ReorderProposal proposal) {
        MemoryStore store = new MemoryStore();
        PersonId planner = PersonId.of("P007");
        PersonId buyer = PersonId.of("P008");
        PersonId head = PersonId.of("P001");
        Instant now = Instant.parse("2025-12-01T02:00:00Z");

        ReplenishmentPolicies policies = ReplenishmentPolicies.inMemory(store);
        StockKey stock = StockKey.of(Sku.of("MUG"), WarehouseId.of("WH-SH"));
        policies.set(
                stock,
                ReplenishmentPolicy.of(ServiceGoal.ofFillRate("0.98"), 7),
                LocalDate.of(2026, 1, 1),
                Stamp.by(planner).at(now).reason("Class A since December"));
        policies.history(stock).on(LocalDate.of(2026, 3, 1));
        Map<Sku, ReplenishmentPolicy> inForce = policies.inForce(stock.warehouse(), AsOf.of(LocalDate.of(2026, 3, 1)));

        ProposalDesk desk = ProposalDesk.inMemory(store, new BigDecimal("0.20"));
        ProposalId id = ProposalId.of("RP2512-001");
        desk.propose(
                List.of(StoredProposal.of(id, stock.warehouse(), proposal, TODAY.plusDays(7))),
                Stamp.by(planner).at(now).key("plan-2025-12-01"));
        desk.change(id, Quantity.ofPieces(240), Stamp.by(buyer).at(now).reason("年货节"));
        Violations against =
                desk.checkAcceptance(id, Quantity.ofPieces(240), Stamp.by(buyer).at(now));
        desk.accept(id, Quantity.ofPieces(240), Stamp.by(head).at(now));
        List<PurchaseRequest> requests = PurchaseRequest.of(List.of(desk.get(id)));
        desk.ordered(id, OrderNo.of("PO2512-120"), Stamp.by(buyer).at(now));
        desk.expire(TODAY.plusDays(8), Stamp.by(planner).at(now));

        assertThat(requests.get(0).lines().get(0).quantity()).isEqualTo(Quantity.ofPieces(240));
        assertThat(requests.get(0).lines().get(0).unitPrice()).isEqualTo(BigMoney.parse("CNY 11.80"));
        assertThat(against.isEmpty()).isFalse();
        assertThat(inForce).containsKey(Sku.of("MUG"));
        assertThat(policies.history(stock).on(LocalDate.of(2026, 3, 1))).isPresent();
        assertThat(desk.get(id).state()).isEqualTo(ProposalState.ORDERED);
        assertThat(desk.get(id).proposed()).isEqualTo(proposal.quantity());
    }
}
