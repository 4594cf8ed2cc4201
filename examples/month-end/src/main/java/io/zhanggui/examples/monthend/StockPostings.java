package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.inventory.costing.CostPeriod;
import io.zhanggui.inventory.costing.CostReason;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** Holds the postings of the month's days against the posting of the month as a whole, which is what changed from opening to closing. */
final class StockPostings {

    private final StockMonth stock;
    private final LegalEntityId entity;
    private final Locale locale;

    StockPostings(StockMonth stock, LegalEntityId entity, Locale locale) {
        this.stock = stock;
        this.entity = entity;
        this.locale = locale;
    }

    void addTo(List<Block> blocks) {
        CostPeriod month = stock.cost();
        Map<CostReason, Money> posted = byReason(stock.postings());
        Map<CostReason, Money> expected = byReason(month.postings(entity));
        Money zero = Money.zero(month.openingValue().getCurrencyUnit());
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

    private static Map<CostReason, Money> byReason(List<Posting> postings) {
        Map<String, CostReason> reasons = new HashMap<>();
        for (CostReason reason : CostReason.values()) {
            reasons.put(reason.reason().code(), reason);
        }
        Map<CostReason, Money> amounts = new EnumMap<>(CostReason.class);
        for (Posting posting : postings) {
            for (PostingLine line : posting.lines()) {
                CostReason reason = reasons.get(line.reason().code());
                if (reason != null) {
                    amounts.merge(reason, line.amount(), Money::plus);
                }
            }
        }
        return amounts;
    }
}
