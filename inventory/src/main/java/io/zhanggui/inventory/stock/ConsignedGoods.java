package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * Goods of another owner that are sold (寄售、代销): they become the company's own at the price that the owner asks, and then
 * leave as its own, so that their cost is known.
 */
@Beta
public final class ConsignedGoods {

    private ConsignedGoods() {}

    /**
     * Consigned goods become the company's own (寄售转自有), to be booked in one command.
     *
     * @param handover what the owner gives up, with lot and serial numbers
     * @param receipt the id of the receipt
     * @param unitCost what the owner asks for one unit
     * @return the handover, and a receipt of the same pieces of the same lot on the same day
     * @throws IllegalArgumentException if it is no {@link MovementKind#HANDOVER}
     */
    public static List<Movement> bought(Movement handover, MovementId receipt, BigMoney unitCost) {
        if (handover.kind() != MovementKind.HANDOVER || handover.quantity() == null) {
            throw new IllegalArgumentException("movement " + handover.id() + " is no handover, but " + handover.kind());
        }
        return List.of(
                handover,
                Movement.receipt(receipt, handover.date(), handover.stock(), handover.quantity(), unitCost)
                        .goods(new Goods(handover.goods().lot(), null))
                        .serials(handover.serials())
                        .recordedOn(handover.recordedOn()));
    }
}
