package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.stock.StockViolation;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The commands that are made up do everything that can be done, and much that must be refused. */
class StockArbitrariesTest {

    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");

    private final Set<String> happened = new TreeSet<>();
    private final Set<StockViolation> refused = EnumSet.noneOf(StockViolation.class);
    private int accepted;
    private int given;

    @Test
    void everything_happens_and_almost_everything_is_refused_once() {
        List<List<StockCommand>> books = StockArbitraries.commands(100).generator(1000).stream(new Random(11))
                .limit(60)
                .map(shrinkable -> shrinkable.value())
                .toList();
        books.forEach(this::give);
        assertThat(accepted).as("accepted of %s", given).isBetween(given / 3, given * 9 / 10);
        assertThat(happened)
                .contains(
                        "stock.receipt",
                        "stock.issue",
                        "stock.customer-return",
                        "stock.supplier-return",
                        "stock.damage",
                        "stock.loss",
                        "stock.count",
                        "stock.stock-take",
                        "stock.transfer-out",
                        "stock.transfer-in",
                        "stock.handover",
                        "stock.reserved",
                        "stock.reservation-used",
                        "stock.reservation-released",
                        "stock.reservation-expired",
                        "stock.transfer-announced");
        assertThat(refused)
                .contains(
                        StockViolation.MORE_THAN_THERE,
                        StockViolation.PROMISED_TO_OTHERS,
                        StockViolation.ABOVE_AVAILABLE,
                        StockViolation.ABOVE_RESERVED,
                        StockViolation.ABOVE_SENT,
                        StockViolation.MOVEMENT_UNKNOWN,
                        StockViolation.TAKEN_BY_LOT,
                        StockViolation.SERIAL_HERE,
                        StockViolation.SERIAL_NOT_HERE,
                        StockViolation.SERIAL_ELSEWHERE,
                        StockViolation.SERIALS_MISSING);
    }

    @Test
    void what_was_taken_is_in_the_order_of_recording() {
        List<Movement> all = StockArbitraries.movements(100).generator(1000).stream(new Random(11))
                .limit(20)
                .map(shrinkable -> shrinkable.value())
                .max(Comparator.comparing(List::size))
                .orElseThrow();
        assertThat(all).hasSizeGreaterThan(15).isSortedAccordingTo(Comparator.comparing(Movement::recordedOn));
        for (Movement each : all) {
            if (each.kind() == MovementKind.TRANSFER_IN) {
                assertThat(all.subList(0, all.indexOf(each)))
                        .anyMatch(before -> before.id().equals(each.refersTo())
                                && before.kind() == MovementKind.TRANSFER_OUT
                                && before.warehouse().equals(each.counterpart()));
            }
        }
        assertThat(all).anyMatch(each -> each.kind() == MovementKind.TRANSFER_IN);
    }

    private void give(List<StockCommand> commands) {
        MemoryStore store = new MemoryStore();
        StockEvents events = StockEvents.inMemory(store);
        StockBook book = new StockBook(
                events,
                StockLevels.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                NegativeStock.REFUSE,
                store);
        for (StockCommand command : commands) {
            given++;
            try {
                command.decide(book).accept(Stamp.by(PersonId.of("P-KEEPER")).at(START.plusSeconds(given)));
                accepted++;
            } catch (RejectedException e) {
                for (Violation each : e.violations().list()) {
                    refused.add((StockViolation) each.rule());
                }
            }
        }
        for (StockKey stock : StockArbitraries.stocks()) {
            events.read(stock).forEach(each -> happened.add(each.event().code()));
        }
    }
}
