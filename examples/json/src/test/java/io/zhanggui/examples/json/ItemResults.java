package io.zhanggui.examples.json;

import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.GiftOffer;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.KitExplosion;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.item.PlatformLine;
import io.zhanggui.inventory.item.PlatformMapping;
import io.zhanggui.inventory.item.PlatformSku;
import io.zhanggui.inventory.item.PlatformSkus;
import io.zhanggui.inventory.item.ShelfLife;
import io.zhanggui.inventory.stock.AvailableToPromise;
import io.zhanggui.inventory.stock.DatedQuantity;
import io.zhanggui.inventory.stock.ExpiryReport;
import io.zhanggui.inventory.stock.ExpiryRules;
import io.zhanggui.inventory.stock.FefoAllocation;
import io.zhanggui.inventory.stock.Lot;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.LotStock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Articles, kits, listings, lots and promises. */
final class ItemResults {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Sku TEA = Sku.of("TEA");
    private static final Quantity ONE = Quantity.ofPieces(1);

    private ItemResults() {}

    static List<Object> all() {
        Item tea = Item.builder(TEA, "明前龙井")
                .category("茶", "绿茶")
                .expiring(ShelfLife.ofThirds(540))
                .volume(new BigDecimal("1.20"))
                .weight(new BigDecimal("0.250"))
                .barcode("6901234567892")
                .build()
                .replacedBy(Sku.of("TEA-2"), DAY);
        return List.of(tea, tea.checkReceipt(DAY, DAY), kits(), listings(), lots(), promises());
    }

    private static List<Object> kits() {
        GiftOffer gift = new GiftOffer(Sku.of("CUP"), ONE, Quantity.ofPieces(2), LocalDateRange.ofUnboundedEnd(DAY));
        Bundle box = Bundle.kit(
                        Sku.of("BOX"),
                        DAY,
                        KitPart.of(TEA, Quantity.parse("0.25 KG"), new BigDecimal("59.90")),
                        KitPart.gift(Sku.of("CARD"), ONE))
                .plus(gift)
                .changed(DAY.plusYears(1));
        KitExplosion line = KitRegister.of(List.of(box)).explode(Sku.of("BOX"), Quantity.ofPieces(3), DAY);
        return List.of(
                box,
                line,
                line.split(Money.parse("CNY 99.00")),
                line.split(Money.parse("CNY -0.01")).explain());
    }

    private static List<Object> listings() {
        PlatformSku pack = PlatformSku.of(ShopId.of("TMALL"), "三件装");
        PlatformSkus known = PlatformSkus.of(List.of(
                PlatformMapping.of(pack, DAY, TEA, Quantity.ofPieces(3)),
                PlatformMapping.ended(pack, DAY.plusDays(30)).recordedOn(DAY)));
        List<PlatformLine> lines = List.of(
                new PlatformLine("1", pack, DAY, new BigDecimal("2")),
                new PlatformLine("2", pack, DAY.minusDays(1), new BigDecimal("-1.0")));
        return List.of(
                known.mappings(),
                known.map(lines.stream()).toList(),
                known.unmapped(lines.stream()),
                PlatformSkus.check(
                        List.of(PlatformMapping.of(pack, DAY, TEA), PlatformMapping.of(pack, DAY, Sku.of("CUP")))));
    }

    private static List<Object> lots() {
        Lot good = Lot.madeOn(LotId.of("L1"), TEA, DAY.minusDays(9), ShelfLife.ofDays(30))
                .supplierLot("供-1");
        List<LotStock> lots = List.of(
                new LotStock(good, Quantity.ofPieces(5), DAY),
                new LotStock(Lot.goodThrough(LotId.of("L2"), TEA, DAY).blocked("投诉"), ONE, DAY),
                new LotStock(Lot.of(LotId.of("L3"), TEA), ONE, DAY));
        return List.of(
                FefoAllocation.of(lots, Quantity.ofPieces(9), DAY, 1),
                ExpiryReport.of(
                        lots,
                        DAY,
                        ExpiryRules.within(7, 30).markDownWithin(5).returnableWith(3),
                        lot -> lot.lot().equals(good) ? Optional.of(BigMoney.parse("CNY 1.2345")) : Optional.empty()));
    }

    private static AvailableToPromise promises() {
        return AvailableToPromise.of(
                DAY,
                Quantity.parse("10.5 KG"),
                List.of(
                        DatedQuantity.of(DAY.plusDays(5), Quantity.parse("20 KG")),
                        DatedQuantity.of(DAY.minusDays(5), Quantity.parse("1 KG"))),
                List.of(DatedQuantity.of(DAY.plusDays(2), Quantity.parse("8 KG"))));
    }
}
