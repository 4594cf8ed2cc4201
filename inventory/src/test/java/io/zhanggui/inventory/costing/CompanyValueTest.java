package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Shares of the warehouses in what the goods of the whole company are worth. */
class CompanyValueTest {

    private static final long MOST = Exact.QUANTITY_LIMIT - 1;
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Sku TEA = Sku.of("TEA");
    private static final StockKey W1 = StockKey.of(TEA, WarehouseId.of("W1"));
    private static final StockKey W2 = StockKey.of(TEA, WarehouseId.of("W2"));
    private static final StockKey W3 = StockKey.of(TEA, WarehouseId.of("W3"));

    @Example
    void withoutDebts_theSharesAreByQuantity() {
        assertThat(values(shared(100, 3, 1, 0, 2, 4, 0))).containsExactly(30L, 10L, 0L, 20L, 40L, 0L);
    }

    @Example
    void aWarehouseThatOwes_isWorthNothing_asLongAsThereAreGoods() {
        assertThat(values(shared(10, 1000, 0, -999, 0))).containsExactly(10L, 0L, 0L, 0L);
        assertThat(values(shared(12, 4, 2, -5, 0))).containsExactly(8L, 4L, 0L, 0L);
    }

    @Example
    void ifAllTogetherOwe_thoseThatOweShareIt() {
        assertThat(values(shared(-10, 5, 0, -6, 1, -9, 0))).containsExactly(0L, 0L, -4L, 0L, -6L, 0L);
    }

    @Example
    void nothingAtAll_isWorthNothing() {
        assertThat(values(shared(0, 5, 0, -5, 0))).containsExactly(0L, 0L, 0L, 0L);
        assertThat(values(shared(0, 0, 0))).containsExactly(0L, 0L);
    }

    /** Of 1 among 2 equal ones the first gets the half that is rounded up; a debt likewise. */
    @Example
    void halves_goToTheFirst() {
        assertThat(values(shared(1, 1, 0, 1, 0))).containsExactly(1L, 0L, 0L, 0L);
        assertThat(values(shared(-1, -1, 0, -1, 0))).containsExactly(-1L, 0L, 0L, 0L);
    }

    @Property(tries = 300)
    void theShares_addUp_andNoneIsMoreThanTheWhole_norOfAnotherSign(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long worth,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = -MOST, max = MOST) Long> onHand,
            @ForAll @LongRange(min = 0, max = MOST) long inTransit) {
        long total = onHand.stream().mapToLong(Long::longValue).sum() + inTransit;
        long value = total == 0 ? 0 : total < 0 ? -worth : worth;
        long[] quantities = new long[2 * onHand.size()];
        for (int i = 0; i < onHand.size(); i++) {
            quantities[2 * i] = onHand.get(i);
        }
        quantities[1] = inTransit;
        BigInteger whole = BigInteger.ZERO;
        for (long quantity : quantities) {
            whole = whole.add(BigInteger.valueOf(Math.max(0, total < 0 ? -quantity : quantity)));
        }
        List<Long> parts = values(shared(value, quantities));
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(value);
        for (int i = 0; i < parts.size(); i++) {
            long weight = Math.max(0, total < 0 ? -quantities[i] : quantities[i]);
            assertThat(Long.signum(parts.get(i)) * Long.signum(value)).isNotNegative();
            BigInteger missed = BigInteger.valueOf(value)
                    .multiply(BigInteger.valueOf(weight))
                    .subtract(BigInteger.valueOf(parts.get(i)).multiply(whole));
            assertThat(missed.abs()).as("off by at most one").isLessThanOrEqualTo(whole);
        }
    }

    /** 1,000 came here at 10 and 999 left there: of the 10 yuan that are left all are here. */
    @Example
    void farBelowZero_oneWarehouse_isWorthNothing() {
        CostLedger ledger = company().append(List.of(receipt("r", 1, W1, "1000", "10"), issue("i", 2, W2, "999")));
        assertThat(ledger.now().valueBy(StockKey::warehouse))
                .isEqualTo(Map.of(W1.warehouse(), cny("10.00"), W2.warehouse(), cny("0.00")));
        assertThat(ledger.now().balance().costOfGoodsSold()).isEqualTo(cny("9990.00"));
        assertThat(ledger.now().value()).isEqualTo(cny("10.00"));
        assertThat(ledger.unitCost(W2, day(9))).contains(BigMoney.parse("CNY 10.00000000"));
        ledger.append(issue("j", 3, W2, "3"));
        assertThat(ledger.now().valueBy(StockKey::warehouse))
                .as("two are owed")
                .isEqualTo(Map.of(W1.warehouse(), cny("0.00"), W2.warehouse(), cny("-20.00")));
    }

    /** What set out of a warehouse that never had it, and a crumb elsewhere that bears a landed cost. */
    @Example
    void aCrumbThatBearsALandedCost_doesNotBlowUp() {
        CostLedger ledger = company()
                .append(List.of(
                        receipt("r", 1, W2, "0.000004", "10"),
                        Movement.transferOut(id("o"), day(2), W3, kilos("77460"), W1.warehouse())));
        CostRevision revision = ledger.append(Movement.landedCost(id("l"), day(3), W2, cny("462.46"), id("r")));
        CostReport now = ledger.now();
        CostBalance balance = now.balance();
        assertThat(balance.exactValue().add(balance.exactInTransit())).isEqualByComparingTo("462.46004");
        assertThat(revision.balance()).isEqualTo(balance);
        assertThat(now.find(W3).orElseThrow().value()).isEqualTo(cny("0.00"));
        for (Valuation stock : now.stocks()) {
            assertThat(stock.balance().exactValue()).isBetween(BigDecimal.ZERO, new BigDecimal("462.46004"));
            assertThat(stock.balance().exactInTransit()).isBetween(BigDecimal.ZERO, new BigDecimal("462.46004"));
        }
        assertThat(revision.change().exactLandedCost()).isEqualByComparingTo("462.46");
    }

    private static CostLedger company() {
        return CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP).scope(CostScope.WHOLE_COMPANY);
    }

    /** The sums of warehouses, all worth in the first, with what lies in each and is on its way to it by turns. */
    private static List<long[]> shared(long value, long... quantities) {
        List<long[]> places = new ArrayList<>();
        for (int i = 0; i < quantities.length; i += 2) {
            long[] sums = new long[CostPlace.WIDTH];
            sums[CostPlace.QUANTITY] = quantities[i];
            sums[CostPlace.TRANSIT_QUANTITY] = quantities[i + 1];
            places.add(sums);
        }
        places.get(0)[Flow.RECEIVED.index()] = value;
        CompanyValue.share(places);
        return places;
    }

    private static List<Long> values(List<long[]> places) {
        List<Long> values = new ArrayList<>();
        for (long[] sums : places) {
            values.add(Flow.value(sums));
            values.add(sums[CostPlace.TRANSIT_VALUE]);
        }
        return values;
    }

    private static Movement receipt(String id, int day, StockKey stock, String quantity, String cost) {
        return Movement.receipt(id(id), day(day), stock, kilos(quantity), BigMoney.parse("CNY " + cost));
    }

    private static Movement issue(String id, int day, StockKey stock, String quantity) {
        return Movement.issue(id(id), day(day), stock, kilos(quantity));
    }

    private static MovementId id(String id) {
        return MovementId.of(id);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 11, day);
    }

    private static Quantity kilos(String amount) {
        return Quantity.of(new BigDecimal(amount), UnitOfMeasure.KILOGRAM);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
