package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.SerialNumber;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A count sheet as somebody gets to see it (盘点表): the blind one of a counter holds no figure of the book, so nothing that
 * shows it can give it away.
 *
 * @param no the number of the count
 * @param showsBook whether it holds book quantities
 * @param rows the lines, by item
 */
@Beta
public record CountSheet(StockTakeNo no, boolean showsBook, List<Row> rows) {

    private static final Term[] BLIND = {
        CountTerm.SKU, CountTerm.LOT, CountTerm.OWNER, CountTerm.LOCATION, CountTerm.UNIT, CountTerm.FOUND
    };
    private static final Term[] REVIEWED = {
        CountTerm.SKU,
        CountTerm.LOT,
        CountTerm.OWNER,
        CountTerm.LOCATION,
        CountTerm.UNIT,
        CountTerm.BOOK,
        CountTerm.FOUND,
        CountTerm.DIFFERENCE,
        CountTerm.DIFFERENCE_VALUE,
        CountTerm.CAUSE,
        CountTerm.SERIALS
    };

    public CountSheet {
        requireNonNull(no, "no");
        rows = List.copyOf(rows);
    }

    /**
     * One line as it is seen.
     *
     * @param item what is to be counted
     * @param unit the code of the unit in which to count
     * @param toCount whether a count of it is still to be entered
     * @param book the book quantity and the numbers of pieces as of the cut-off; {@code null} on a blind sheet
     * @param result what counting came to; {@code null} on a counter's sheet, or if nobody counted yet
     */
    public record Row(
            CountItem item,
            String unit,
            boolean toCount,
            @Nullable CountLine book,
            @Nullable CountedLine result) {

        public Row {
            requireNonNull(item, "item");
            requireNonNull(unit, "unit");
        }
    }

    static CountSheet forCounter(StockTake take, PersonId counter) {
        CountPlay play = new CountPlay(take);
        return new CountSheet(
                take.no(),
                !take.blind(),
                take.lines().stream()
                        .filter(line -> line.counter() == null || line.counter().equals(counter) || line.rounds() > 1)
                        .filter(line -> play.entries(line.item()).isEmpty() || mayRecount(take, play, line, counter))
                        .map(line -> row(line, play.isOpen(line), !take.blind(), null))
                        .toList());
    }

    /** A counter sees a line again only to count it again. */
    private static boolean mayRecount(StockTake take, CountPlay play, CountLine line, PersonId counter) {
        return play.isOpen(line)
                && (!take.recounts().otherCounter()
                        || play.entries(line.item()).stream()
                                .noneMatch(entry -> entry.tally().counter().equals(counter)));
    }

    static CountSheet forReview(StockTake take) {
        CountPlay play = new CountPlay(take);
        var results = play.results().stream().collect(Collectors.toMap(CountedLine::item, result -> result));
        return new CountSheet(
                take.no(),
                true,
                take.lines().stream()
                        .map(line -> row(line, play.isOpen(line), true, results.get(line.item())))
                        .toList());
    }

    private static Row row(CountLine line, boolean toCount, boolean book, @Nullable CountedLine result) {
        return new Row(line.item(), line.book().unit().code(), toCount, book ? line : null, result);
    }

    /**
     * The sheet as a table: article, lot, owner, place and the unit as people call it, then the book quantity unless it is blind, then what was
     * found, the difference, its value and the cause where there are results; cells to be filled in are empty.
     */
    public Table toTable() {
        Table.Builder table = Table.titled(CountTerm.SHEET_TITLE).columns(showsBook ? REVIEWED : BLIND);
        for (Row row : rows) {
            table.row(cells(row));
        }
        return table.build();
    }

    private static @Nullable Object[] cells(Row row) {
        CountItem item = row.item();
        LotId lot = item.goods().lot();
        PartyId owner = item.goods().owner();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(item.stock().sku().value());
        cells.add(lot == null ? null : lot.value());
        cells.add(owner == null ? null : owner.value());
        cells.add(item.location());
        cells.add(UnitOfMeasure.of(row.unit()).label());
        CountLine book = row.book();
        CountedLine result = row.result();
        if (book == null) {
            cells.add(null);
            return cells.toArray();
        }
        cells.add(book.book().amount());
        cells.add(result == null ? null : result.found().amount());
        cells.add(result == null ? null : result.difference().amount());
        cells.add(result == null ? null : value(result));
        cells.add(result == null ? null : cause(result));
        cells.add(book.serials().stream().map(SerialNumber::value).collect(Collectors.joining(" ")));
        return cells.toArray();
    }

    private static @Nullable Money value(CountedLine line) {
        BigMoney value = line.exactValue();
        return value == null ? null : value.toMoney(RoundingMode.HALF_UP);
    }

    private static @Nullable Term cause(CountedLine line) {
        DifferenceReason reason = line.reason();
        return reason == null ? null : reason.cause();
    }
}
