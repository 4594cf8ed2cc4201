package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostBalance;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostScope;
import io.zhanggui.inventory.costing.PeriodicCosts;
import io.zhanggui.inventory.costing.Valuation;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Laws of periods at their averages on made-up histories that open with plenty. */
class PeriodicCostsProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate START = CostHistories.FIRST_DAY;

    @Property(tries = 80)
    void value_in_is_value_out_left_and_in_transit_and_postings_follow(
            @ForAll CostScope scope, @ForAll("books") List<Movement> movements) {
        PeriodicCosts costs = PeriodicCosts.in(CNY, scope);
        Money posted = Money.zero(CNY);
        for (int from = 0; from < CostHistories.DAYS; from += 10) {
            LocalDateRange range = LocalDateRange.of(START.plusDays(from), START.plusDays(from + 10));
            costs = costs.close(
                    new ReportingPeriod("part " + from, range),
                    movements.stream()
                            .filter(movement -> range.contains(movement.date()))
                            .toList());
            posted = posted.plus(stock(costs.period().postings(LegalEntityId.of("ACME"))));
            assertAdds(costs.report().balance());
            assertThat(costs.report().value()).isEqualTo(posted);
        }
        assertThat(costs.report().balance().exactTransferred())
                .isEqualByComparingTo(costs.report().balance().exactInTransit());
        CostLedger ledger =
                CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        for (Valuation stock : costs.report().stocks()) {
            assertAdds(stock.balance());
            Valuation other = ledger.now().find(stock.stock()).orElseThrow();
            assertThat(stock.quantity().amount())
                    .isEqualByComparingTo(other.quantity().amount());
            assertThat(stock.inTransit().amount())
                    .isEqualByComparingTo(other.inTransit().amount());
            if (stock.quantity().isZero()) {
                assertThat(stock.balance().exactValue().signum()).isZero();
            }
            if (stock.inTransit().isZero()) {
                assertThat(stock.balance().exactInTransit().signum()).isZero();
            }
        }
        assertThat(costs.report().balance().exactReceived())
                .isEqualByComparingTo(ledger.now().balance().exactReceived());
    }

    private static void assertAdds(CostBalance balance) {
        assertThat(balance.exactReceived().add(balance.exactLandedCost()))
                .isEqualByComparingTo(balance.exactReturned()
                        .add(balance.exactConsumed())
                        .add(balance.exactReturnVariance())
                        .add(balance.exactTransferred())
                        .add(balance.exactValue()));
    }

    private static Money stock(List<Posting> postings) {
        return postings.stream()
                .flatMap(posting -> posting.lines().stream())
                .filter(line -> line.reason().code().equals("inventory.stock"))
                .map(PostingLine::amount)
                .reduce(Money.zero(CNY), Money::plus);
    }

    @Provide
    Arbitrary<List<Movement>> books() {
        return CostHistories.books(200).map(book -> {
            List<Movement> all = new ArrayList<>();
            for (StockKey stock : CostHistories.STOCKS) {
                all.add(Movement.receipt(
                        MovementId.of("opening"),
                        START,
                        stock,
                        Quantity.of(new BigDecimal("9999.9"), UnitOfMeasure.KILOGRAM),
                        BigMoney.parse("CNY 7.77")));
            }
            book.stream()
                    .filter(movement -> movement.kind() != MovementKind.STOCK_TAKE)
                    .forEach(all::add);
            return all;
        });
    }
}
