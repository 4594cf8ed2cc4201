package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.StockBook;
import java.time.ZoneId;

/**
 * What outbound orders do to the stock book, in their own unit of work: what fails here leaves the order as it was, and an
 * order that fails leaves the stock as it was.
 */
@Beta
public interface OutboundStock {

    /**
     * Reserves what an order is still to pick (占用).
     *
     * @throws io.zhanggui.core.violation.RejectedException if there is not enough
     */
    void reserve(OutboundOrder order, Stamp stamp);

    /**
     * Gives up what is reserved of an article for an order, but for a rest (释放占用).
     *
     * @param rest what stays reserved, not negative
     */
    void keep(OutboundOrder order, Sku sku, Quantity rest, Stamp stamp);

    /** Everything that stands against {@link #reserve}; none where that only shows when it is done. */
    default Violations checkReserve(OutboundOrder order, Stamp stamp) {
        return Violations.none();
    }

    /**
     * Whether everything in the parcels that wait could leave; none where that only shows when it does.
     *
     * @param order as it would be packed
     */
    default Violations checkPack(OutboundOrder order, Stamp stamp) {
        return Violations.none();
    }

    /** Everything that stands against {@link #issue}; none where that only shows when it is done. */
    default Violations checkIssue(OutboundOrder order, Parcel parcel, Stamp stamp) {
        return Violations.none();
    }

    /** Everything that stands against {@link #takeBack}; none where that only shows when it is done. */
    default Violations checkTakeBack(OutboundOrder order, Parcel parcel, Stamp stamp) {
        return Violations.none();
    }

    /** Books that the reserved goods of a parcel left; {@link OutboundOrder#issues} makes the movements. */
    void issue(OutboundOrder order, Parcel parcel, Stamp stamp);

    /** Books that the goods of a parcel came back; {@link OutboundOrder#returns} makes the movements. */
    void takeBack(OutboundOrder order, Parcel parcel, Stamp stamp);

    /**
     * The stock of a stock book, whose ports are in the unit of work of the outbound orders. Each article of an order is
     * one reservation under the number of the order.
     *
     * @param zone where the day of a movement begins
     */
    static OutboundStock of(StockBook book, ZoneId zone) {
        return new BookedStock(book, zone);
    }
}
