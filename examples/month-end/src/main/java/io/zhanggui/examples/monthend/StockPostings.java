package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.inventory.costing.CostBalance;
import io.zhanggui.inventory.costing.CostPeriod;
import io.zhanggui.inventory.costing.CostReason;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** Holds the postings of the month's movements against the change in stock value: line by line, and as a whole. */
final class StockPostings {

    private final StockMonth stock;
    private final Locale locale;

    StockPostings(StockMonth stock, Locale locale) {
        this.stock = stock;
        this.locale = locale;
    }

    void addTo(List<Block> blocks) {
        Map<CostReason, Money> posted = posted();
        Map<CostReason, Money> expected = expected();
        Money zero = stock.cost().openingValue().multipliedBy(0);
        Table.Builder table = Table.titled(MonthEndTerm.STOCK_POSTINGS)
                .columns(
                        MonthEndTerm.POSTING_REASON,
                        MonthEndTerm.POSTED,
                        MonthEndTerm.BY_COST_LEDGER,
                        MonthEndTerm.DIFFERENCE);
        Money off = zero;
        for (CostReason reason : CostReason.values()) {
            Money told = posted.getOrDefault(reason, zero);
            Money due = expected.getOrDefault(reason, zero);
            if (!told.isZero() || !due.isZero()) {
                table.row(reason, told, due, told.minus(due));
                off = off.plus(told.minus(due).abs());
            }
        }
        Money all = sum(posted, zero);
        table.row(MonthEndTerm.ALL, all, sum(expected, zero), all.minus(sum(expected, zero)));
        blocks.add(new Listing("stock-postings", table.build(), 20));
        CostPeriod month = stock.cost();
        blocks.add(new Note(
                (off.isZero() && all.isZero() ? MonthEndTerm.POSTINGS_AGREE : MonthEndTerm.POSTINGS_DIFFER)
                        .text(
                                locale,
                                Wording.of(month.openingValue(), locale),
                                Wording.of(posted.getOrDefault(CostReason.STOCK, zero), locale),
                                Wording.of(month.closingValue(), locale),
                                Wording.of(posted.getOrDefault(CostReason.IN_TRANSIT, zero), locale),
                                Wording.of(month.closing().balance().inTransit(), locale)),
                !off.isZero() || !all.isZero()));
    }

    private static Money sum(Map<CostReason, Money> amounts, Money zero) {
        return amounts.values().stream().reduce(zero, Money::plus);
    }

    private Map<CostReason, Money> posted() {
        Map<String, CostReason> reasons = new HashMap<>();
        for (CostReason reason : CostReason.values()) {
            reasons.put(reason.reason().code(), reason);
        }
        Map<CostReason, Money> posted = new EnumMap<>(CostReason.class);
        for (Posting posting : stock.postings()) {
            for (PostingLine line : posting.lines()) {
                CostReason reason = reasons.get(line.reason().code());
                if (reason != null) {
                    posted.merge(reason, line.amount(), Money::plus);
                }
            }
        }
        return posted;
    }

    /** What changed from opening to closing by the cost ledger; debits are positive. */
    private Map<CostReason, Money> expected() {
        CostBalance from = stock.cost().opening().balance();
        CostBalance to = stock.cost().closing().balance();
        Map<CostReason, Money> expected = new EnumMap<>(CostReason.class);
        expected.put(CostReason.STOCK, to.value().minus(from.value()));
        expected.put(CostReason.RECEIPT, from.received().minus(to.received()));
        expected.put(CostReason.LANDED_COST, from.landedCost().minus(to.landedCost()));
        expected.put(CostReason.SUPPLIER_RETURN, to.returnedToSuppliers().minus(from.returnedToSuppliers()));
        expected.put(CostReason.COST_OF_GOODS_SOLD, to.costOfGoodsSold().minus(from.costOfGoodsSold()));
        expected.put(CostReason.LOSS, to.loss().minus(from.loss()));
        expected.put(CostReason.VARIANCE, from.countVariance().minus(to.countVariance()));
        expected.put(CostReason.IN_TRANSIT, to.inTransit().minus(from.inTransit()));
        expected.put(CostReason.RETURN_VARIANCE, to.returnVariance().minus(from.returnVariance()));
        expected.put(CostReason.ROUNDING, to.rounding().minus(from.rounding()));
        return expected;
    }
}
