package io.zhanggui.inventory.stock;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of lots, expiry and promises. */
enum LotTerm implements Term {
    ALLOCATED,
    ALLOCATED_FORMULA,
    PICK_OF,
    PICK_EXPIRES,
    PICK_RECEIVED,
    SKIPPED,
    SKIP_FORMULA,
    MISSING,
    EXPIRY_TITLE,
    LOT,
    SKU,
    EXPIRES_ON,
    DAYS_LEFT,
    QUANTITY,
    UNIT,
    VALUE,
    ACTION,
    EXPIRING,
    EXPIRING_FORMULA,
    BUCKET_EXPIRED,
    BUCKET_DAYS,
    BUCKET_FORMULA,
    LINE_VALUE,
    LINE_WITHOUT_COST,
    PROMISE_TITLE,
    DAY,
    RECEIVED,
    PROMISED,
    BALANCE,
    AVAILABLE,
    AVAILABLE_ON,
    AVAILABLE_FORMULA,
    OVER_PROMISED_FORMULA,
    ON_HAND,
    BALANCE_ON,
    BALANCE_FORMULA,
    OVERDUE,
    OVERDUE_FORMULA,
    NEVER;

    static final TermBundle BUNDLE = TermBundle.of("lot", file -> LotTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
