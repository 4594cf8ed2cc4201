package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PeriodicCostsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final WarehouseId SH = WarehouseId.of("SH");
    private static final WarehouseId HZ = WarehouseId.of("HZ");
    private static final StockKey HERE = StockKey.of(Sku.of("TEA"), SH);
    private static final StockKey THERE = StockKey.of(Sku.of("TEA"), HZ);
    private static final StockKey POT = StockKey.of(Sku.of("POT"), SH);
    private static final ReportingPeriod OCTOBER = ReportingPeriod.parse("2025-10");
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.parse("2025-11");
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");

    /** Here 10 at 10 and 10 at 14: 12. 8 set out with 96; 6 arrive with 72 beside 2 at 20: 112 ÷ 8 = 14. */
    @Test
    void departuresLeaveAtTheAverageOfTheirWarehouse_andRaiseThatOfTheOther() {
        PeriodicCosts october = PeriodicCosts.in(CNY).close(OCTOBER, october());
        assertThat(october.average(HERE)).contains(BigMoney.parse("CNY 12.00000000"));
        assertThat(october.average(THERE)).contains(BigMoney.parse("CNY 14.00000000"));
        assertThat(october.explain(THERE).toText(Locale.ENGLISH)).isEqualTo("""
                        Stock value: 70.00 CNY = received 40.00 CNY + landed 0.00 CNY − returned 0.00 CNY − sold 42.00 CNY − lost 0.00 CNY + counted 0.00 CNY
                          In transit: 72.00 CNY
                          Average unit cost of the period: 14.00000000 CNY = 112.00 CNY ÷ 8 PCS
                        """);
        assertThatThrownBy(() -> october.explain(POT)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> october.explain(StockKey.of(HERE.sku(), WarehouseId.of("GZ"))))
                .isInstanceOf(NotFoundException.class);
        CostReport report = october.report();
        assertThat(report.valueBy(StockKey::warehouse)).isEqualTo(Map.of(SH, cny("120.00"), HZ, cny("70.00")));
        assertThat(report.balance().inTransit()).isEqualTo(cny("24.00"));
        assertThat(report.find(THERE).orElseThrow().inTransit()).isEqualTo(pieces(2));
        assertThat(report.costOfGoodsSold()).isEqualTo(cny("66.00"));
        assertThat(october.period().postings(ACME))
                .flatExtracting(Posting::lines)
                .containsExactly(
                        line(CostReason.STOCK, "190.00"),
                        line(CostReason.RECEIPT, "-280.00"),
                        line(CostReason.COST_OF_GOODS_SOLD, "66.00"),
                        line(CostReason.IN_TRANSIT, "24.00"));
    }

    /** What was in transit arrives with its 24; 10 at 12 and 5 of freight are 12.50 each. */
    @Test
    void thePeriodThatFollows_opensWithWhatWasLeft() {
        PeriodicCosts october = PeriodicCosts.in(CNY).close(OCTOBER, october());
        PeriodicCosts november = october.close(
                NOVEMBER,
                List.of(
                        Movement.transferIn(id("a2"), nov(3), THERE, pieces(2), SH, id("o")),
                        Movement.landedCost(id("l"), nov(4), HERE, cny("5.00"), id("r2")),
                        Movement.issue(id("i3"), nov(5), HERE, pieces(4)),
                        Movement.customerReturn(id("c"), nov(6), HERE, pieces(1), id("i1"))
                                .counterpart(HZ),
                        Movement.stockTake(id("t"), nov(7), HERE, pieces(6)),
                        Movement.damage(id("d"), nov(8), HERE, pieces(1)),
                        credited("b", nov(9), 2, "13")));
        assertThat(november.average(HERE)).contains(BigMoney.parse("CNY 12.50000000"));
        assertThat(november.average(THERE)).contains(BigMoney.parse("CNY 13.42857143")); // (70 + 24) ÷ 7
        CostPeriod period = november.period();
        assertThat(period.openingValue()).isEqualTo(cny("190.00"));
        assertThat(period.costOfGoodsSold()).isEqualTo(cny("37.50"));
        assertThat(period.countVariance()).isEqualTo(cny("-12.50"));
        assertThat(period.loss()).isEqualTo(cny("12.50"));
        assertThat(period.returnedToSuppliers()).isEqualTo(cny("26.00"));
        assertThat(period.returnVariance()).isEqualTo(cny("-1.00"));
        assertThat(period.transferred()).isEqualTo(cny("-24.00"));
        assertThat(period.of(SH).closingValue()).isEqualTo(cny("37.50"));
        assertThat(period.of(HZ).closingValue()).isEqualTo(cny("94.00"));
        assertThat(october.report().value()).isEqualTo(cny("190.00"));
        PeriodicCosts december = november.close(ReportingPeriod.parse("2025-12"), List.of());
        assertThat(december.report().stocks()).isEqualTo(november.report().stocks());
        assertThat(december.period().postings(ACME)).isEmpty();
    }

    /** 10 at 10 here, 10 at 20 there; 5 go there with 50, 3 come back with 60: 110 ÷ 8 here, 190 ÷ 12 there. */
    @Test
    void goodsThatGoInCircles_leaveAtTheAverageWithoutWhatArrivedFromTheCircle() {
        PeriodicCosts october = PeriodicCosts.in(CNY)
                .close(
                        OCTOBER,
                        List.of(
                                receipt("r1", 1, HERE, 10, "10"),
                                receipt("r2", 1, THERE, 10, "20"),
                                Movement.transferOut(id("o"), oct(2), HERE, pieces(5), HZ),
                                Movement.transferIn(id("a"), oct(3), THERE, pieces(5), SH, id("o")),
                                Movement.transferOut(id("p"), oct(4), THERE, pieces(3), SH),
                                Movement.transferIn(id("b"), oct(5), HERE, pieces(3), HZ, id("p")),
                                Movement.issue(id("i"), oct(6), HERE, pieces(2))));
        assertThat(october.average(HERE)).contains(BigMoney.parse("CNY 13.75000000"));
        assertThat(october.average(THERE)).contains(BigMoney.parse("CNY 15.83333333"));
        assertThat(october.report().value()).isEqualTo(cny("272.50"));
        assertThat(october.report().costOfGoodsSold()).isEqualTo(cny("27.50"));
        assertThat(october.report().balance().inTransit()).isEqualTo(cny("0.00"));
    }

    /** 300 of 22 for the company; the other warehouse received none of them and has its share all the same. */
    @Test
    void theCompanyAsAWhole_hasOneAverage() {
        PeriodicCosts october = PeriodicCosts.in(CNY, CostScope.WHOLE_COMPANY).close(OCTOBER, october());
        // (100 + 140 + 40) ÷ 22
        assertThat(october.average(HERE)).contains(BigMoney.parse("CNY 12.72727273"));
        assertThat(october.average(THERE)).isEqualTo(october.average(HERE));
        CostReport report = october.report();
        assertThat(report.costOfGoodsSold()).isEqualTo(cny("63.64"));
        assertThat(report.balance()
                        .exactValue()
                        .add(report.balance().exactInTransit())
                        .add(report.balance().exactCostOfGoodsSold()))
                .isEqualByComparingTo("280");
        assertThat(report.balance().exactTransferred())
                .isEqualByComparingTo(report.balance().exactInTransit());
        PeriodicCosts november =
                october.close(NOVEMBER, List.of(Movement.transferIn(id("a2"), nov(3), THERE, pieces(2), SH, id("o"))));
        assertThat(november.report().balance().exactInTransit().signum()).isZero();
        assertThat(november.report().value()).isEqualTo(cny("216.36"));
    }

    @Test
    void allThatIsWrongComesAtOnce() {
        PeriodicCosts none = PeriodicCosts.in(CNY);
        assertThatThrownBy(() -> none.close(
                        OCTOBER,
                        List.of(
                                receipt("r", 1, HERE, 1, "10"),
                                Movement.issue(id("i"), oct(2), HERE, pieces(2)),
                                Movement.customerReturn(id("c"), oct(2), POT, pieces(1), id("x")))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .extracting(violation -> violation.text(Locale.ENGLISH))
                                .containsExactly(
                                        "POT in SH: 0 PCS lay there and came in 2025-10-31, so there is no average for"
                                                + " -1 PCS. Maybe a receipt is missing?",
                                        "TEA in SH: only 1 PCS in stock on 2025-10-31, but 2 PCS would leave. Maybe a"
                                                + " receipt is missing?"));
        assertThat(refused(none, Movement.transferIn(id("a"), oct(2), THERE, pieces(1), SH, id("o"))))
                .containsExactly(CostViolation.REFERENCE_UNKNOWN);
        PeriodicCosts october = none.close(OCTOBER, october());
        assertThat(rules(() -> october.close(
                        NOVEMBER, List.of(Movement.transferIn(id("a2"), nov(2), THERE, pieces(3), SH, id("o"))))))
                .containsExactly(CostViolation.ARRIVAL_EXCEEDS_DEPARTURE);
        assertThat(rules(() -> october.close(
                        NOVEMBER,
                        List.of(Movement.transferIn(
                                id("a2"),
                                nov(2),
                                StockKey.of(HERE.sku(), WarehouseId.of("GZ")),
                                pieces(1),
                                SH,
                                id("o"))))))
                .containsExactly(CostViolation.DESTINATION_DIFFERS);
        assertThat(refused(none, Movement.receipt(id("r"), oct(1), HERE, pieces(1), BigMoney.parse("USD 1"))))
                .containsExactly(CostViolation.CURRENCY_DIFFERS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.close(NOVEMBER, october()))
                .withMessageContaining("is not in");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> october.close(OCTOBER, List.of()))
                .withMessageContaining("which is closed");
        assertThatIllegalStateException().isThrownBy(none::period);
        assertThat(none.average(HERE)).isEmpty();
    }

    /** 4 come back and 4 move on: they would arrive for nothing. */
    @Test
    void whereNothingWasReceived_whatCameBackCannotMoveOn() {
        assertThatThrownBy(() -> PeriodicCosts.in(CNY)
                        .close(
                                OCTOBER,
                                List.of(
                                        Movement.customerReturnAt(
                                                id("c"), oct(1), HERE, pieces(4), BigMoney.parse("CNY 10")),
                                        Movement.transferOut(id("o"), oct(2), HERE, pieces(4), HZ),
                                        Movement.transferIn(id("a"), oct(3), THERE, pieces(4), SH, id("o")))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .extracting(violation -> violation.text(Locale.ENGLISH))
                                .containsExactly(
                                        "TEA in SH: 0 PCS lay there and came in 2025-10-31, so there is no average for"
                                                + " 4 PCS. Maybe a receipt is missing?"));
    }

    private static List<Movement> october() {
        return List.of(
                receipt("r1", 1, HERE, 10, "10"),
                Movement.consigned(id("k"), oct(1), HERE, pieces(7), PartyId.of("S08")),
                Movement.transferOut(id("o"), oct(3), HERE, pieces(8), HZ),
                Movement.transferIn(id("a"), oct(4), THERE, pieces(6), SH, id("o")),
                receipt("r3", 5, THERE, 2, "20"),
                Movement.issue(id("i1"), oct(6), THERE, pieces(3)),
                Movement.issue(id("i2"), oct(7), HERE, pieces(2)),
                receipt("r2", 20, HERE, 10, "14"));
    }

    private static List<Object> refused(PeriodicCosts costs, Movement movement) {
        return rules(() -> costs.close(OCTOBER, List.of(movement)));
    }

    private static List<Object> rules(Runnable action) {
        try {
            action.run();
        } catch (RejectedException e) {
            return e.violations().list().stream()
                    .map(violation -> (Object) rule(violation))
                    .toList();
        }
        return List.of();
    }

    private static Object rule(Violation violation) {
        return violation.rule();
    }

    private static Movement credited(String id, LocalDate day, long pieces, String credit) {
        return new Movement(
                id(id),
                day,
                HERE,
                MovementKind.SUPPLIER_RETURN,
                Goods.OWN,
                List.of(),
                pieces(pieces),
                BigMoney.parse("CNY " + credit),
                null,
                null,
                null,
                null,
                day);
    }

    private static Movement receipt(String id, int day, StockKey stock, long pieces, String cost) {
        return Movement.receipt(id(id), oct(day), stock, pieces(pieces), BigMoney.parse("CNY " + cost));
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

    private static LocalDate oct(int day) {
        return LocalDate.of(2025, 10, day);
    }

    private static LocalDate nov(int day) {
        return LocalDate.of(2025, 11, day);
    }
}
