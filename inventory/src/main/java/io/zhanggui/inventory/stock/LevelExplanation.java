package io.zhanggui.inventory.stock;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.quantity.Quantity;
import java.util.List;

/** How the figures of a level come about. */
final class LevelExplanation {

    private LevelExplanation() {}

    static Explanation of(StockLevel level) {
        Explanation onHand = sum(
                StockTerm.ON_HAND,
                level.onHand(),
                level.goods().stream()
                        .map(each -> Explanation.of(label(each.goods()), each.quantity()))
                        .toList());
        Explanation reserved = sum(
                StockTerm.RESERVED,
                level.reserved(),
                level.reservations().stream()
                        .map(each -> Explanation.of(label(each), each.quantity()))
                        .toList());
        Explanation inTransit = sum(
                StockTerm.IN_TRANSIT,
                level.inTransit(),
                level.transfers().stream()
                        .map(each -> Explanation.of(label(each), each.quantity()))
                        .toList());
        return Explanation.of(
                        StockTerm.LEVEL_OF.with(
                                level.stock().sku().value(),
                                level.stock().warehouse().value()),
                        null)
                .with(
                        Explanation.of(StockTerm.AVAILABLE, level.available())
                                .formula(StockTerm.AVAILABLE_FORMULA, level.onHand(), level.reserved())
                                .with(onHand, reserved),
                        inTransit);
    }

    private static Explanation sum(StockTerm label, Object value, List<Explanation> parts) {
        Explanation whole = Explanation.of(label, value);
        return parts.isEmpty() ? whole : whole.formula(StockTerm.SUM_OF_PARTS).with(parts);
    }

    static Term label(Goods goods) {
        LotId lot = goods.lot();
        PartyId owner = goods.owner();
        if (lot == null) {
            return owner == null ? StockTerm.GOODS_PLAIN : StockTerm.GOODS_OF_OWNER.with(owner.value());
        }
        return owner == null
                ? StockTerm.GOODS_OF_LOT.with(lot.value())
                : StockTerm.GOODS_OF_LOT_AND_OWNER.with(lot.value(), owner.value());
    }

    /** The goods, and how much there is of others of the article, so that who forgot the lot or the owner finds out. */
    static Term labelBesideOthers(Goods goods, StockLevel level) {
        Term label = label(goods);
        return level.goods().stream()
                .filter(each -> !each.goods().equals(goods) && each.quantity().signum() > 0)
                .map(GoodsOnHand::quantity)
                .reduce(Quantity::plus)
                .map(others -> StockTerm.GOODS_BESIDE_OTHERS.with(label, others))
                .orElse(label);
    }

    private static Term label(Reservation each) {
        Goods goods = each.goods();
        return goods == null
                ? StockTerm.RESERVATION_FOR.with(each.id().value(), each.order().value(), each.due())
                : StockTerm.RESERVATION_OF_LOT_FOR.with(
                        each.id().value(), each.order().value(), each.due(), label(goods));
    }

    private static Term label(Transfer each) {
        return each.expectedOn() == null
                ? StockTerm.TRANSFER_FROM.with(
                        each.origin().value(), each.departure().value())
                : StockTerm.TRANSFER_EXPECTED.with(
                        each.origin().value(), each.departure().value(), each.expectedOn());
    }
}
