package io.zhanggui.inventory.costing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.posting.PostingReason;

/** Why a posting of the cost ledger moves an amount; the host maps {@link #reason} to accounts. */
public enum CostReason implements Term {
    /** The value in stock (库存商品). */
    STOCK("inventory.stock"),
    /** Goods received, against what is owed for them (暂估应付); credited. */
    RECEIPT("inventory.receipt"),
    /** Freight, duty and the like, against what is owed for them; credited. */
    LANDED_COST("inventory.landed-cost"),
    /** Goods given back to suppliers, against what they owe for them; debited. */
    SUPPLIER_RETURN("inventory.supplier-return"),
    /** Issues less customer returns, with their true-ups (主营业务成本); debited. */
    COST_OF_GOODS_SOLD("inventory.cost-of-goods-sold"),
    /** Damaged and lost goods (报损与丢失); debited. */
    LOSS("inventory.loss"),
    /** What counting found missing, less what it found over (待处理财产损溢); debited. */
    VARIANCE("inventory.variance"),
    /** Goods that set out for other warehouses and have not arrived (在途物资); debited. */
    IN_TRANSIT("inventory.in-transit"),
    /** What goods cost more than their standard cost (采购价差); debited. */
    PRICE_VARIANCE("inventory.price-variance"),
    /** What goods given back to suppliers cost more than was credited (退货差异); debited. */
    RETURN_VARIANCE("inventory.return-variance"),
    /** What stock is worth more because its standard cost was raised (标准成本调整); credited. */
    REVALUATION("inventory.revaluation"),
    /** The cents by which the rounded amounts above miss each other (尾差). */
    ROUNDING("inventory.rounding");

    private final PostingReason reason;

    CostReason(String code) {
        this.reason = PostingReason.of(code);
    }

    /** The reason as the ledger sees it. */
    public PostingReason reason() {
        return reason;
    }

    @Override
    public TermBundle bundle() {
        return REASONS;
    }

    private static final TermBundle REASONS =
            TermBundle.of("costreason", file -> CostReason.class.getResourceAsStream(file));
}
