package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.turnover.AbcClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * One line of a count sheet (盘点单明细) with its book figures as of the cut-off, which never change.
 *
 * @param item what is counted
 * @param book the quantity in the book (账面数量) as of the cut-off; negative if the book is
 * @param serials the numbers of the pieces in the book, sorted; none where pieces have no numbers, otherwise as many as the
 *     book quantity
 * @param unitCost what one unit cost as of the cut-off, not negative; {@code null} if not known, or if the goods are another's
 * @param abc the class of the article; {@code null} if it has none
 * @param counter who is to count it first; {@code null} if anybody may
 * @param rounds how many counts are demanded, 1 or more; each recount that is demanded adds one
 * @param added whether it was added because goods were found that were not on the sheet
 */
@Beta
public record CountLine(
        CountItem item,
        Quantity book,
        List<SerialNumber> serials,
        @Nullable BigMoney unitCost,
        @Nullable AbcClass abc,
        @Nullable PersonId counter,
        int rounds,
        boolean added) {

    public CountLine {
        requireNonNull(item, "item");
        requireNonNull(book, "book");
        serials = Serials.sorted(serials);
        if (!serials.isEmpty() && book.amount().compareTo(BigDecimal.valueOf(serials.size())) != 0) {
            throw new IllegalArgumentException(
                    item + " has " + serials.size() + " serial numbers for book quantity " + book);
        }
        if (unitCost != null && !item.goods().isOwn()) {
            throw new IllegalArgumentException(
                    item + " has no cost here, because the goods are another's, but was given " + unitCost);
        }
        if (unitCost != null && unitCost.isNegative()) {
            throw new IllegalArgumentException(item + " has the negative unit cost " + unitCost);
        }
        if (rounds < 1) {
            throw new IllegalArgumentException(item + " must demand 1 count or more, but demands " + rounds);
        }
    }

    /** A line that anybody may count, without cost and class. */
    public static CountLine of(CountItem item, Quantity book) {
        return new CountLine(item, book, List.of(), null, null, null, 1, false);
    }

    /**
     * The lines of everything that a stock holds: one for each lot and owner, with the numbers of the pieces. A stock that
     * holds nothing gives one line of nothing, so that somebody looks; one of which nothing is known gives none.
     *
     * @param level the stock as of the cut-off; {@link #asOf} finds it
     * @param unitCost what one unit of the company's own goods cost then; {@code null} if not known
     */
    public static List<CountLine> of(StockLevel level, @Nullable BigMoney unitCost) {
        if (level.unit() == null) {
            return List.of();
        }
        CountItem own = CountItem.of(level.stock());
        Stream<CountLine> lines = level.goods().isEmpty()
                ? Stream.of(of(own, Quantity.zero(level.unit())))
                : level.goods().stream()
                        .map(each ->
                                of(own.goods(each.goods()), each.quantity()).serials(each.serials()));
        return lines.map(line -> unitCost != null && line.item().goods().isOwn() ? line.unitCost(unitCost) : line)
                .toList();
    }

    /**
     * The lines of everything that a stock held as of a cut-off; see {@link #of(StockLevel, BigMoney)}.
     *
     * @param events everything that is recorded of the stock, as {@code StockEvents.read} gives it
     * @param cutOff what was recorded at that moment counts, what was recorded later does not, whenever it happened
     */
    public static List<CountLine> asOf(
            StockKey stock, List<Recorded<StockEvent>> events, Instant cutOff, @Nullable BigMoney unitCost) {
        requireNonNull(cutOff, "cutOff");
        return of(new BookAtCutOff(stock, events, cutOff).level(), unitCost);
    }

    /** The same with what one unit cost. */
    public CountLine unitCost(BigMoney cost) {
        return new CountLine(item, book, serials, requireNonNull(cost, "cost"), abc, counter, rounds, added);
    }

    /** The same with the numbers of the pieces in the book. */
    public CountLine serials(List<SerialNumber> numbers) {
        return new CountLine(item, book, numbers, unitCost, abc, counter, rounds, added);
    }

    /** The same with the class of the article. */
    public CountLine abc(AbcClass of) {
        return new CountLine(item, book, serials, unitCost, requireNonNull(of, "of"), counter, rounds, added);
    }

    /** The same as the part of one counter. */
    public CountLine counter(PersonId person) {
        return new CountLine(item, book, serials, unitCost, abc, requireNonNull(person, "person"), rounds, added);
    }

    /** Whether the book figures are those of a level. */
    boolean agrees(StockLevel level) {
        Quantity there = level.onHand(item.goods());
        List<SerialNumber> numbers = level.goods().stream()
                .filter(each -> each.goods().equals(item.goods()))
                .flatMap(each -> each.serials().stream())
                .toList();
        boolean unit = level.unit() == null || level.unit().equals(book.unit());
        return unit && there.amount().compareTo(book.amount()) == 0 && serials.equals(Serials.sorted(numbers));
    }

    /** Everything that it says, for fingerprints. */
    List<@Nullable Object> parts() {
        return Arrays.asList(item, book, serials, unitCost, abc, counter, rounds, added);
    }

    /** The item; no person and no figure. */
    @Override
    public String toString() {
        return "CountLine[" + item + "]";
    }

    CountLine again() {
        return new CountLine(item, book, serials, unitCost, abc, counter, rounds + 1, added);
    }

    CountLine asAdded() {
        return new CountLine(item, book, serials, unitCost, abc, counter, rounds, true);
    }
}
