package io.zhanggui.inventory.stock;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a movement does to stock (出入库类型); {@link #code()} is stable. */
public enum MovementKind implements Term {
    /** Goods come in at a unit cost (采购入库), or without one if they stay another's; also an opening balance. */
    RECEIPT,
    /** Goods leave because they were sold or used (销售出库). */
    ISSUE,
    /** Issued goods come back (销售退货入库), at the cost at which they left. */
    CUSTOMER_RETURN,
    /** Received goods go back (采购退货出库), at the cost that the method gives. */
    SUPPLIER_RETURN,
    /** Goods are broken and written off (报损). */
    DAMAGE,
    /** Goods are gone and written off outside of a stock-take (丢失). */
    LOSS,
    /** A difference found by counting (盘盈盘亏), booked as it stands: found less booked. */
    COUNT,
    /** What was found by counting (实盘数): the difference follows from the book, whatever is entered later. */
    STOCK_TAKE,
    /** A cost that comes after the goods, such as freight or duty of a receipt (进货费用). */
    LANDED_COST,
    /** Goods set out for another warehouse (调拨出库); until they arrive they are in transit (在途). */
    TRANSFER_OUT,
    /** Goods that set out from another warehouse arrive (调拨入库), at the cost at which they left. */
    TRANSFER_IN,
    /** Goods of another owner become the company's (寄售转自有), whose receipt is a movement of its own, or go back to their owner. */
    HANDOVER;

    static final TermBundle BUNDLE = TermBundle.of("stock", file -> MovementKind.class.getResourceAsStream(file));

    /** 1 where the quantity is added to stock, -1 where it is taken away, 0 where the change follows otherwise. */
    int sign() {
        return switch (this) {
            case RECEIPT, CUSTOMER_RETURN, TRANSFER_IN, COUNT -> 1;
            case ISSUE, SUPPLIER_RETURN, DAMAGE, LOSS, TRANSFER_OUT, HANDOVER -> -1;
            case STOCK_TAKE, LANDED_COST -> 0;
        };
    }

    boolean mayBringCost() {
        return this == RECEIPT || this == CUSTOMER_RETURN || this == SUPPLIER_RETURN;
    }

    boolean mayRefer() {
        return this == CUSTOMER_RETURN || this == SUPPLIER_RETURN || this == LANDED_COST || this == TRANSFER_IN;
    }

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
