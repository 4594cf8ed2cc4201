package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.count.CountAccuracy;
import io.zhanggui.inventory.count.CountEntry;
import io.zhanggui.inventory.count.CountItem;
import io.zhanggui.inventory.count.CountSummary;
import io.zhanggui.inventory.count.CountTolerance;
import io.zhanggui.inventory.count.CountedLine;
import io.zhanggui.inventory.count.DifferenceReason;
import io.zhanggui.inventory.count.LossReport;
import io.zhanggui.inventory.count.StockTake;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The stock-takes of the month (盘点): sheet, recounts, differences, approval and accuracy; and all losses of the month. */
final class CountSection {

    private final StockMonth stock;
    private final ApprovalDesk desk;
    private final Shop shop;
    private final Locale locale;

    CountSection(StockMonth stock, ApprovalDesk desk, Shop shop, Locale locale) {
        this.stock = stock;
        this.desk = desk;
        this.shop = shop;
        this.locale = locale;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        List<StockCounts.Outcome> counts = stock.counts();
        if (counts.isEmpty()) {
            blocks.add(new Note(MonthEndTerm.NO_STOCK_TAKE.text(locale), true));
        }
        for (int i = 0; i < counts.size(); i++) {
            blocks.addAll(blocks(counts.get(i), i == 0 ? "" : "-" + (i + 1)));
        }
        LossReport losses = losses();
        blocks.add(new Listing("losses", losses.toTable(), 20));
        blocks.add(new Reasons(MonthEndTerm.WHY_LOSS.text(locale), List.of(losses.explain())));
        return new Section(
                "count",
                MonthEndTerm.STOCK_TAKE.text(locale),
                MonthEndTerm.STOCK_TAKE_ABOUT.text(locale, shop.month()),
                blocks);
    }

    private List<Block> blocks(StockCounts.Outcome outcome, String number) {
        StockTake take = outcome.take();
        CountSummary summary = take.summary();
        CountAccuracy accuracy = CountAccuracy.of(take.results(), CountTolerance.exact());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Note(people(outcome), false));
        blocks.add(new Figures(List.of(
                figure(MonthEndTerm.LINES_TO_COUNT, take.lines().size()),
                figure(MonthEndTerm.LINES_COUNTED_AGAIN, again(take).size()),
                figure(MonthEndTerm.SURPLUS, summary.surplus()),
                figure(MonthEndTerm.SHORTAGE, summary.shortage()),
                figure(MonthEndTerm.ACCURACY_BY_LINE, accuracy.byLine().orElse(null)),
                figure(MonthEndTerm.ACCURACY_BY_QUANTITY, accuracy.byQuantity().orElse(null)))));
        blocks.add(new Listing("count-recounts" + number, results(take, MonthEndTerm.RECOUNTS, again(take)), 20));
        blocks.add(new Listing(
                "count-differences" + number, results(take, MonthEndTerm.COUNT_DIFFERENCES, take.differences()), 20));
        blocks.addAll(desk.blocks("count-approval" + number, outcome.decided()));
        blocks.add(new Folds(
                "",
                List.of(new Fold(
                        MonthEndTerm.COUNT_SHEET.text(locale),
                        "",
                        "",
                        List.of(
                                new Listing("count-form" + number, form(take), 5),
                                new Listing(
                                        "count-sheet" + number,
                                        results(take, MonthEndTerm.COUNT_RESULTS, take.results()),
                                        10))))));
        blocks.add(new Reasons(MonthEndTerm.WHY_COUNT.text(locale), List.of(summary.explain(), accuracy.explain())));
        return blocks;
    }

    private String people(StockCounts.Outcome outcome) {
        StockTake take = outcome.take();
        return MonthEndTerm.COUNT_PEOPLE.text(
                locale,
                take.no(),
                take.warehouse(),
                ids(take.keepers()),
                ids(take.counters()),
                ApprovalDesk.lastSignature(outcome.decided()).actor().person());
    }

    private static String ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.joining(" "));
    }

    private Figure figure(MonthEndTerm label, @Nullable Object value) {
        return new Figure(label.text(locale), Wording.of(value, locale), "");
    }

    private static List<CountedLine> again(StockTake take) {
        return take.results().stream().filter(line -> line.counts() > 1).toList();
    }

    /** What counters get: what lies there, and no book quantity. */
    private static Table form(StockTake take) {
        Table.Builder table = Table.titled(MonthEndTerm.BLIND_SHEET)
                .columns(MonthEndTerm.SKU, MonthEndTerm.LOT, MonthEndTerm.OWNER, MonthEndTerm.FOUND);
        take.lines()
                .forEach(line ->
                        table.row(line.item().stock().sku().value(), lot(line.item()), owner(line.item()), null));
        return table.build();
    }

    private static Table results(StockTake take, MonthEndTerm title, List<CountedLine> lines) {
        Table.Builder table = Table.titled(title)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.LOT,
                        MonthEndTerm.OWNER,
                        MonthEndTerm.BOOK,
                        MonthEndTerm.COUNTS,
                        MonthEndTerm.COUNTERS,
                        MonthEndTerm.FOUND,
                        MonthEndTerm.DIFFERENCE,
                        MonthEndTerm.DIFFERENCE_AT_COST,
                        MonthEndTerm.CAUSE);
        for (CountedLine line : lines) {
            List<CountEntry> entries = take.entries().stream()
                    .filter(entry -> entry.item().equals(line.item()))
                    .sorted()
                    .toList();
            BigMoney cost = line.line().unitCost();
            DifferenceReason reason = line.reason();
            table.row(
                    line.item().stock().sku().value(),
                    lot(line.item()),
                    owner(line.item()),
                    line.expected().amount(),
                    joined(entries.stream()
                            .map(entry -> entry.tally().found().amount().toPlainString())
                            .toList()),
                    joined(entries.stream()
                            .map(entry -> entry.tally().counter().value())
                            .toList()),
                    line.found().amount(),
                    line.difference().amount(),
                    cost == null
                            ? null
                            : money(cost.multipliedBy(line.difference().amount())),
                    reason == null ? null : reason.cause());
        }
        return table.build();
    }

    private static Money money(BigMoney value) {
        return value.toMoney(RoundingMode.HALF_UP);
    }

    private static String joined(List<String> parts) {
        return String.join(" → ", parts);
    }

    private static @Nullable String lot(CountItem item) {
        return item.goods().lot() == null ? null : item.goods().lot().value();
    }

    private static @Nullable String owner(CountItem item) {
        return item.goods().owner() == null ? null : item.goods().owner().value();
    }

    private LossReport losses() {
        return LossReport.of(
                stock.period().range(),
                shop.currency(),
                stock.ledger().stocks().map(stock.ledger()::account).toList(),
                LossReport.causes(
                        stock.counts().stream().map(StockCounts.Outcome::take).toList(), List.of()));
    }
}
