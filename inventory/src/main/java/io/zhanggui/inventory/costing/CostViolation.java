package io.zhanggui.inventory.costing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a cost ledger refuses. */
public enum CostViolation implements Term {
    /** More would leave than is there on the day. */
    NEGATIVE_STOCK,
    /** The stock has a movement of that id already. */
    DUPLICATE_MOVEMENT,
    /** The movement that is referred to is not in the book of its stock. */
    REFERENCE_UNKNOWN,
    /** The movement that is referred to is of a kind that cannot be meant. */
    REFERENCE_KIND,
    /** The movement that is referred to comes later. */
    REFERENCE_LATER,
    /** More would come back than was issued and has not come back yet. */
    RETURN_EXCEEDS_ISSUE,
    /** More would arrive than set out and has not arrived yet. */
    ARRIVAL_EXCEEDS_DEPARTURE,
    /** The departure goes to another warehouse. */
    DESTINATION_DIFFERS,
    /** A refund is more than its receipt cost, with the landed costs so far. */
    REFUND_EXCEEDS_COST,
    /** The article has no standard cost on the day. */
    STANDARD_MISSING,
    /** Nothing is there in the period that could have an average. */
    NO_AVERAGE,
    /** The quantity is in another unit than the stock. */
    UNIT_DIFFERS,
    /** The cost is in another currency than the ledger. */
    CURRENCY_DIFFERS,
    /** It would change what was known on a past day. */
    RECORDED_EARLIER,
    /** A figure is too large, or has more decimals than the ledger keeps. */
    OUT_OF_RANGE;

    @Override
    public TermBundle bundle() {
        return CostTerm.BUNDLE;
    }
}
