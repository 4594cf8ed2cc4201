package io.zhanggui.inventory.costing;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Postings as differences of rounded totals, so that the general ledger shows what the cost ledger reports. */
final class CostPostings {

    private CostPostings() {}

    /** From one balance to another; empty if they round to the same. */
    static Optional<Posting> of(
            LegalEntityId entity, CommandKey key, LocalDate date, CostBalance from, CostBalance to) {
        List<PostingLine> lines = new ArrayList<>();
        add(lines, CostReason.STOCK, to.value().minus(from.value()));
        add(lines, CostReason.RECEIPT, from.received().minus(to.received()));
        add(lines, CostReason.LANDED_COST, from.landedCost().minus(to.landedCost()));
        add(lines, CostReason.SUPPLIER_RETURN, to.returnedToSuppliers().minus(from.returnedToSuppliers()));
        add(lines, CostReason.COST_OF_GOODS_SOLD, to.costOfGoodsSold().minus(from.costOfGoodsSold()));
        add(lines, CostReason.LOSS, to.loss().minus(from.loss()));
        add(lines, CostReason.VARIANCE, from.countVariance().minus(to.countVariance()));
        add(lines, CostReason.IN_TRANSIT, to.transferred().minus(from.transferred()));
        add(lines, CostReason.PRICE_VARIANCE, to.priceVariance().minus(from.priceVariance()));
        add(lines, CostReason.RETURN_VARIANCE, to.returnVariance().minus(from.returnVariance()));
        add(lines, CostReason.REVALUATION, from.revaluation().minus(to.revaluation()));
        add(lines, CostReason.ROUNDING, to.rounding().minus(from.rounding()));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Posting(entity, key, date, lines));
    }

    private static void add(List<PostingLine> lines, CostReason reason, Money amount) {
        if (!amount.isZero()) {
            lines.add(PostingLine.of(reason.reason(), amount));
        }
    }
}
