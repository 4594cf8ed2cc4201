package io.zhanggui.inventory.stock;

/** What happens when more goods leave than there are (负库存). */
public enum NegativeStock {
    /** The movement is refused; stock is never below zero. */
    REFUSE,
    /**
     * The missing goods leave at the last known unit cost (暂估成本); the next goods that come in settle them, and the
     * difference is charged on that day.
     */
    PROVISIONAL_TRUE_UP
}
