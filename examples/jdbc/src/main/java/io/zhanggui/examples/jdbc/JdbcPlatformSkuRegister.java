package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.item.PlatformMapping;
import io.zhanggui.inventory.item.PlatformSku;
import io.zhanggui.inventory.item.PlatformSkuRegister;
import java.util.List;
import java.util.stream.Stream;

/** What listings of platforms mean. */
final class JdbcPlatformSkuRegister extends JdbcEventStream<PlatformSku, PlatformMapping>
        implements PlatformSkuRegister {

    private static final Keys<PlatformSku> KEYS =
            Keys.<PlatformSku>of("shop", PlatformSku::shop).and("code", PlatformSku::code);

    private static final Table<PlatformMapping> MAPPING = Table.<PlatformMapping>named("platform_sku")
            .column("valid_from", PlatformMapping::from)
            .column("sku", PlatformMapping::sku)
            .column(
                    "each_quantity",
                    each -> each.each() == null ? null : each.each().amount())
            .column(
                    "unit_of_measure",
                    each -> each.each() == null ? null : each.each().unit().code())
            .column("recorded_on", PlatformMapping::recordedOn);

    private static final Select LISTINGS = Select.of(
            "select distinct shop, code from platform_sku where shop = ? order by shop, code", "shop", "code");
    private static final Select MEANING =
            Select.of("select distinct shop, code from platform_sku where sku = ? order by shop, code", "shop", "code");

    JdbcPlatformSkuRegister(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, MAPPING, KEYS, JdbcPlatformSkuRegister::mapping);
    }

    @Override
    public Stream<PlatformSku> listings(ShopId shop) {
        return sql().stream(LISTINGS, List.of(shop), JdbcPlatformSkuRegister::listing);
    }

    @Override
    public Stream<PlatformSku> meaning(Sku sku) {
        return sql().stream(MEANING, List.of(sku), JdbcPlatformSkuRegister::listing);
    }

    @Override
    void check(PlatformSku listing, List<Recorded<PlatformMapping>> mappings) {
        for (Recorded<PlatformMapping> each : mappings) {
            if (!each.event().listing().equals(listing)) {
                throw new IllegalArgumentException(
                        "what is said is of listing " + each.event().listing() + ", not of " + listing);
            }
        }
    }

    private static PlatformSku listing(Row row) {
        return PlatformSku.of(row.id("shop", ShopId::of), row.text("code"));
    }

    private static PlatformMapping mapping(Row row) {
        return new PlatformMapping(
                listing(row),
                row.date("valid_from"),
                row.idOrNull("sku", Sku::of),
                row.orNull(
                        "each_quantity",
                        each -> Quantity.of(row.decimal(each), row.id("unit_of_measure", UnitOfMeasure::of))),
                row.orNull("recorded_on", row::date));
    }
}
