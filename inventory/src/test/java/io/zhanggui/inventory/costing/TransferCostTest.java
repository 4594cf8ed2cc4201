package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferCostTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final WarehouseId SH = WarehouseId.of("SH");
    private static final WarehouseId HZ = WarehouseId.of("HZ");
    private static final StockKey HERE = StockKey.of(Sku.of("TEA"), SH);
    private static final StockKey THERE = StockKey.of(Sku.of("TEA"), HZ);
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.month(YearMonth.of(2025, 11));

    /** 10 at 10; 6 set out, 60 in transit; 4 arrive with 40 and 1 of them is sold. */
    @Test
    void goodsArriveAtTheCostAtWhichTheyLeft_andInBetweenAreTheCompanys() {
        CostLedger ledger = fifo().append(moved());
        CostReport underway = ledger.on(day(4));
        assertThat(underway.value()).isEqualTo(cny("40.00"));
        assertThat(underway.balance().inTransit()).isEqualTo(cny("60.00"));
        assertThat(underway.find(THERE).orElseThrow().inTransit()).isEqualTo(pieces(6));
        assertThat(underway.find(THERE).orElseThrow().balance().inTransit()).isEqualTo(cny("60.00"));
        assertThat(underway.find(HERE).orElseThrow().balance().inTransit()).isEqualTo(cny("0.00"));
        CostReport now = ledger.now();
        assertThat(now.valueBy(StockKey::warehouse)).isEqualTo(Map.of(SH, cny("40.00"), HZ, cny("30.00")));
        assertThat(now.balance().inTransit()).isEqualTo(cny("20.00"));
        assertThat(now.costOfGoodsSold()).isEqualTo(cny("10.00"));
        assertThat(ledger.stocks()).containsExactly(THERE, HERE);
        assertThat(ledger.layers(day(30))
                        .map(layer -> layer.stock() + " " + layer.layer().movement()))
                .containsExactly("TEA in HZ a", "TEA in SH r");
        assertThat(ledger.lastRevision().orElseThrow().postings(ACME, NOVEMBER))
                .flatExtracting(Posting::lines)
                .contains(line(CostReason.IN_TRANSIT, "60.00"), line(CostReason.IN_TRANSIT, "-40.00"));
    }

    /** 20 of freight on 10: 8 to what is here, 4 to what is in transit, 6 to what lies there, 2 to what was sold there. */
    @Test
    void aLandedCostFollowsTheGoodsToTheOtherWarehouse() {
        CostLedger ledger = fifo().append(moved());
        CostRevision revision = ledger.append(Movement.landedCost(id("l"), day(7), HERE, cny("20.00"), id("r")));
        CostReport now = ledger.now();
        assertThat(now.valueBy(StockKey::warehouse)).isEqualTo(Map.of(SH, cny("48.00"), HZ, cny("36.00")));
        assertThat(now.balance().inTransit()).isEqualTo(cny("24.00"));
        assertThat(revision.change().costOfGoodsSold()).isEqualTo(cny("2.00"));
        assertThat(ledger.account(THERE).step(id("a")).exactTruedUpCost()).isEqualByComparingTo("48");
        assertThat(ledger.account(THERE).step(id("i")).exactTruedUpCost()).isEqualByComparingTo("12");
        ledger.append(Movement.transferIn(id("b"), day(8), THERE, pieces(2), SH, id("o")));
        assertThat(ledger.now().balance().inTransit()).isEqualTo(cny("0.00"));
        assertThat(ledger.now().of(HZ).value()).isEqualTo(cny("60.00"));
    }

    /** Owed at 8, arrived and half sold at 8; then they come in at 9: 5 to stock there, 5 to goods sold there. */
    @Test
    void whatWasOwedWhenItSetOut_isTruedUpWhereItIs() {
        CostLedger ledger = CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP)
                .standardCost(HERE.sku(), BigMoney.parse("CNY 8"))
                .append(List.of(
                        Movement.transferOut(id("o"), day(2), HERE, pieces(10), HZ),
                        Movement.transferIn(id("a"), day(3), THERE, pieces(10), SH, id("o")),
                        Movement.issue(id("i"), day(4), THERE, pieces(5)),
                        receipt("r", 5, HERE, 10, "9")));
        assertThat(ledger.now().of(SH).value()).isEqualTo(cny("0.00"));
        assertThat(ledger.now().of(HZ).value()).isEqualTo(cny("45.00"));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("45.00"));
        assertThat(ledger.on(day(4)).costOfGoodsSold()).isEqualTo(cny("40.00"));
    }

    @Test
    void goodsComeBackToAnotherWarehouse_atTheCostOfTheirIssue() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r", 1, HERE, 10, "10"),
                receipt("s", 1, THERE, 1, "99"),
                Movement.issue(id("i"), day(2), HERE, pieces(4)),
                Movement.customerReturn(id("c"), day(3), THERE, pieces(3), id("i"))
                        .counterpart(SH)));
        assertThat(ledger.now().of(HZ).value()).isEqualTo(cny("129.00"));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("10.00"));
        assertThat(ledger.now().of(HZ).costOfGoodsSold()).isEqualTo(cny("-30.00"));
        assertRefused(
                ledger,
                Movement.customerReturn(id("d"), day(3), HERE, pieces(2), id("i")),
                "d: only 1 PCS of the issue are not back yet, but 2 PCS would come back");
    }

    @Test
    void arrivalsMustFitTheirDeparture() {
        CostLedger ledger = fifo().append(moved());
        assertRefused(
                ledger,
                Movement.transferIn(id("x"), day(8), THERE, pieces(3), SH, id("o")),
                "x: only 2 PCS of the departure have not arrived yet, but 3 PCS would arrive");
        assertRefused(
                ledger,
                Movement.transferIn(
                        id("x"), day(8), StockKey.of(HERE.sku(), WarehouseId.of("GZ")), pieces(1), SH, id("o")),
                "x: refers to the departure o, which goes to HZ. Maybe it arrives there?");
        assertRefused(
                ledger,
                Movement.transferIn(id("x"), day(3), THERE, pieces(1), SH, id("o"))
                        .recordedOn(day(8)),
                "x: refers to o, which comes later, on 2025-11-04");
        assertRefused(
                ledger,
                Movement.transferIn(id("x"), day(8), THERE, pieces(1), SH, id("r")),
                "x: refers to r, which is of kind Receipt, and that cannot be");
        assertRefused(
                ledger,
                Movement.transferOut(id("x"), day(8), HERE, pieces(5), HZ),
                "x: only 4 PCS in stock on 2025-11-08, but 5 PCS would leave. Maybe a receipt is missing?");
        assertThat(ledger.stocks()).containsExactly(THERE, HERE);
    }

    /** As streams of stocks are read: those of HZ before those of SH, all of one day. */
    @Test
    void warehousesMayBeGivenOneAfterTheOther_alsoWithinADay() {
        StockKey third = StockKey.of(HERE.sku(), WarehouseId.of("GZ"));
        List<Movement> movements = List.of(
                Movement.transferIn(id("b"), day(1), third, pieces(2), HZ, id("p")),
                Movement.issue(id("j"), day(1), third, pieces(1)),
                Movement.transferIn(id("a"), day(1), THERE, pieces(4), SH, id("o")),
                Movement.transferOut(id("p"), day(1), THERE, pieces(2), third.warehouse()),
                receipt("r", 1, HERE, 10, "10"),
                Movement.transferOut(id("o"), day(1), HERE, pieces(4), HZ));
        CostLedger ledger = fifo().append(movements);
        assertThat(ledger.now().valueBy(StockKey::warehouse))
                .isEqualTo(Map.of(SH, cny("60.00"), HZ, cny("20.00"), third.warehouse(), cny("10.00")));
        List<Movement> circle = new ArrayList<>(List.of(
                Movement.transferIn(id("y"), day(2), HERE, pieces(1), HZ, id("q")),
                Movement.transferOut(id("z"), day(2), HERE, pieces(1), HZ),
                Movement.transferIn(id("w"), day(2), THERE, pieces(1), SH, id("z")),
                Movement.transferOut(id("q"), day(2), THERE, pieces(1), SH)));
        assertThatThrownBy(() -> ledger.append(circle))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("which comes later");
        Collections.swap(circle, 0, 1);
        ledger.append(circle);
        assertThat(ledger.now().value()).isEqualTo(cny("90.00"));
    }

    @Test
    void anArrivalThatIsKnownBeforeItsDeparture_costsWhatIsKnown() {
        CostLedger ledger = fifo().append(List.of(
                receipt("s", 1, THERE, 1, "7"),
                receipt("r", 1, HERE, 10, "10").recordedOn(day(9)),
                Movement.transferOut(id("o"), day(4), HERE, pieces(6), HZ).recordedOn(day(9)),
                Movement.transferIn(id("a"), day(5), THERE, pieces(4), SH, id("o"))));
        Valuation known =
                ledger.asOf(AsOf.of(day(8)).knownOn(day(8))).find(THERE).orElseThrow();
        assertThat(known.value()).isEqualTo(cny("35.00"));
        assertThat(known.inTransit()).isEqualTo(pieces(-4));
        assertThat(known.balance().inTransit()).isEqualTo(cny("-28.00"));
        assertThat(ledger.on(day(8)).find(THERE).orElseThrow().value()).isEqualTo(cny("47.00"));
    }

    @Test
    void goodsOfOthersHaveNoCost() {
        PartyId owner = PartyId.of("S08");
        CostLedger ledger = fifo().append(List.of(
                Movement.consigned(id("k"), day(1), HERE, pieces(5), owner),
                Movement.issue(id("i"), day(2), HERE, pieces(2)).goods(Goods.ofOwner(owner)),
                Movement.handover(id("h"), day(3), HERE, pieces(3), owner)));
        assertThat(ledger.size()).isZero();
        assertThat(ledger.stocks()).isEmpty();
        ledger.append(receipt("r", 3, HERE, 3, "4"));
        assertThat(ledger.now().value()).isEqualTo(cny("12.00"));
    }

    // ---------------------------------------------------------------------------------------- returns to suppliers

    /** Layers of 10 at 10 and 10 at 12 with 5 of freight; 4 of the second go back at 12.50, credited with 12. */
    @Test
    void whatGoesBackToTheSupplier_leavesFromItsReceipt_andTheCreditLeavesAVariance() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r", 1, HERE, 10, "10"),
                receipt("s", 1, HERE, 10, "12"),
                Movement.landedCost(id("l"), day(2), HERE, cny("5.00"), id("s")),
                credited("b", 3, 4, "12", "s")));
        assertThat(ledger.now().balance().returnedToSuppliers()).isEqualTo(cny("48.00"));
        assertThat(ledger.now().balance().returnVariance()).isEqualTo(cny("2.00"));
        assertThat(ledger.account(HERE).layers())
                .extracting(layer -> layer.quantity() + " " + layer.exactValue().toPlainString())
                .containsExactly("10 PCS 100.00000000", "6 PCS 75.00000000");
        assertThat(ledger.account(HERE).step(id("b")).taken())
                .extracting(layer -> layer.movement().value())
                .containsExactly("s");
        assertThat(ledger.account(HERE).explain().toText(Locale.ENGLISH))
                .contains("Variance of goods returned to suppliers: -2.00 CNY");
        ledger.append(credited("c", 4, 8, null, "s"));
        assertThat(ledger.account(HERE).layers())
                .as("6 of the receipt, then by the method")
                .extracting(layer -> layer.quantity() + " " + layer.exactValue().toPlainString())
                .containsExactly("8 PCS 80.00000000");
        assertThat(ledger.unitCost(HERE, day(30))).contains(BigMoney.parse("CNY 10.00000000"));
        CostBalance before = ledger.now().balance();
        CostRevision revision = ledger.append(Movement.landedCost(id("m"), day(5), HERE, cny("10.00"), id("s")));
        assertThat(revision.balance().minus(before).costOfGoodsSold())
                .as("6 of 10")
                .isEqualTo(cny("6.00"));
        assertThat(revision.balance().minus(before).returnVariance())
                .as("4 of 10")
                .isEqualTo(cny("4.00"));
        ledger.append(Movement.issue(id("i"), day(6), HERE, pieces(8)));
        assertThat(ledger.now().value()).isEqualTo(cny("0.00"));
    }

    // ------------------------------------------------------------------------------------------ one pool for all

    /** 10 at 10 here and 10 at 14 there are 12 each for the company; moving them costs nothing. */
    @Test
    void theCompanyAsAWhole_hasOneCostForAllWarehouses() {
        CostLedger ledger = CostLedger.movingAverage(CNY, NegativeStock.REFUSE)
                .scope(CostScope.WHOLE_COMPANY)
                .append(List.of(
                        receipt("r", 1, HERE, 10, "10"),
                        receipt("s", 1, THERE, 10, "14"),
                        Movement.transferOut(id("o"), day(2), HERE, pieces(5), HZ),
                        Movement.transferIn(id("a"), day(3), THERE, pieces(3), SH, id("o")),
                        Movement.issue(id("i"), day(4), THERE, pieces(4))));
        assertThat(ledger.scope()).isEqualTo(CostScope.WHOLE_COMPANY);
        CostReport now = ledger.now();
        assertThat(now.valueBy(StockKey::warehouse)).isEqualTo(Map.of(SH, cny("60.00"), HZ, cny("108.00")));
        assertThat(now.balance().inTransit()).isEqualTo(cny("24.00"));
        assertThat(now.balance().transferred()).isEqualTo(cny("24.00"));
        assertThat(now.costOfGoodsSold()).isEqualTo(cny("48.00"));
        assertThat(ledger.lastRevision().orElseThrow().balance()).isEqualTo(now.balance());
        assertThat(ledger.account(THERE).step(id("i")).valueAfter()).isEqualTo(cny("108.00"));
        assertThat(ledger.account(THERE).layers())
                .extracting(layer -> layer.movement() + " " + layer.exactValue().toPlainString())
                .containsExactly("s 72.00000000", "a 36.00000000");
        assertThat(ledger.unitCost(HERE, day(9))).contains(BigMoney.parse("CNY 12.00000000"));
        assertRefused(
                ledger,
                Movement.issue(id("j"), day(5), HERE, pieces(6)),
                "j: only 5 PCS in stock on 2025-11-05, but 6 PCS would leave. Maybe a receipt is missing?");
        assertRefused(
                ledger,
                Movement.transferOut(id("j"), day(5), HERE, pieces(6), HZ),
                "j: only 5 PCS in stock on 2025-11-05, but 6 PCS would leave. Maybe a receipt is missing?");
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.scope(CostScope.PER_WAREHOUSE))
                .withMessageContaining("the scope stays");
    }

    // ------------------------------------------------------------------------------------------ postings of a period

    @Test
    void thePostingOfAMonth_isTheChangeOfTheValueInStock() {
        CostLedger ledger = fifo().append(moved());
        CostPeriod november = ledger.during(NOVEMBER);
        assertThat(november.transferred()).isEqualTo(cny("20.00"));
        assertThat(november.postings(ACME)).singleElement().satisfies(posting -> {
            assertThat(posting.date()).isEqualTo(day(30));
            assertThat(posting.lines())
                    .containsExactly(
                            line(CostReason.STOCK, "70.00"),
                            line(CostReason.RECEIPT, "-100.00"),
                            line(CostReason.COST_OF_GOODS_SOLD, "10.00"),
                            line(CostReason.IN_TRANSIT, "20.00"));
        });
        Map<WarehouseId, List<Posting>> parts = november.postingsByWarehouse(ACME);
        assertThat(parts.get(HZ))
                .singleElement()
                .satisfies(posting -> assertThat(posting.lines())
                        .containsExactly(
                                line(CostReason.STOCK, "30.00"),
                                line(CostReason.COST_OF_GOODS_SOLD, "10.00"),
                                line(CostReason.IN_TRANSIT, "-40.00")));
        assertThat(parts.get(SH).get(0).key()).isNotEqualTo(parts.get(HZ).get(0).key());
        assertThat(ledger.during(NOVEMBER).postings(ACME)).isEqualTo(november.postings(ACME));
        assertThat(ledger.during(ReportingPeriod.month(YearMonth.of(2025, 12))).postings(ACME))
                .isEmpty();
        assertThat(november.explain().toText(Locale.ENGLISH)).contains("In transit: -20.00 CNY");
    }

    private static List<Movement> moved() {
        return List.of(
                receipt("r", 1, HERE, 10, "10"),
                Movement.transferOut(id("o"), day(4), HERE, pieces(6), HZ),
                Movement.transferIn(id("a"), day(5), THERE, pieces(4), SH, id("o")),
                Movement.issue(id("i"), day(6), THERE, pieces(1)));
    }

    private static Movement credited(String id, int day, long pieces, String credit, String receipt) {
        return new Movement(
                id(id),
                day(day),
                HERE,
                MovementKind.SUPPLIER_RETURN,
                Goods.OWN,
                List.of(),
                pieces(pieces),
                credit == null ? null : BigMoney.parse("CNY " + credit),
                null,
                id(receipt),
                null,
                null,
                day(day));
    }

    private static void assertRefused(CostLedger ledger, Movement movement, String text) {
        List<Valuation> before = ledger.now().stocks();
        assertThatThrownBy(() -> ledger.append(movement))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .singleElement()
                                .satisfies(violation -> assertThat(violation.text(Locale.ENGLISH))
                                        .isEqualTo(text)));
        assertThat(ledger.now().stocks()).isEqualTo(before);
    }

    private static CostLedger fifo() {
        return CostLedger.fifo(CNY, NegativeStock.REFUSE);
    }

    private static Movement receipt(String id, int day, StockKey stock, long pieces, String cost) {
        return Movement.receipt(id(id), day(day), stock, pieces(pieces), BigMoney.parse("CNY " + cost));
    }

    private static PostingLine line(CostReason reason, String amount) {
        return PostingLine.of(reason.reason(), cny(amount));
    }

    private static MovementId id(String value) {
        return MovementId.of(value);
    }

    private static Quantity pieces(long pieces) {
        return Quantity.ofPieces(pieces);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 11, day);
    }

    /** As streams of stocks are read, HZ before SH: what a supplier credits stays with its own movement. */
    @Test
    void aCreditStaysWithItsReturn_whereMovementsArePutInOrder() {
        CostLedger ledger = fifo().append(List.of(
                Movement.transferIn(id("a"), day(1), THERE, pieces(4), SH, id("o")),
                receipt("r", 1, HERE, 10, "10"),
                credited("b", 1, 2, "12", "r"),
                credited("c", 1, 1, null, "r"),
                Movement.transferOut(id("o"), day(1), HERE, pieces(4), HZ)));
        assertThat(ledger.now().valueBy(StockKey::warehouse)).isEqualTo(Map.of(SH, cny("30.00"), HZ, cny("40.00")));
        assertThat(ledger.now().balance().returnedToSuppliers()).isEqualTo(cny("34.00"));
        assertThat(ledger.now().balance().returnVariance()).isEqualTo(cny("-4.00"));
    }

    /** 20 of freight on 10 are 2 each: for 4 that stay, 3 a warehouse further, 2 two warehouses further, and 1 sold there. */
    @ParameterizedTest
    @EnumSource(names = {"FIFO", "MOVING_AVERAGE"})
    void aLandedCostFollowsTheGoodsFromWarehouseToWarehouse(CostMethod method) {
        StockKey third = StockKey.of(HERE.sku(), WarehouseId.of("GZ"));
        CostLedger ledger = by(method)
                .append(List.of(
                        receipt("r", 1, HERE, 10, "10"),
                        Movement.transferOut(id("o"), day(2), HERE, pieces(6), HZ),
                        Movement.transferIn(id("a"), day(3), THERE, pieces(6), SH, id("o")),
                        Movement.transferOut(id("p"), day(4), THERE, pieces(3), third.warehouse()),
                        Movement.transferIn(id("b"), day(5), third, pieces(3), HZ, id("p")),
                        Movement.issue(id("i"), day(6), third, pieces(1))));
        ledger.append(Movement.landedCost(id("l"), day(9), HERE, cny("20.00"), id("r")));
        assertThat(ledger.now().valueBy(StockKey::warehouse))
                .isEqualTo(Map.of(SH, cny("48.00"), HZ, cny("36.00"), third.warehouse(), cny("24.00")));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("12.00"));
        assertThat(ledger.now().balance().inTransit()).isEqualTo(cny("0.00"));
    }

    /**
     * 5 and 10 at 10; 6 set out, then 4 are sold, 5 are left. 20 of freight on the 10: 2 each for the 5 that are left, then
     * for what left last: the 4 that were sold, and 1 of those that set out.
     */
    @Test
    void underMovingAverage_whatLeftLastBearsTheRestOfALandedCost() {
        CostLedger ledger = by(CostMethod.MOVING_AVERAGE)
                .append(List.of(
                        receipt("q", 1, HERE, 5, "10"),
                        receipt("r", 1, HERE, 10, "10"),
                        Movement.transferOut(id("o"), day(2), HERE, pieces(6), HZ),
                        Movement.issue(id("i"), day(3), HERE, pieces(4)),
                        Movement.transferIn(id("a"), day(4), THERE, pieces(6), SH, id("o"))));
        ledger.append(Movement.landedCost(id("l"), day(9), HERE, cny("20.00"), id("r")));
        assertThat(ledger.now().valueBy(StockKey::warehouse)).isEqualTo(Map.of(SH, cny("60.00"), HZ, cny("62.00")));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("48.00"));
    }

    private static CostLedger by(CostMethod method) {
        return method == CostMethod.FIFO ? fifo() : CostLedger.movingAverage(CNY, NegativeStock.REFUSE);
    }
}
