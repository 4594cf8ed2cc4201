package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.time.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What stock was worth before and after a period, and what came and left in it (收发存). All amounts are differences of
 * rounded totals, so that periods add up to the cent.
 *
 * @param period the period
 * @param opening the report for the day before it
 * @param closing the report for its last day
 */
public record CostPeriod(ReportingPeriod period, CostReport opening, CostReport closing) {

    public CostPeriod {
        requireNonNull(period, "period");
        requireNonNull(opening, "opening");
        requireNonNull(closing, "closing");
    }

    /** The value before the period (期初结存金额). */
    public Money openingValue() {
        return opening.value();
    }

    /** The value after the period (期末结存金额). */
    public Money closingValue() {
        return closing.value();
    }

    /** What was received in the period (本期入库). */
    public Money received() {
        return closing.balance().received().minus(opening.balance().received());
    }

    /** The landed costs of the period (本期进货费用). */
    public Money landedCost() {
        return closing.balance().landedCost().minus(opening.balance().landedCost());
    }

    /** What went back to suppliers in the period (本期采购退货). */
    public Money returnedToSuppliers() {
        return closing.balance().returnedToSuppliers().minus(opening.balance().returnedToSuppliers());
    }

    /** What was sold in the period, less customer returns (本期销售成本). */
    public Money costOfGoodsSold() {
        return closing.costOfGoodsSold().minus(opening.costOfGoodsSold());
    }

    /** What was damaged or lost in the period (本期报损). */
    public Money loss() {
        return closing.balance().loss().minus(opening.balance().loss());
    }

    /** What counting found over in the period, less what it found missing (本期盘盈盘亏). */
    public Money countVariance() {
        return closing.balance().countVariance().minus(opening.balance().countVariance());
    }

    /** The cents by which the amounts above miss each other (尾差). */
    public Money rounding() {
        return closing.balance().rounding().minus(opening.balance().rounding());
    }

    /** What set out for other warehouses in the period, less what arrived from them (本期调拨净额). */
    public Money transferred() {
        return closing.balance().transferred().minus(opening.balance().transferred());
    }

    /** What goods cost more than their standard cost in the period (本期采购价差). */
    public Money priceVariance() {
        return closing.balance().priceVariance().minus(opening.balance().priceVariance());
    }

    /** What goods given back in the period cost more than was credited (本期退货差异). */
    public Money returnVariance() {
        return closing.balance().returnVariance().minus(opening.balance().returnVariance());
    }

    /** What stock is worth more in the period because of new standard costs (本期标准成本调整). */
    public Money revaluation() {
        return closing.balance().revaluation().minus(opening.balance().revaluation());
    }

    /** One warehouse in the period. */
    public CostPeriod of(WarehouseId warehouse) {
        return new CostPeriod(period, opening.of(warehouse), closing.of(warehouse));
    }

    /** Every warehouse in which anything lay or moved, in the period. */
    public Map<WarehouseId, CostPeriod> byWarehouse() {
        Map<WarehouseId, CostPeriod> parts = new TreeMap<>();
        for (CostReport report : List.of(opening, closing)) {
            report.stocks().forEach(stock -> parts.computeIfAbsent(stock.stock().warehouse(), this::of));
        }
        return parts;
    }

    /**
     * The posting of the whole period, dated on its last day: it changes the account of stock by just what the value in
     * stock changed, against receipts, goods sold, losses, counts, variances and what is in transit. It is for books that
     * are posted by the month; those that follow each {@link CostRevision} have it already.
     *
     * @param entity in whose books
     * @return none if nothing changed, otherwise one
     */
    @Beta
    public List<Posting> postings(LegalEntityId entity) {
        return postings(entity, "company");
    }

    /**
     * The same, one posting for each warehouse, of its own rounded totals. Those of all warehouses may miss
     * {@link #postings} by the cents of {@link #rounding}.
     */
    @Beta
    public Map<WarehouseId, List<Posting>> postingsByWarehouse(LegalEntityId entity) {
        Map<WarehouseId, List<Posting>> postings = new TreeMap<>();
        byWarehouse().forEach((warehouse, part) -> postings.put(warehouse, part.postings(entity, warehouse.value())));
        return postings;
    }

    private List<Posting> postings(LegalEntityId entity, String part) {
        requireNonNull(entity, "entity");
        Fingerprint content = Fingerprint.of("inventory-period")
                .add("entity", entity)
                .add("period", period)
                .add("part", part)
                .add("opening", opening.balance())
                .add("closing", closing.balance())
                .build();
        CommandKey key = CommandKey.of(
                "inventory-period-" + period.lastDay() + "-" + content.hex().substring(0, 32));
        return CostPostings.of(entity, key, period.lastDay(), opening.balance(), closing.balance()).stream()
                .toList();
    }

    /** From opening to closing value. */
    public Explanation explain() {
        return Explanation.of(CostTerm.CLOSING, closingValue())
                .formula(CostTerm.SUM_OF_PARTS)
                .with(
                        Explanation.of(CostTerm.OPENING, openingValue()),
                        Explanation.of(CostTerm.RECEIVED, received()),
                        Explanation.of(CostTerm.LANDED, landedCost()),
                        Explanation.of(CostTerm.RETURNED, returnedToSuppliers().negated()),
                        Explanation.of(
                                CostTerm.COST_OF_GOODS_SOLD, costOfGoodsSold().negated()),
                        Explanation.of(CostTerm.LOST, loss().negated()),
                        Explanation.of(CostTerm.COUNT_VARIANCE, countVariance()),
                        Explanation.of(CostReason.IN_TRANSIT, transferred().negated()),
                        Explanation.of(
                                CostReason.PRICE_VARIANCE, priceVariance().negated()),
                        Explanation.of(
                                CostReason.RETURN_VARIANCE, returnVariance().negated()),
                        Explanation.of(CostReason.REVALUATION, revaluation()),
                        Explanation.of(CostReason.ROUNDING, rounding().negated()));
    }
}
