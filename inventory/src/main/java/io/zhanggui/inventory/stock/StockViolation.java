package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What the stock book refuses (库存校验). */
@Beta
public enum StockViolation implements Term {
    /** More would leave than is there of that lot and owner on a day. */
    MORE_THAN_THERE,
    /** What is promised to other orders would leave. */
    PROMISED_TO_OTHERS,
    /** More would be promised than is available. */
    ABOVE_AVAILABLE,
    /** There is an open reservation of that id. */
    RESERVATION_KNOWN,
    /** There is no open reservation of that id. */
    RESERVATION_UNKNOWN,
    /** More would be used or released than is reserved. */
    ABOVE_RESERVED,
    /** The stock has a movement of that id already. */
    MOVEMENT_KNOWN,
    /** The movement that is referred to is not in the book. */
    MOVEMENT_UNKNOWN,
    /** The movement that is referred to is of a kind that cannot be meant. */
    MOVEMENT_KIND,
    /** The movement that is referred to comes later. */
    MOVEMENT_LATER,
    /** More would come back than was issued and has not come back yet. */
    ABOVE_ISSUED,
    /** The quantity is in another unit than the stock. */
    UNIT_OF_STOCK,
    /** It is entered for a day before the latest entry, and would change what was known then. */
    ENTERED_EARLIER,
    /** A stock-take of the whole cannot tell what is there of each lot. */
    TAKEN_BY_LOT,
    /** The piece is not here. */
    SERIAL_NOT_HERE,
    /** The piece is here already. */
    SERIAL_HERE,
    /** More numbers than pieces would be left. */
    SERIALS_MISSING,
    /** Nothing of that departure is on its way here. */
    NOT_ON_ITS_WAY,
    /** More would arrive than is on its way. */
    ABOVE_SENT,
    /** The piece is not among those that are on their way. */
    SERIAL_NOT_SENT,
    /** The goods are of another lot or owner than those that are meant. */
    OTHER_GOODS;

    @Override
    public TermBundle bundle() {
        return MovementKind.BUNDLE;
    }
}
