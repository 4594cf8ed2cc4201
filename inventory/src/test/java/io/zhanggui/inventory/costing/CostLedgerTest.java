package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostLedgerTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final StockKey TEA = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));
    private static final StockKey POT = StockKey.of(Sku.of("POT"), WarehouseId.of("HZ"));
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.month(YearMonth.of(2025, 11));

    // ------------------------------------------------------------------------------------------ back-dated movements

    /** Receipts 10 at 10 and 10 at 12; 15 issued: 10 × 10 + 5 × 12 = 160. With 10 at 6 before them: 10 × 6 + 5 × 10 = 110. */
    @Test
    void a_back_dated_receipt_is_played_as_if_it_had_been_known_in_time() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r1", oct(5), TEA, "10", "10"),
                receipt("r2", oct(6), TEA, "10", "12"),
                issue("i1", oct(20), TEA, "15")));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("160.00"));

        CostRevision revision =
                ledger.append(receipt("r0", oct(1), TEA, "10", "6").recordedOn(nov(7)));

        assertThat(revision.costOfGoodsSold()).isEqualTo(cny("110.00"));
        assertThat(revision.value()).isEqualTo(cny("170.00")); // 5 × 10 + 10 × 12
        assertThat(revision.changedFrom()).contains(oct(1));
        assertThat(revision.change().value()).isEqualTo(cny("110.00"));
        assertThat(ledger.lastRevision()).contains(revision);
        assertThat(ledger.on(oct(31)).value()).isEqualTo(cny("170.00"));
        assertThat(ledger.asOf(AsOf.of(oct(31)).knownOn(oct(31))).value()).isEqualTo(cny("60.00"));
        assertThat(ledger.asOf(AsOf.of(oct(31)).knownOn(nov(7))).value()).isEqualTo(cny("170.00"));
        assertThat(ledger.on(oct(1)).value()).isEqualTo(cny("60.00"));
        assertThat(ledger.on(oct(4).minusDays(10)).stocks()).isEmpty();
    }

    @Test
    void what_changed_in_a_closed_month_is_posted_on_the_first_day_of_the_open_one() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r1", oct(5), TEA, "10", "10"), issue("i1", oct(20), TEA, "4"), issue("i2", nov(3), TEA, "4")));
        CostRevision revision =
                ledger.append(receipt("r0", oct(1), TEA, "6", "7").recordedOn(nov(7)));

        List<Posting> postings = revision.postings(ACME, NOVEMBER);

        // i1: 4 × 7 instead of 4 × 10; i2: 2 × 7 + 2 × 10 instead of 4 × 10.
        assertThat(postings).extracting(Posting::date).containsExactly(nov(1), nov(3));
        assertThat(postings.get(0).lines())
                .containsExactly(
                        line(CostReason.STOCK, "54.00"),
                        line(CostReason.RECEIPT, "-42.00"),
                        line(CostReason.COST_OF_GOODS_SOLD, "-12.00"));
        assertThat(postings.get(1).lines())
                .containsExactly(line(CostReason.STOCK, "6.00"), line(CostReason.COST_OF_GOODS_SOLD, "-6.00"));
        assertThat(postings.get(0).key()).isNotEqualTo(postings.get(1).key());
        assertThat(postings.get(0).entity()).isEqualTo(ACME);
        ledger.append(receipt("r9", oct(1), TEA, "1", "99").recordedOn(nov(8)));
        assertThat(revision.postings(ACME, NOVEMBER))
                .as("later movements leave it alone")
                .isEqualTo(postings);
        assertThat(revision.postings(LegalEntityId.of("OTHER"), NOVEMBER).get(0).key())
                .isNotEqualTo(postings.get(0).key());
    }

    @Test
    void every_reason_has_its_line() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r", nov(3), TEA, "10", "10"),
                Movement.landedCost(id("l"), nov(3), TEA, cny("5.00"), id("r")),
                issue("i", nov(3), TEA, "2"),
                Movement.damage(id("d"), nov(3), TEA, kilos("1")),
                Movement.loss(id("o"), nov(3), TEA, kilos("1")),
                Movement.count(id("c"), nov(3), TEA, kilos("-2")),
                Movement.supplierReturn(id("s"), nov(3), TEA, kilos("1"), id("r"))));
        assertThat(ledger.lastRevision().orElseThrow().postings(ACME, NOVEMBER))
                .singleElement()
                .satisfies(posting -> assertThat(posting.lines())
                        .containsExactly(
                                line(CostReason.STOCK, "31.50"),
                                line(CostReason.RECEIPT, "-100.00"),
                                line(CostReason.LANDED_COST, "-5.00"),
                                line(CostReason.SUPPLIER_RETURN, "10.50"),
                                line(CostReason.COST_OF_GOODS_SOLD, "21.00"),
                                line(CostReason.LOSS, "21.00"),
                                line(CostReason.VARIANCE, "21.00")));
    }

    @Test
    void cents_that_belong_to_no_movement_are_posted_as_rounding() {
        // 1 at 0.005 sold and 1 at 0.005 left: received 0.01, sold 0.01, left 0.01
        CostLedger ledger =
                fifo().append(List.of(receipt("r", nov(3), TEA, "2", "0.005"), issue("i", nov(3), TEA, "1")));
        assertThat(ledger.now().balance().rounding()).isEqualTo(cny("-0.01"));
        assertThat(ledger.lastRevision().orElseThrow().postings(ACME, NOVEMBER))
                .singleElement()
                .satisfies(posting -> assertThat(posting.lines())
                        .containsExactly(
                                line(CostReason.STOCK, "0.01"),
                                line(CostReason.RECEIPT, "-0.01"),
                                line(CostReason.COST_OF_GOODS_SOLD, "0.01"),
                                line(CostReason.ROUNDING, "-0.01")));
    }

    @Test
    void nothing_appended_changes_nothing() {
        CostLedger ledger = fifo().append(List.of());
        CostRevision revision = ledger.lastRevision().orElseThrow();
        assertThat(revision.changedFrom()).isEmpty();
        assertThat(revision.postings(ACME, NOVEMBER)).isEmpty();
        assertThat(revision.value()).isEqualTo(cny("0.00"));
        assertThat(fifo().lastRevision()).isEmpty();
    }

    @Test
    void movements_of_one_day_follow_each_other_as_appended() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r1", nov(3), TEA, "1", "10"),
                receipt("r2", nov(3), TEA, "1", "20"),
                issue("i", nov(3), TEA, "1")));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("10.00"));
        assertThat(ledger.account(TEA).trace())
                .extracting(step -> step.movement().value())
                .containsExactly("r1", "r2", "i");
    }

    @Test
    void what_was_recorded_earlier_than_the_ledger_holds_is_refused() {
        CostLedger ledger =
                fifo().append(List.of(receipt("r", nov(3), TEA, "1", "10").recordedOn(nov(9))));
        assertRefused(
                ledger,
                receipt("b", nov(2), POT, "1", "10").recordedOn(nov(8)),
                CostViolation.RECORDED_EARLIER,
                "b: was recorded on 2025-11-08, but the ledger has been shown with what was known on 2025-11-09. Maybe"
                        + " append in the order of recording?");
        assertThat(ledger.stocks()).containsExactly(TEA);
    }

    // ------------------------------------------------------------------------------------------------ negative stock

    @Test
    void more_than_there_is_is_refused_and_the_ledger_is_as_before() {
        CostLedger ledger = fifo().append(List.of(receipt("r", nov(3), TEA, "5", "10"), issue("i", nov(4), TEA, "2")));
        assertRefused(
                ledger,
                issue("j", nov(5), TEA, "3.5"),
                CostViolation.NEGATIVE_STOCK,
                "j: only 3 KG in stock on 2025-11-05, but 3.5 KG would leave. Maybe a receipt is missing?");
        assertThat(ledger.now().value()).isEqualTo(cny("30.00"));
        assertThat(ledger.size()).isEqualTo(2);
        ledger.append(issue("j", nov(5), TEA, "3"));
        assertThat(ledger.now().value()).isEqualTo(cny("0.00"));
    }

    @Test
    void a_back_dated_issue_that_starves_a_later_one_is_refused_by_the_later_one() {
        CostLedger ledger = fifo().append(List.of(receipt("r", nov(3), TEA, "5", "10"), issue("i", nov(6), TEA, "5")));
        assertRefused(
                ledger,
                issue("j", nov(4), TEA, "1").recordedOn(nov(6)),
                CostViolation.NEGATIVE_STOCK,
                "i: only 4 KG in stock on 2025-11-06, but 5 KG would leave. Maybe a receipt is missing?");
    }

    @Test
    void all_refusals_of_a_bulk_come_at_once() {
        CostLedger ledger = fifo();
        assertThatThrownBy(() -> ledger.append(List.of(
                        issue("i", nov(3), TEA, "1"),
                        issue("j", nov(3), POT, "1"),
                        Movement.customerReturn(id("k"), nov(3), POT, kilos("1"), id("nowhere")))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .extracting(Violation::path)
                                .containsExactly("i", "k"));
        assertThat(ledger.stocks()).isEmpty();
        assertThat(ledger.size()).isZero();
    }

    @Test
    void goods_that_leave_before_they_come_are_trued_up_when_they_come() {
        CostLedger ledger = provisional()
                .standardCost(TEA.sku(), BigMoney.of(CNY, new BigDecimal("8")))
                .append(List.of(issue("i", oct(30), TEA, "10")));
        assertThat(ledger.now().value()).isEqualTo(cny("-80.00"));
        assertThat(ledger.account(TEA).owed())
                .containsExactly(new CostLayer(id("i"), oct(30), kilos("10"), new BigDecimal("80.00000000")));

        CostRevision revision = ledger.append(receipt("r", nov(2), TEA, "4", "9"));

        // 4 settled at 9 instead of 8; 6 still owed at 8
        assertThat(revision.value()).isEqualTo(cny("-48.00"));
        assertThat(revision.costOfGoodsSold()).isEqualTo(cny("84.00"));
        assertThat(revision.postings(ACME, NOVEMBER))
                .singleElement()
                .satisfies(posting -> assertThat(posting.lines())
                        .containsExactly(
                                line(CostReason.STOCK, "32.00"),
                                line(CostReason.RECEIPT, "-36.00"),
                                line(CostReason.COST_OF_GOODS_SOLD, "4.00")));
        assertThat(ledger.on(oct(31)).costOfGoodsSold())
                .as("charged when it came")
                .isEqualTo(cny("80.00"));
        assertThat(ledger.account(TEA).step(id("i")).later())
                .containsExactly(new LaterCost(id("r"), id("i"), false, new BigDecimal("4.00000000")));
    }

    /** 10 at provisional 8, trued up with 10 at 9.5: 95. Half of it comes back at 47.50, not at 40. */
    @Test
    void a_customer_return_comes_in_at_the_trued_up_cost_of_its_issue() {
        CostLedger ledger = provisional()
                .standardCost(TEA.sku(), BigMoney.of(CNY, new BigDecimal("8")))
                .append(List.of(
                        issue("i", nov(1), TEA, "10"),
                        receipt("r", nov(2), TEA, "10", "9.5"),
                        Movement.customerReturn(id("c"), nov(3), TEA, kilos("5"), id("i"))));
        assertThat(ledger.now().value()).isEqualTo(cny("47.50"));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("47.50"));
        ledger.append(Movement.customerReturn(id("d"), nov(4), TEA, kilos("5"), id("i")));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("0.00"));
    }

    /** 3 at 10 ÷ 3 each, one by one: 3.33333333, 3.33333334, 3.33333333. */
    @Test
    void all_returns_of_an_issue_together_bring_back_all_that_it_cost() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r", nov(1), TEA, "3", "3"),
                Movement.landedCost(id("l"), nov(1), TEA, cny("1.00"), id("r")),
                issue("i", nov(2), TEA, "3")));
        for (int i = 0; i < 3; i++) {
            ledger.append(Movement.customerReturn(id("c" + i), nov(3), TEA, kilos("1"), id("i")));
        }
        assertThat(ledger.now().balance().exactCostOfGoodsSold()).isEqualByComparingTo("0");
        assertThat(ledger.account(TEA).layers())
                .extracting(layer -> layer.exactValue().toPlainString())
                .containsExactly("3.33333333", "3.33333334", "3.33333333");
    }

    @Test
    void under_refusal_what_was_known_may_still_be_below_zero() {
        CostLedger ledger = fifo().append(
                        List.of(receipt("r", nov(1), TEA, "5", "10").recordedOn(nov(9)), issue("i", nov(2), TEA, "2")));
        CostReport early = ledger.asOf(AsOf.of(nov(2)).knownOn(nov(2)));
        assertThat(early.find(TEA).orElseThrow().quantity()).isEqualTo(kilos("-2"));
        assertThat(early.find(TEA).orElseThrow().unitCost()).isEmpty();
        assertThat(early.value()).isEqualTo(cny("0.00"));
        assertThat(ledger.on(nov(2)).value()).isEqualTo(cny("30.00"));
    }

    @Test
    void an_issue_that_was_not_known_yet_gives_no_cost_to_its_return() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r1", nov(1), TEA, "5", "10"),
                receipt("r2", nov(1), TEA, "5", "30"),
                issue("i", nov(2), TEA, "2").recordedOn(nov(9)),
                Movement.customerReturn(id("c"), nov(3), TEA, kilos("1"), id("i"))));
        assertThat(ledger.on(nov(3)).value()).isEqualTo(cny("190.00"));
        // as known then: nothing left, and one comes at what the newest layer cost
        assertThat(ledger.asOf(AsOf.of(nov(3)).knownOn(nov(3))).value()).isEqualTo(cny("230.00"));
    }

    // ---------------------------------------------------------------------------------------------------- landed cost

    /** 12 over 12 kilos: 1 each. 2 sold, 1 damaged, 1 returned to the supplier: 3 to goods sold, 1 to loss, 8 to stock. */
    @Test
    void a_landed_cost_follows_the_goods_to_where_they_went() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r0", nov(1), TEA, "3", "5"),
                receipt("r", nov(1), TEA, "12", "10"),
                issue("i", nov(2), TEA, "5"),
                Movement.damage(id("d"), nov(3), TEA, kilos("1")),
                Movement.supplierReturn(id("s"), nov(4), TEA, kilos("1"), id("r"))));
        CostBalance before = ledger.now().balance();

        CostRevision revision = ledger.append(Movement.landedCost(id("l"), nov(5), TEA, cny("12.00"), id("r")));

        CostBalance change = revision.balance().minus(before);
        assertThat(change.value()).isEqualTo(cny("8.00"));
        assertThat(change.costOfGoodsSold()).isEqualTo(cny("3.00"));
        assertThat(change.loss()).isEqualTo(cny("1.00"));
        assertThat(change.landedCost()).isEqualTo(cny("12.00"));
        assertThat(ledger.on(nov(4)).balance()).isEqualTo(before);
        assertThat(ledger.account(TEA).step(id("i")).exactTruedUpCost()).isEqualByComparingTo("37"); // 3 × 5 + 2 × 11
        ledger.append(Movement.customerReturn(id("c"), nov(6), TEA, kilos("5"), id("i")));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("1.00")); // of the goods given back to the supplier
    }

    @Test
    void a_refund_is_no_more_than_its_receipt_cost() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r", nov(1), TEA, "2", "5"), Movement.landedCost(id("l"), nov(2), TEA, cny("3.00"), id("r"))));
        assertRefused(
                ledger,
                Movement.landedCost(id("m"), nov(3), TEA, cny("-13.01"), id("r")),
                CostViolation.REFUND_EXCEEDS_COST,
                "m: a refund of 13.01000000 is more than its receipt cost so far, 13.00000000");
        ledger.append(Movement.landedCost(id("m"), nov(3), TEA, cny("-13.00"), id("r")));
        assertThat(ledger.now().value()).isEqualTo(cny("0.00"));
    }

    /** 10 at 1 and 10 at 3: 2 each. 5 left of them are worth 10; 20 refunded on the second receipt take no more. */
    @Test
    void under_moving_average_a_refund_beyond_the_value_in_stock_is_credited_to_goods_sold() {
        CostLedger ledger = CostLedger.movingAverage(CNY, NegativeStock.REFUSE)
                .append(List.of(
                        receipt("r", nov(1), TEA, "10", "1"),
                        receipt("s", nov(1), TEA, "10", "3"),
                        issue("i", nov(2), TEA, "15"),
                        Movement.landedCost(id("l"), nov(3), TEA, cny("-24.00"), id("s"))));
        assertThat(ledger.now().value()).isEqualTo(cny("0.00"));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("16.00"));
    }

    @Test
    void under_moving_average_a_landed_cost_covers_no_more_than_there_is() {
        CostLedger ledger = CostLedger.movingAverage(CNY, NegativeStock.REFUSE)
                .append(List.of(
                        receipt("r", nov(1), TEA, "10", "10"),
                        issue("i", nov(2), TEA, "6"),
                        Movement.landedCost(id("l"), nov(3), TEA, cny("20.00"), id("r"))));
        assertThat(ledger.now().value()).isEqualTo(cny("48.00"));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("72.00"));
        ledger.append(issue("j", nov(4), TEA, "4"));
        ledger.append(Movement.landedCost(id("m"), nov(5), TEA, cny("20.00"), id("r")));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("140.00"));
        assertThat(ledger.account(TEA).unitCost().getAmount()).isEqualByComparingTo("12");
    }

    // ----------------------------------------------------------------------------------------------------- exactness

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void seventy_issues_of_a_tenth_leave_nothing_of_seven(CostMethod method) {
        List<Movement> movements = new ArrayList<>(List.of(receipt("r", nov(1), TEA, "7", "0.33")));
        for (int i = 0; i < 70; i++) {
            movements.add(issue("i" + i, nov(2), TEA, "0.1"));
        }
        CostLedger ledger = (method == CostMethod.FIFO ? fifo() : CostLedger.movingAverage(CNY, NegativeStock.REFUSE))
                .append(movements);
        assertThat(ledger.now().stocks()).singleElement().satisfies(stock -> {
            assertThat(stock.quantity().isZero()).isTrue();
            assertThat(stock.balance().exactValue().signum()).isZero();
            assertThat(stock.balance().costOfGoodsSold()).isEqualTo(cny("2.31"));
        });
        assertThat(ledger.account(TEA).layers()).isEmpty();
    }

    @Test
    void a_currency_without_decimals_has_its_own_cents() {
        CurrencyUnit yen = CurrencyUnit.JPY;
        CostLedger ledger = CostLedger.movingAverage(yen, NegativeStock.REFUSE)
                .append(List.of(
                        Movement.receipt(id("r"), nov(1), TEA, kilos("3"), BigMoney.of(yen, new BigDecimal("33.5"))),
                        issue("i", nov(1), TEA, "1")));
        assertThat(ledger.now().value()).isEqualTo(Money.ofMajor(yen, 67));
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(Money.ofMajor(yen, 34));
        assertThat(ledger.now().balance().exactCostOfGoodsSold()).isEqualByComparingTo("33.5");
    }

    @Test
    void what_the_ledger_cannot_keep_exactly_is_refused() {
        assertRefused(
                fifo(),
                receipt("r", nov(1), TEA, "0.0000001", "1"),
                CostViolation.OUT_OF_RANGE,
                "r: beyond what can be recorded: 1E-7 has more than 6 decimals");
        assertRefused(
                fifo(),
                receipt("r", nov(1), TEA, "1000000000", "1"),
                CostViolation.OUT_OF_RANGE,
                "r: beyond what can be recorded: quantity 1000000000 is not below 1,000,000,000");
        assertRefused(
                fifo(),
                receipt("r", nov(1), TEA, "999999999", "1000"),
                CostViolation.OUT_OF_RANGE,
                "r: beyond what can be recorded: quantity × unit cost is not below 9,223,372,036,854 of the smallest unit of the currency");
        assertRefused(
                fifo().append(List.of(receipt("q", nov(1), TEA, "999999999", "1"))),
                receipt("r", nov(1), TEA, "1", "1"),
                CostViolation.OUT_OF_RANGE,
                "r: beyond what can be recorded: stock is not below 1,000,000,000 units");
    }

    @Test
    void what_is_out_of_range_has_its_name() {
        String limit = " is not below 9,223,372,036,854 of the smallest unit of the currency";
        assertRefused(
                fifo().append(List.of(
                        receipt("q", nov(1), TEA, "100000000", "900"), issue("i", nov(2), TEA, "100000000"))),
                receipt("r", nov(3), TEA, "100000000", "900"),
                CostViolation.OUT_OF_RANGE,
                "r: beyond what can be recorded: what all that came or left is worth" + limit);
        assertRefused(
                fifo(),
                receipt("r", nov(1), TEA, "1", "99999999999999"),
                CostViolation.OUT_OF_RANGE,
                "r: beyond what can be recorded: 99999999999999 is too large");
        assertRefused(
                fifo(),
                receipt("r", nov(1), TEA, "99999999999999", "1"),
                CostViolation.OUT_OF_RANGE,
                "r: beyond what can be recorded: 99999999999999 is too large");
        assertRefused(
                fifo(),
                receipt("r", nov(1), TEA, "999999999", "1000.0000000001"),
                CostViolation.OUT_OF_RANGE,
                "r: beyond what can be recorded: quantity × unit cost" + limit);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothing_is_null() {
        CostLedger ledger = fifo();
        List<Movement> withNull = new ArrayList<>();
        withNull.add(receipt("r", nov(1), TEA, "1", "1"));
        withNull.add(null);
        assertThatNullPointerException()
                .isThrownBy(() -> ledger.append((Iterable<Movement>) null))
                .withMessage("movements");
        assertThatNullPointerException()
                .isThrownBy(() -> ledger.append((Movement) null))
                .withMessage("movement");
        assertThatNullPointerException()
                .isThrownBy(() -> ledger.append((MovementBatch) null))
                .withMessage("batch");
        assertThatNullPointerException()
                .isThrownBy(() -> ledger.append(withNull))
                .withMessage("movement");
        assertThat(ledger.size()).isZero();
        assertThat(ledger.stocks()).isEmpty();
    }

    @Test
    void a_revision_tells_in_a_line_what_changed() {
        CostLedger ledger = fifo();
        assertThat(ledger.append(receipt("r", nov(1), TEA, "2", "5")))
                .hasToString("CostRevision[1 appended, changed from 2025-11-01 by CNY 10.00, value CNY 10.00]");
        assertThat(ledger.append(List.of()).lastRevision().orElseThrow())
                .hasToString("CostRevision[0 appended, nothing changed, value CNY 10.00]");
    }

    @Test
    void the_company_may_be_worth_more_than_one_stock_can() {
        CostLedger ledger = fifo();
        for (int i = 0; i < 40; i++) {
            StockKey stock = StockKey.of(Sku.of("S" + i), WarehouseId.of("SH"));
            ledger.append(receipt("r", nov(1), stock, "90000000", "1000"));
        }
        assertThat(ledger.now().value()).isEqualTo(cny("3600000000000.00"));
        assertThat(ledger.lastRevision().orElseThrow().value()).isEqualTo(cny("3600000000000.00"));
    }

    // -------------------------------------------------------------------------------------------------- what is
    // refused

    @Test
    void references_must_fit() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r", nov(3), TEA, "9", "10"), issue("i", nov(4), TEA, "2"), issue("j", nov(5), TEA, "1")));
        assertRefused(
                ledger,
                Movement.customerReturn(id("c"), nov(6), TEA, kilos("1"), id("x")),
                CostViolation.REFERENCE_UNKNOWN,
                "c: refers to x, which is no movement of TEA in SH. Maybe it is of another warehouse: then name that"
                        + " as the counterpart");
        assertRefused(
                ledger,
                Movement.customerReturn(id("c"), nov(6), TEA, kilos("1"), id("r")),
                CostViolation.REFERENCE_KIND,
                "c: refers to r, which is of kind Receipt, and that cannot be");
        assertRefused(
                ledger,
                Movement.landedCost(id("c"), nov(6), TEA, cny("1.00"), id("i")),
                CostViolation.REFERENCE_KIND,
                "c: refers to i, which is of kind Issue, and that cannot be");
        assertRefused(
                ledger,
                Movement.customerReturn(id("c"), nov(3), TEA, kilos("1"), id("i"))
                        .recordedOn(nov(6)),
                CostViolation.REFERENCE_LATER,
                "c: refers to i, which comes later, on 2025-11-04");
        ledger.append(Movement.customerReturn(id("b"), nov(6), TEA, kilos("1"), id("i")));
        assertRefused(
                ledger,
                Movement.customerReturn(id("c"), nov(6), TEA, kilos("1.5"), id("i")),
                CostViolation.RETURN_EXCEEDS_ISSUE,
                "c: only 1 KG of the issue are not back yet, but 1.5 KG would come back");
    }

    @Test
    void a_second_movement_of_the_same_id_is_refused() {
        CostLedger ledger = fifo().append(List.of(receipt("r", nov(3), TEA, "9", "10")));
        assertRefused(
                ledger,
                receipt("r", nov(3), TEA, "9", "10"),
                CostViolation.DUPLICATE_MOVEMENT,
                "r: the stock TEA in SH has a movement of this id already");
        ledger.append(receipt("r", nov(3), POT, "9", "10"));
        assertThat(ledger.now().value()).isEqualTo(cny("180.00"));
    }

    @Test
    void units_and_currencies_must_agree() {
        CostLedger ledger = fifo().append(List.of(receipt("r", nov(3), TEA, "9", "10")));
        assertRefused(
                ledger,
                Movement.issue(id("i"), nov(4), TEA, Quantity.ofPieces(1)),
                CostViolation.UNIT_DIFFERS,
                "i: is in PCS, but the stock is kept in KG");
        assertRefused(
                ledger,
                Movement.receipt(id("i"), nov(4), TEA, kilos("1"), BigMoney.of(CurrencyUnit.USD, BigDecimal.ONE)),
                CostViolation.CURRENCY_DIFFERS,
                "i: is in USD, but the ledger is kept in CNY");
    }

    @Test
    void a_standard_cost_comes_before_the_movements() {
        CostLedger ledger = fifo().append(List.of(receipt("r", nov(3), TEA, "9", "10")));
        assertThatThrownBy(() -> ledger.standardCost(TEA.sku(), BigMoney.of(CNY, BigDecimal.ONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TEA has moved already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.standardCost(POT.sku(), BigMoney.of(CurrencyUnit.USD, BigDecimal.ONE)))
                .withMessageContaining("must be 0 or more CNY, but is USD 1");
    }

    @Test
    void an_unknown_stock_or_movement_has_no_account() {
        CostLedger ledger = fifo().append(List.of(receipt("r", nov(3), TEA, "9", "10")));
        assertThatThrownBy(() -> ledger.account(POT)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ledger.account(TEA).step(id("x"))).isInstanceOf(NotFoundException.class);
        assertThat(ledger.now().find(POT)).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------- what it
    // explains

    @Test
    void an_issue_tells_which_layers_it_took() {
        CostLedger ledger = provisional()
                .append(List.of(
                        receipt("r1", nov(1), TEA, "10", "10"),
                        receipt("r2", nov(2), TEA, "4", "12.50"),
                        issue("i", nov(3), TEA, "16"),
                        receipt("r3", nov(4), TEA, "3", "13")));
        CostStep issue = ledger.account(TEA).step(id("i"));
        assertThat(issue.taken())
                .containsExactly(
                        new CostLayer(id("r1"), nov(1), kilos("10"), new BigDecimal("100.00000000")),
                        new CostLayer(id("r2"), nov(2), kilos("4"), new BigDecimal("50.00000000")));
        assertThat(issue.provisional()).isEqualTo(kilos("2"));
        assertThat(issue.cost()).isEqualTo(cny("175.00"));
        assertThat(issue.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        i 2025-11-03 Issue: 176.00 CNY = the sum of the lines below
                          From r1, 2025-11-01: 100.00 CNY = 10 KG at 10
                          From r2, 2025-11-02: 50.00 CNY = 4 KG at 12.5
                          2 KG more than there was, at the last known cost: 25.00 CNY
                          True-up of r3: 1.00 CNY
                        """);
        assertThat(issue.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("i 2025-11-03 销售出库：176.00 元 = 下列各项之和")
                .contains("取自入库层 r1（2025-11-01）：100.00 元 = 10 千克，单价 10")
                .contains("r3 暂估差异调整：1.00 元");
    }

    @Test
    void an_account_and_a_report_and_a_period_explain_their_value() {
        CostLedger ledger = fifo().append(List.of(
                receipt("r1", oct(1), TEA, "10", "10"),
                issue("i", nov(3), TEA, "4"),
                receipt("r2", nov(4), POT, "1", "7")));
        assertThat(ledger.account(TEA).explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Stock value: 60.00 CNY = received 100.00 CNY + landed 0.00 CNY − returned 0.00 CNY − sold 40.00 CNY − lost 0.00 CNY + counted 0.00 CNY
                          Layer of r1, 2025-10-01: 60.00 CNY = 6 KG at 10
                        """);
        assertThat(ledger.now().explain().toText(Locale.ENGLISH))
                .contains("HZ: 7.00 CNY")
                .contains("SH: 60.00 CNY");
        CostPeriod november = ledger.during(NOVEMBER);
        assertThat(november.openingValue()).isEqualTo(cny("100.00"));
        assertThat(november.closingValue()).isEqualTo(cny("67.00"));
        assertThat(november.received()).isEqualTo(cny("7.00"));
        assertThat(november.costOfGoodsSold()).isEqualTo(cny("40.00"));
        assertThat(november.explain().toText(Locale.ENGLISH))
                .contains("Opening value: 100.00 CNY")
                .contains("Cost of goods sold: -40.00 CNY");
        CostRevision revision = ledger.append(issue("j", nov(6), TEA, "1"));
        assertThat(revision.explain().toText(Locale.ENGLISH))
                .contains("Change of the cost ledger: -10.00 CNY")
                .contains("Changed from: 2025-11-06");
    }

    @Test
    void the_table_has_a_row_for_each_stock() {
        CostLedger ledger = provisional()
                .append(List.of(
                        receipt("r1", nov(1), TEA, "3", "10"),
                        Movement.issue(id("i"), nov(1), POT, Quantity.ofPieces(2))));
        assertThat(ledger.now().toTable().rows())
                .containsExactly(
                        java.util.Arrays.asList(
                                "POT", "HZ", new BigDecimal("-2"), UnitOfMeasure.PIECE.label(), null, cny("0.00")),
                        List.of(
                                "TEA",
                                "SH",
                                new BigDecimal("3"),
                                UnitOfMeasure.KILOGRAM.label(),
                                new BigDecimal("10.00000000"),
                                cny("30.00")));
    }

    @Test
    void goods_have_an_age() {
        CostLedger ledger =
                fifo().append(List.of(receipt("r1", oct(1), TEA, "3", "10"), receipt("r2", oct(21), TEA, "1", "10")));
        assertThat(ledger.account(TEA).averageAge(oct(31))).hasValue(25); // (3 × 30 + 1 × 10) ÷ 4
        ledger.append(issue("i", oct(22), TEA, "4"));
        assertThat(ledger.account(TEA).averageAge(oct(31))).isEmpty();
    }

    @Test
    void every_term_speaks_both_languages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (CostTerm term : CostTerm.values()) {
                assertThat(term.text(locale)).isNotBlank();
            }
            for (CostViolation term : CostViolation.values()) {
                assertThat(term.text(locale)).isNotBlank();
            }
            for (CostMethod term : CostMethod.values()) {
                assertThat(term.text(locale)).isNotBlank();
            }
            for (CostReason term : CostReason.values()) {
                assertThat(term.text(locale)).isNotBlank();
            }
        }
    }

    private static void assertRefused(CostLedger ledger, Movement movement, CostViolation rule, String text) {
        List<Valuation> before = ledger.now().stocks();
        assertThatThrownBy(() -> ledger.append(movement)).isInstanceOfSatisfying(RejectedException.class, e -> {
            assertThat(e.violations().list()).singleElement().satisfies(violation -> {
                assertThat(violation.rule()).isEqualTo(rule);
                assertThat(violation.text(Locale.ENGLISH)).isEqualTo(text);
            });
        });
        assertThat(ledger.now().stocks()).isEqualTo(before);
    }

    private static CostLedger fifo() {
        return CostLedger.fifo(CNY, NegativeStock.REFUSE);
    }

    private static CostLedger provisional() {
        return CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP);
    }

    private static Movement receipt(String id, LocalDate date, StockKey stock, String quantity, String unitCost) {
        return Movement.receipt(id(id), date, stock, kilos(quantity), BigMoney.of(CNY, new BigDecimal(unitCost)));
    }

    private static Movement issue(String id, LocalDate date, StockKey stock, String quantity) {
        return Movement.issue(id(id), date, stock, kilos(quantity));
    }

    private static PostingLine line(CostReason reason, String amount) {
        return PostingLine.of(reason.reason(), cny(amount));
    }

    private static MovementId id(String value) {
        return MovementId.of(value);
    }

    private static Quantity kilos(String amount) {
        return Quantity.of(new BigDecimal(amount), UnitOfMeasure.KILOGRAM);
    }

    private static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    private static LocalDate oct(int day) {
        return LocalDate.of(2025, 10, day);
    }

    private static LocalDate nov(int day) {
        return LocalDate.of(2025, 11, day);
    }

    @Test
    void a_day_beyond_reach_is_refused() {
        for (LocalDate day : List.of(LocalDate.MAX, LocalDate.MIN)) {
            assertRefused(
                    fifo().append(List.of(receipt("q", nov(1), TEA, "1", "1"))),
                    receipt("r", day, TEA, "1", "1").recordedOn(nov(1)),
                    CostViolation.OUT_OF_RANGE,
                    "r: beyond what can be recorded: day " + day);
        }
    }

    @Test
    void a_refused_first_movement_leaves_the_unit_open() {
        CostLedger ledger = fifo();
        assertThatThrownBy(() -> ledger.append(issue("i", nov(1), TEA, "1"))).isInstanceOf(RejectedException.class);
        ledger.append(
                Movement.receipt(id("r"), nov(1), TEA, Quantity.ofPieces(2), BigMoney.of(CNY, new BigDecimal("3"))));
        assertThat(ledger.now().find(TEA).orElseThrow().quantity()).isEqualTo(Quantity.ofPieces(2));
        assertThat(ledger.now().value()).isEqualTo(cny("6.00"));
    }
}
