package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.StandardCost;
import io.zhanggui.inventory.costing.StandardCosts;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.stock.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** What a stock book takes a cost ledger takes, and both know how much is where, on every day. */
class StockAndCostProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final List<StockKey> STOCKS = StockArbitraries.stocks();
    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");

    @Property(tries = 60)
    void a_ledger_takes_what_the_book_takes_and_has_as_much_of_it(
            @ForAll("commands") List<StockCommand> commands, @ForAll NegativeStock negative) {
        MemoryStore store = new MemoryStore();
        StockEvents events = StockEvents.inMemory(store);
        StockBook book = new StockBook(
                events,
                StockLevels.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                negative,
                store);
        int given = 0;
        for (StockCommand command : commands) {
            isTaken(command, book, START.plusSeconds(given++));
        }
        List<Movement> movements = taken(events);
        for (CostLedger ledger : ledgers(negative)) {
            ledger.append(movements);
            requireSame(ledger, book, commands.size());
        }
        CostLedger growing = CostLedger.movingAverage(CNY, negative);
        movements.forEach(growing::append);
        requireSame(growing, book, commands.size());
    }

    private static boolean isTaken(StockCommand command, StockBook book, Instant at) {
        try {
            command.decide(book).accept(Stamp.by(PersonId.of("P-KEEPER")).at(at));
            return true;
        } catch (RejectedException e) {
            return false;
        }
    }

    private static List<CostLedger> ledgers(NegativeStock negative) {
        List<StandardCost> costs = STOCKS.stream()
                .map(StockKey::sku)
                .distinct()
                .map(sku -> StandardCost.of(sku, StockArbitraries.FIRST_DAY.minusDays(30), BigMoney.parse("CNY 9.5")))
                .toList();
        return List.of(
                CostLedger.fifo(CNY, negative),
                CostLedger.movingAverage(CNY, negative),
                CostLedger.standard(CNY, negative, StandardCosts.of(costs)));
    }

    private static void requireSame(CostLedger ledger, StockBook book, int commands) {
        for (StockKey stock : STOCKS) {
            requireSame(ledger, book.level(stock), AsOf.of(LocalDate.MAX));
            for (int day = -6; day <= commands / 4 + 3; day += 2) {
                LocalDate date = StockArbitraries.FIRST_DAY.plusDays(day);
                for (LocalDate known : List.of(date, date.plusDays(3), LocalDate.MAX)) {
                    AsOf asOf = AsOf.of(date).knownOn(known);
                    requireSame(ledger, book.history(stock).asOf(asOf), asOf);
                }
            }
        }
    }

    private static void requireSame(CostLedger ledger, StockLevel level, AsOf asOf) {
        BigDecimal onHand = BigDecimal.ZERO;
        BigDecimal inTransit = BigDecimal.ZERO;
        try {
            onHand = ledger.account(level.stock(), asOf).quantity().amount();
            inTransit = ledger.account(level.stock(), asOf).inTransit().amount();
        } catch (NotFoundException e) {
            assertThat(level.ownOnHand().isZero()).as("never moved").isTrue();
        }
        assertThat(onHand)
                .as("%s on hand as %s, %s", level.stock(), asOf, ledger.method())
                .isEqualByComparingTo(level.ownOnHand().amount());
        assertThat(inTransit)
                .as("%s in transit as %s, %s", level.stock(), asOf, ledger.method())
                .isEqualByComparingTo(level.transfers().stream()
                        .filter(each -> each.goods().isOwn())
                        .map(Transfer::quantity)
                        .map(quantity -> quantity.amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The movements of all stocks in the order of recording. */
    private static List<Movement> taken(StockEvents events) {
        return STOCKS.stream()
                .flatMap(stock -> events.read(stock).stream())
                .sorted(Comparator.comparing(Recorded::at))
                .filter(each -> each.event() instanceof Movement)
                .map(each -> (Movement) each.event())
                .toList();
    }

    @Provide
    Arbitrary<List<StockCommand>> commands() {
        return StockArbitraries.commands(80);
    }
}
