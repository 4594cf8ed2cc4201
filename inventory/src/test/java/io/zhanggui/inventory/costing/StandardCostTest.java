package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StandardCostTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Sku SKU = Sku.of("TEA");
    private static final StockKey TEA = StockKey.of(SKU, WarehouseId.of("SH"));
    private static final StockKey FAR = StockKey.of(SKU, WarehouseId.of("HZ"));
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");

    /** 10 bought at 11, standard 10: 10 over. 4 sold at 10; freight of 3 is a variance; 6 left at 10. */
    @Test
    void goodsAreWorthTheirStandardCost_andTheRestIsAVariance() {
        CostLedger ledger = ledger().append(List.of(
                receipt("r", 3, 10, "11"),
                Movement.issue(id("i"), nov(4), TEA, pieces(4)),
                Movement.landedCost(id("l"), nov(5), TEA, cny("3.00"), id("r"))));
        assertThat(ledger.now().value()).isEqualTo(cny("60.00"));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("40.00"));
        assertThat(ledger.now().balance().priceVariance()).isEqualTo(cny("13.00"));
        assertThat(ledger.lastRevision().orElseThrow().postings(ACME, november()))
                .flatExtracting(Posting::lines)
                .containsExactly(
                        line(CostReason.STOCK, "100.00"),
                        line(CostReason.RECEIPT, "-110.00"),
                        line(CostReason.PRICE_VARIANCE, "10.00"),
                        line(CostReason.STOCK, "-40.00"),
                        line(CostReason.COST_OF_GOODS_SOLD, "40.00"),
                        line(CostReason.LANDED_COST, "-3.00"),
                        line(CostReason.PRICE_VARIANCE, "3.00"));
        assertThat(ledger.unitCost(TEA, nov(30))).contains(BigMoney.parse("CNY 10.00000000"));
        assertThat(ledger.layers(nov(30)).map(layer -> layer.exactValue().toPlainString()))
                .containsExactly("60.00000000");
    }

    /** 10 lie there at 10; from the 15th the standard is 12, so they are worth 20 more, and leave at 12. */
    @Test
    void aNewStandard_revaluesWhatLiesThere_onItsDay_whateverIsAppendedLater() {
        CostLedger ledger = ledger().append(List.of(receipt("r", 3, 10, "10")));
        CostRevision revision = ledger.appendStandards(List.of(StandardCost.of(SKU, nov(15), price("12"))));
        assertThat(revision.changedFrom()).contains(nov(15));
        assertThat(revision.change().revaluation()).isEqualTo(cny("20.00"));
        assertThat(revision.postings(ACME, november())).singleElement().satisfies(posting -> {
            assertThat(posting.date()).isEqualTo(nov(15));
            assertThat(posting.lines())
                    .containsExactly(line(CostReason.STOCK, "20.00"), line(CostReason.REVALUATION, "-20.00"));
        });
        ledger.append(Movement.issue(id("i"), nov(15), TEA, pieces(1)).recordedOn(nov(20)));
        ledger.append(Movement.issue(id("j"), nov(14), TEA, pieces(1)).recordedOn(nov(20)));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("22.00"));
        assertThat(ledger.now().balance().revaluation()).isEqualTo(cny("18.00"));
        assertThat(ledger.now().value()).isEqualTo(cny("96.00"));
        assertThat(ledger.on(nov(14)).value()).isEqualTo(cny("90.00"));
        assertThat(ledger.on(nov(15)).value()).isEqualTo(cny("96.00"));
    }

    @Test
    void aCorrectionThatBecomesKnownLater_leavesWhatWasKnown_andIsPostedInTheOpenPeriod() {
        CostLedger ledger = ledger().append(List.of(receipt("r", 3, 10, "10")));
        CostRevision revision = ledger.appendStandards(
                List.of(StandardCost.of(SKU, nov(1), price("11")).knownSince(dec(5))));
        assertThat(ledger.asOf(AsOf.of(nov(30)).knownOn(dec(4))).value()).isEqualTo(cny("100.00"));
        assertThat(ledger.asOf(AsOf.of(nov(30)).knownOn(dec(5))).value()).isEqualTo(cny("110.00"));
        assertThat(revision.postings(ACME, ReportingPeriod.month(YearMonth.of(2025, 12))))
                .singleElement()
                .satisfies(posting -> {
                    assertThat(posting.date()).isEqualTo(dec(1));
                    assertThat(posting.lines())
                            .containsExactly(
                                    line(CostReason.STOCK, "10.00"), line(CostReason.PRICE_VARIANCE, "-10.00"));
                });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.appendStandards(
                        List.of(StandardCost.of(SKU, nov(1), price("12")).knownSince(dec(5)))))
                .withMessageContaining("occurs twice");
        assertThatThrownBy(() -> ledger.appendStandards(
                        List.of(StandardCost.of(SKU, nov(2), price("12")).knownSince(dec(4)))))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("append in the order of recording");
        assertThat(ledger.standards().of(SKU)).hasSize(2);
        assertThat(ledger.now().value()).isEqualTo(cny("110.00"));
    }

    /** Leaves at 10, arrives when 12 is the standard, comes back when 12 is: the differences are variances. */
    @Test
    void whatWasAwayWhenTheStandardChanged_bringsTheDifferenceAsAVariance() {
        CostLedger ledger = ledger().append(List.of(
                receipt("r", 3, 10, "10"),
                Movement.issue(id("i"), nov(4), TEA, pieces(2)),
                Movement.transferOut(id("o"), nov(4), TEA, pieces(3), FAR.warehouse())));
        ledger.appendStandards(List.of(StandardCost.of(SKU, nov(15), price("12"))));
        assertThat(ledger.on(nov(15)).balance().inTransit()).isEqualTo(cny("30.00"));
        ledger.append(List.of(
                Movement.customerReturn(id("c"), nov(16), TEA, pieces(2), id("i")),
                Movement.transferIn(id("a"), nov(16), FAR, pieces(3), TEA.warehouse(), id("o"))));
        CostReport now = ledger.now();
        assertThat(now.of(FAR.warehouse()).value()).isEqualTo(cny("36.00"));
        assertThat(now.of(FAR.warehouse()).balance().priceVariance()).isEqualTo(cny("-6.00"));
        assertThat(now.of(TEA.warehouse()).balance().priceVariance()).isEqualTo(cny("-4.00"));
        assertThat(now.costOfGoodsSold()).isEqualTo(cny("0.00"));
        assertThat(now.value()).isEqualTo(cny("120.00"));
        assertThat(now.balance().inTransit()).isEqualTo(cny("0.00"));
        CostStep step = ledger.account(FAR).step(id("a"));
        assertThat(step.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        a 2025-11-16 Transfer in: 30.00 CNY
                          Difference to the standard cost: -6.00 CNY
                        """);
    }

    @Test
    void withoutAStandard_nothingCanMove() {
        CostLedger ledger = ledger();
        assertThatThrownBy(() ->
                        ledger.append(Movement.receipt(id("r"), LocalDate.of(2025, 9, 30), TEA, pieces(1), price("1"))))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("has no standard cost on 2025-09-30");
        assertThat(ledger.stocks()).isEmpty();
        assertThatThrownBy(() -> ledger.append(
                        List.of(receipt("r", 3, 1, "1"), Movement.issue(id("i"), nov(4), TEA, pieces(2)))))
                .hasMessageContaining("only 1 PCS in stock on 2025-11-04, but 2 PCS would leave");
        assertThatIllegalStateException()
                .isThrownBy(() -> CostLedger.fifo(CNY, NegativeStock.REFUSE).appendStandards(List.of()));
        assertThatIllegalStateException().isThrownBy(() -> ledger.scope(CostScope.WHOLE_COMPANY));
    }

    @Test
    void whatIsOwed_isOwedAtTheStandard() {
        CostLedger ledger = CostLedger.standard(CNY, NegativeStock.PROVISIONAL_TRUE_UP, standards())
                .append(List.of(
                        Movement.issue(id("i"), nov(2), TEA, pieces(2)),
                        receipt("r", 3, 5, "11"),
                        Movement.count(id("c"), nov(4), TEA, pieces(1)),
                        Movement.stockTake(id("t"), nov(5), TEA, pieces(3))));
        assertThat(ledger.on(nov(2)).value()).isEqualTo(cny("-20.00"));
        assertThat(ledger.now().value()).isEqualTo(cny("30.00"));
        assertThat(ledger.now().balance().priceVariance()).isEqualTo(cny("5.00"));
        assertThat(ledger.now().balance().countVariance()).isEqualTo(cny("0.00"));
    }

    @Test
    void aTableKnowsWhatHeldWhen() {
        StandardCosts costs = standards()
                .plus(List.of(
                        StandardCost.of(SKU, nov(15), price("12")),
                        StandardCost.of(SKU, nov(15), price("13")).knownSince(dec(1))));
        assertThat(costs.find(SKU, AsOf.of(LocalDate.of(2025, 9, 30)))).isEmpty();
        assertThat(costs.find(SKU, AsOf.of(nov(14)))).contains(price("10"));
        assertThat(costs.find(SKU, AsOf.of(nov(15)).knownOn(nov(30)))).contains(price("12"));
        assertThat(costs.find(SKU, AsOf.of(nov(15)).knownOn(dec(1)))).contains(price("13"));
        assertThat(costs.entries()).hasSize(3);
        assertThat(costs.of(Sku.of("POT"))).isEmpty();
        assertThat(costs).isEqualTo(StandardCosts.of(costs.entries().toList())).hasSameHashCodeAs(costs);
        assertThatIllegalArgumentException().isThrownBy(() -> StandardCost.of(SKU, nov(1), price("-1")));
    }

    private static StandardCosts standards() {
        return StandardCosts.of(List.of(StandardCost.of(SKU, LocalDate.of(2025, 10, 1), price("10"))));
    }

    private static CostLedger ledger() {
        return CostLedger.standard(CNY, NegativeStock.REFUSE, standards());
    }

    private static ReportingPeriod november() {
        return ReportingPeriod.month(YearMonth.of(2025, 11));
    }

    private static Movement receipt(String id, int day, long pieces, String cost) {
        return Movement.receipt(id(id), nov(day), TEA, pieces(pieces), price(cost));
    }

    private static PostingLine line(CostReason reason, String amount) {
        return PostingLine.of(reason.reason(), cny(amount));
    }

    private static BigMoney price(String amount) {
        return BigMoney.parse("CNY " + amount);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static MovementId id(String value) {
        return MovementId.of(value);
    }

    private static Quantity pieces(long pieces) {
        return Quantity.ofPieces(pieces);
    }

    private static LocalDate nov(int day) {
        return LocalDate.of(2025, 11, day);
    }

    private static LocalDate dec(int day) {
        return LocalDate.of(2025, 12, day);
    }

    @Test
    void aStandardThatCannotBeKept_isRefused_andChangesNothing() {
        CostLedger ledger = ledger().append(List.of(receipt("r", 3, 10, "10")));
        assertThatThrownBy(
                        () -> ledger.appendStandards(List.of(StandardCost.of(SKU, nov(15), BigMoney.parse("USD 12")))))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("is in USD, but the ledger is kept in CNY");
        assertThatThrownBy(() ->
                        ledger.appendStandards(List.of(StandardCost.of(SKU, nov(15), price("99999999999999999")))))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("beyond what can be recorded");
        assertThat(ledger.standards().of(SKU)).hasSize(1);
        assertThat(ledger.now().value()).isEqualTo(cny("100.00"));
        ledger.appendStandards(List.of(StandardCost.of(SKU, nov(15), price("12"))));
        assertThat(ledger.now().value()).isEqualTo(cny("120.00"));
    }

    /** From 4 November on the standard rises by 1 every day; more changes than an account has room for at first. */
    @Test
    void aStandardMayChangeEveryDay() {
        CostLedger ledger = ledger().append(List.of(receipt("r", 3, 10, "10")));
        for (int i = 1; i <= 40; i++) {
            ledger.appendStandards(List.of(StandardCost.of(SKU, nov(3).plusDays(i), price("" + (10 + i)))));
        }
        assertThat(ledger.on(nov(3)).value()).isEqualTo(cny("100.00"));
        assertThat(ledger.on(nov(20)).value()).isEqualTo(cny("270.00"));
        assertThat(ledger.now().value()).isEqualTo(cny("500.00"));
        assertThat(ledger.now().balance().revaluation()).isEqualTo(cny("400.00"));
    }

    @Test
    void whatChangesFirst_isTheFirstMovement_notTheStandardBeforeIt() {
        CostLedger ledger = ledger().append(List.of(receipt("r", 3, 10, "10"), receipt("s", 2, 1, "10")));
        assertThat(ledger.lastRevision().orElseThrow().changedFrom()).contains(nov(2));
        assertThat(ledger.append(receipt("t", 4, 1, "10")).changedFrom()).contains(nov(4));
    }
}
