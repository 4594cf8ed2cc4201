package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.count.CountAccuracy;
import io.zhanggui.inventory.count.CountBook;
import io.zhanggui.inventory.count.CountEntry;
import io.zhanggui.inventory.count.CountLine;
import io.zhanggui.inventory.count.CountTolerance;
import io.zhanggui.inventory.count.CountedLine;
import io.zhanggui.inventory.count.MovementDuring;
import io.zhanggui.inventory.count.StockTake;
import io.zhanggui.inventory.count.StockTakeOrder;
import io.zhanggui.inventory.count.StockTakes;
import io.zhanggui.inventory.count.Tally;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of counts. */
class CountProperties {

    @Provide
    Arbitrary<StockTake> takes() {
        return CountArbitraries.counted(12);
    }

    @Property(tries = 60)
    void any_order_of_counts_and_movements_gives_the_same_count(@ForAll("takes") StockTake take, @ForAll long seed) {
        assertThat(of(take, shuffled(take.entries(), seed), shuffled(take.movements(), seed)))
                .isEqualTo(take)
                .extracting(StockTake::fingerprint)
                .isEqualTo(take.fingerprint());
    }

    @Property(tries = 60)
    void any_order_of_entering_first_counts_gives_the_same_count(@ForAll("takes") StockTake take, @ForAll long seed) {
        List<Tally> tallies = take.entries().stream()
                .filter(entry -> entry.round() == 1)
                .map(CountEntry::tally)
                .toList();
        assertThat(entered(take, shuffled(tallies, seed))).isEqualTo(entered(take, tallies));
    }

    private static StockTake entered(StockTake take, List<Tally> tallies) {
        StockTakes takes = open(take);
        Stamp clerk = Stamp.by(PersonId.of("clerk")).at(CountArbitraries.CUT_OFF.plusSeconds(3600));
        tallies.forEach(tally -> takes.count(take.no(), List.of(tally), clerk));
        return takes.get(take.no());
    }

    private static StockTakes open(StockTake take) {
        MemoryStore store = new MemoryStore();
        StockTakes takes = StockTakes.inMemory(
                store,
                Approvals.inMemory(store, at -> {
                    throw new IllegalStateException("nobody approves here");
                }),
                (actor, activity, of, at) -> Violations.none(),
                new CountBook() {
                    @Override
                    public List<Recorded<StockEvent>> events(StockKey stock) {
                        return List.of();
                    }

                    @Override
                    public Violations check(List<Movement> adjustments) {
                        return Violations.none();
                    }

                    @Override
                    public void record(List<Movement> adjustments, Stamp stamp) {}
                });
        Stamp clerk = Stamp.by(PersonId.of("clerk")).at(CountArbitraries.CUT_OFF.plusSeconds(3600));
        takes.plan(
                StockTakeOrder.of(take.no(), take.warehouse(), take.day(), take.cutOff(), take.currency())
                        .keptBy(PersonId.of("kim"))
                        .lines(take.lines()),
                clerk);
        takes.start(take.no(), clerk);
        return takes;
    }

    @Property(tries = 40)
    void a_count_by_the_keeper_never_passes(@ForAll("takes") StockTake take) {
        StockTakes takes = open(take);
        Stamp clerk = Stamp.by(PersonId.of("clerk")).at(CountArbitraries.CUT_OFF.plusSeconds(3600));
        for (CountEntry entry : take.entries()) {
            Tally own = Tally.of(
                    entry.item(),
                    entry.tally().found(),
                    PersonId.of("kim"),
                    entry.tally().at());
            try {
                takes.count(take.no(), List.of(own), clerk);
                throw new AssertionError("the keeper counted " + own);
            } catch (RejectedException e) {
                assertThat(takes.get(take.no()).entries()).isEmpty();
            }
        }
    }

    @Property(tries = 60)
    void adjustments_bring_the_book_to_what_was_found_and_moved_later(@ForAll("takes") StockTake take) {
        for (CountLine line : take.lines()) {
            List<CountEntry> counts = take.entries().stream()
                    .filter(entry -> entry.item().equals(line.item()))
                    .toList();
            Tally last = counts.get(counts.size() - 1).tally();
            Quantity book = line.book();
            Quantity shelf = last.found();
            Instant cutOff = take.cutOff();
            for (MovementDuring movement : take.movements()) {
                if (movement.item().equals(line.item())) {
                    book = movement.recordedAt().isAfter(cutOff) ? book.plus(movement.change()) : book;
                    shelf = movement.at().isAfter(last.at()) ? shelf.plus(movement.change()) : shelf;
                }
            }
            CountedLine result = take.results().stream()
                    .filter(each -> each.item().equals(line.item()))
                    .findFirst()
                    .orElseThrow();
            assertThat(book.plus(result.difference())).isEqualTo(shelf);
        }
        assertThat(sum(take.adjustments(take.day()).stream()
                        .map(Movement::quantity)
                        .toList()))
                .isEqualTo(
                        sum(take.results().stream().map(CountedLine::difference).toList()));
        assertThat(take.adjustments(take.day()).stream()
                        .map(movement -> movement.stock() + " " + movement.id())
                        .toList())
                .doesNotHaveDuplicates();
    }

    private static Quantity sum(List<Quantity> quantities) {
        return quantities.stream().reduce(Quantity.ofPieces(0), Quantity::plus);
    }

    @Property(tries = 60)
    void accuracy_is_between_0_and_1_or_undefined_and_adds_up(@ForAll("takes") StockTake take) {
        CountAccuracy whole = CountAccuracy.of(take.results(), CountTolerance.within("0.02"));
        for (Optional<BigDecimal> each :
                List.of(whole.byLine(), whole.byQuantity(), whole.byValueNet(), whole.byValueGross())) {
            each.ifPresent(ratio -> assertThat(ratio).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        }
        CountAccuracy parts =
                CountAccuracy.by(line -> line.item().location(), take.results(), CountTolerance.within("0.02"))
                        .values()
                        .stream()
                        .reduce(CountAccuracy::plus)
                        .orElseThrow();
        assertThat(parts.lines()).isEqualTo(whole.lines());
        assertThat(parts.right()).isEqualTo(whole.right());
        assertThat(parts.byQuantity()).isEqualTo(whole.byQuantity());
        assertThat(parts.byValueNet()).isEqualTo(whole.byValueNet());
        assertThat(parts.byValueGross()).isEqualTo(whole.byValueGross());
    }

    @Property(tries = 60)
    void gross_is_surplus_and_shortage_and_net_their_difference(@ForAll("takes") StockTake take) {
        BigDecimal more = BigDecimal.ZERO;
        BigDecimal less = BigDecimal.ZERO;
        for (CountedLine line : take.results()) {
            if (line.line().unitCost() != null) {
                BigDecimal value = line.line()
                        .unitCost()
                        .getAmount()
                        .multiply(line.difference().amount());
                more = more.add(value.max(BigDecimal.ZERO));
                less = less.add(value.negate().max(BigDecimal.ZERO));
            }
        }
        assertThat(take.summary().surplus().getAmount()).isEqualByComparingTo(more);
        assertThat(take.summary().shortage().getAmount()).isEqualByComparingTo(less);
        assertThat(take.summary().gross().getAmount()).isEqualByComparingTo(more.add(less));
        assertThat(take.summary().net().getAmount()).isEqualByComparingTo(more.subtract(less));
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> all = new ArrayList<>(list);
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    private static StockTake of(StockTake take, List<CountEntry> entries, List<MovementDuring> movements) {
        return new StockTake(
                take.no(),
                take.warehouse(),
                take.day(),
                take.cutOff(),
                take.currency(),
                take.blind(),
                take.keepers(),
                take.recounts(),
                take.lines(),
                entries,
                movements,
                take.reasons(),
                take.preparers(),
                take.steps(),
                take.approval());
    }
}
