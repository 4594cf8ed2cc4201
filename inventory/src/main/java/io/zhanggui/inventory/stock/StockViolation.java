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
    /** The reservation no longer holds on the day. */
    RESERVATION_LAPSED,
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
    /** More would go back to the supplier than was received and has not gone back yet. */
    ABOVE_RECEIVED,
    /** The quantity is in another unit than the stock. */
    UNIT_OF_STOCK,
    /** It is entered for a day before the latest entry, and would change what was known then. */
    ENTERED_EARLIER,
    /** It is entered for a day that has not come: every later entry would be refused. */
    ENTERED_AHEAD,
    /** The quantity is a thousand million or more, or has more than six decimals. */
    QUANTITY_OUT_OF_RANGE,
    /** The day is not in the years 1 to 9999. */
    DAY_OUT_OF_RANGE,
    /** A stock-take of the whole cannot tell what is there of each lot. */
    TAKEN_BY_LOT,
    /** The piece is not here. */
    SERIAL_NOT_HERE,
    /** The piece is here already. */
    SERIAL_HERE,
    /** The piece lies in another warehouse, or is on its way to one. */
    SERIAL_ELSEWHERE,
    /** More numbers than pieces would be left. */
    SERIALS_MISSING,
    /** Nothing of that departure is on its way here. */
    NOT_ON_ITS_WAY,
    /** More would arrive than is on its way. */
    ABOVE_SENT,
    /** The piece is not among those that are on their way. */
    SERIAL_NOT_SENT,
    /** The piece is not among those of the movement that is referred to. */
    SERIAL_OF_OTHER,
    /** The goods are of another lot or owner than those that are meant. */
    OTHER_GOODS,
    /** Nobody described the article. */
    ARTICLE_UNKNOWN,
    /** The quantity is in another unit than the article is counted in. */
    UNIT_OF_ARTICLE,
    /** The article is kept in lots, and none is named. */
    LOT_MISSING,
    /** The article is not kept in lots, but one is named. */
    LOT_NOT_KEPT,
    /** Nobody described the lot. */
    LOT_UNKNOWN,
    /** Nothing of the lot may be issued or promised. */
    LOT_BLOCKED,
    /** The article is followed piece by piece, and no numbers are named. */
    SERIALS_NOT_NAMED,
    /** The article is not followed piece by piece, but numbers are named. */
    SERIALS_NOT_KEPT,
    /** A stock-take of the whole cannot tell which pieces are there. */
    TAKEN_BY_PIECE;

    @Override
    public TermBundle bundle() {
        return MovementKind.BUNDLE;
    }
}
