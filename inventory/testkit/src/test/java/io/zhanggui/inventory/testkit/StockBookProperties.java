package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the stock book under any commands, in any order. */
class StockBookProperties {

    private static final List<StockKey> STOCKS = StockArbitraries.stocks();
    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");

    private StockEvents events = StockEvents.inMemory(new MemoryStore());
    private StockLevels levels = StockLevels.inMemory(new MemoryStore());
    private int given;

    /** An empty book, one for each try. */
    private StockBook book(NegativeStock negative) {
        MemoryStore store = new MemoryStore();
        events = StockEvents.inMemory(store);
        levels = StockLevels.inMemory(store);
        given = 0;
        return new StockBook(
                events, levels, CommandReceipts.inMemory(store), AuditTrail.inMemory(store), negative, store);
    }

    private Stamp stamp() {
        given++;
        return Stamp.by(PersonId.of("P-KEEPER")).at(START.plusSeconds(given)).key("C" + given);
    }

    private static boolean accepted(Consumer<Stamp> command, Stamp stamp) {
        try {
            command.accept(stamp);
            return true;
        } catch (RejectedException e) {
            return false;
        }
    }

    @Property(tries = 120)
    void stock_is_never_lost_or_made_and_replay_is_play(
            @ForAll NegativeStock negative, @ForAll("commands") List<StockCommand> commands) {
        StockBook book = book(negative);
        for (StockCommand command : commands) {
            accepted(command.decide(book), stamp());
        }
        StockLaws.requireReplayIsPlay(STOCKS, events, levels);
        StockLaws.requireConserved(STOCKS, events);
        StockLaws.requireEachPieceOnce(STOCKS, events);
    }

    @Property(tries = 80)
    void nothing_is_ever_missing_where_negative_stock_is_refused(@ForAll("commands") List<StockCommand> commands) {
        StockBook book = book(NegativeStock.REFUSE);
        for (StockCommand command : commands) {
            accepted(command.decide(book), stamp());
        }
        StockLaws.requireNothingMissing(STOCKS, events);
    }

    @Property(tries = 60)
    void a_retried_command_changes_nothing_and_its_key_is_good_for_nothing_else(
            @ForAll NegativeStock negative, @ForAll("commands") List<StockCommand> commands) {
        StockBook book = book(negative);
        Consumer<Stamp> other = stamp -> book.expire(LocalDate.of(2030, 1, 1), stamp);
        for (StockCommand command : commands) {
            Consumer<Stamp> decided = command.decide(book);
            Stamp stamp = stamp();
            if (accepted(decided, stamp)) {
                Map<StockKey, StockLevel> before = now(book);
                decided.accept(stamp);
                assertThatThrownBy(() -> other.accept(stamp)).isInstanceOf(CommandConflictException.class);
                assertThat(now(book)).isEqualTo(before);
            }
        }
    }

    @Property(tries = 60)
    void a_refused_command_changes_nothing(@ForAll("commands") List<StockCommand> commands) {
        StockBook book = book(NegativeStock.REFUSE);
        for (StockCommand command : commands) {
            Map<StockKey, StockLevel> before = now(book);
            if (!accepted(command.decide(book), stamp())) {
                assertThat(now(book)).isEqualTo(before);
            }
        }
        StockLaws.requireReplayIsPlay(STOCKS, events, levels);
    }

    @Property(tries = 60)
    void what_was_known_on_a_day_never_changes(
            @ForAll NegativeStock negative, @ForAll("commands") List<StockCommand> commands) {
        StockBook book = book(negative);
        Map<AsOf, Map<StockKey, StockLevel>> known = new HashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            accepted(commands.get(i).decide(book), stamp());
            if (i % 4 == 3) {
                LocalDate today = StockArbitraries.FIRST_DAY.plusDays(i / 4);
                for (LocalDate day : List.of(today, today.minusDays(2))) {
                    AsOf asOf = AsOf.of(day).knownOn(today);
                    known.put(asOf, asOf(book, asOf));
                }
            }
        }
        known.forEach(
                (asOf, then) -> assertThat(asOf(book, asOf)).as(asOf.toString()).isEqualTo(then));
    }

    @Property(tries = 15)
    void two_threads_lose_and_make_nothing(
            @ForAll("commands") List<StockCommand> one, @ForAll("commands") List<StockCommand> other)
            throws InterruptedException {
        StockBook book = book(NegativeStock.REFUSE);
        Thread first = new Thread(() -> give(book, one, "one"));
        Thread second = new Thread(() -> give(book, other, "other"));
        first.start();
        second.start();
        first.join();
        second.join();
        StockLaws.requireReplayIsPlay(STOCKS, events, levels);
        StockLaws.requireConserved(STOCKS, events);
        StockLaws.requireEachPieceOnce(STOCKS, events);
        StockLaws.requireNothingMissing(STOCKS, events);
    }

    private static void give(StockBook book, List<StockCommand> commands, String who) {
        int number = 0;
        for (StockCommand command : commands) {
            Stamp stamp = Stamp.by(PersonId.of("P-" + who))
                    .at(START.plusSeconds(number))
                    .key(who + number++);
            for (int tries = 0; tries < 20; tries++) {
                try {
                    accepted(command.decide(book), stamp);
                    break;
                } catch (ConcurrentChangeException e) {
                    Thread.onSpinWait(); // somebody else was first: decide again
                }
            }
        }
    }

    private static Map<StockKey, StockLevel> now(StockBook book) {
        Map<StockKey, StockLevel> now = new HashMap<>();
        STOCKS.forEach(stock -> now.put(stock, book.level(stock)));
        return now;
    }

    private static Map<StockKey, StockLevel> asOf(StockBook book, AsOf asOf) {
        Map<StockKey, StockLevel> levels = new HashMap<>();
        STOCKS.forEach(stock -> levels.put(stock, book.history(stock).asOf(asOf)));
        return levels;
    }

    @Provide
    Arbitrary<List<StockCommand>> commands() {
        return StockArbitraries.commands(80);
    }
}
