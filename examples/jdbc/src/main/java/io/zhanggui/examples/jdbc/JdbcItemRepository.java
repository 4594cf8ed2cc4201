package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.inventory.item.Barcode;
import io.zhanggui.inventory.item.CategoryPath;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ItemKind;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.ShelfLife;
import io.zhanggui.inventory.item.Tracking;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles. */
final class JdbcItemRepository extends JdbcRepository<Sku, Item> implements ItemRepository {

    private static final Keys<Sku> KEYS = Keys.of("sku", sku -> sku);

    private static final Table<Item> ITEM = Table.<Item>named("item")
            .column("name", Item::name)
            .column("kind", Item::kind)
            .column("unit_of_measure", item -> item.unit().code())
            .column(
                    "category",
                    item -> item.category() == null ? null : item.category().toString())
            .column("tracking", Item::tracking)
            .column("shelf_days", ofShelfLife(ShelfLife::days))
            .column("days_left_on_receipt", ofShelfLife(ShelfLife::leftOnReceipt))
            .column("days_left_on_shipment", ofShelfLife(ShelfLife::leftOnShipment))
            .column("volume", Item::volume)
            .column("weight", Item::weight)
            .column(
                    "barcodes",
                    item -> item.barcodes().stream().map(Barcode::value).toList())
            .column(
                    "active_from",
                    item -> item.active().isUnboundedStart()
                            ? null
                            : item.active().getStart())
            .column(
                    "active_to",
                    item -> item.active().isUnboundedEnd()
                            ? null
                            : item.active().getEnd())
            .column("successor", Item::successor);

    /** With the separator behind it, a path is the beginning of those below it, and of no longer name. */
    private static final Select IN_CATEGORY = query(ITEM, KEYS, "position(? in item.category || '/') = 1");

    private static final Select WITH_BARCODE = query(ITEM, KEYS, "? = any (item.barcodes)");
    private static final Select REPLACED_BY = query(ITEM, KEYS, "item.successor = ?");

    JdbcItemRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, ITEM, KEYS, Item::sku, JdbcItemRepository::item);
    }

    @Override
    public Stream<Versioned<Item>> inCategory(CategoryPath category) {
        return stream(IN_CATEGORY, List.of(category + "/"));
    }

    @Override
    public Stream<Versioned<Item>> withBarcode(Barcode barcode) {
        return stream(WITH_BARCODE, List.of(barcode));
    }

    @Override
    public Stream<Versioned<Item>> replacedBy(Sku successor) {
        return stream(REPLACED_BY, List.of(successor));
    }

    private static Function<Item, @Nullable Integer> ofShelfLife(Function<ShelfLife, Integer> days) {
        return item -> item.shelfLife() == null ? null : days.apply(item.shelfLife());
    }

    private static Item item(Row row) {
        return new Item(
                row.id("sku", Sku::of),
                row.text("name"),
                row.term("kind", ItemKind.class),
                row.id("unit_of_measure", UnitOfMeasure::of),
                row.idOrNull("category", CategoryPath::parse),
                row.term("tracking", Tracking.class),
                row.orNull(
                        "shelf_days",
                        days -> new ShelfLife(
                                row.number(days),
                                row.number("days_left_on_receipt"),
                                row.number("days_left_on_shipment"))),
                row.orNull("volume", row::decimal),
                row.orNull("weight", row::decimal),
                row.texts("barcodes").stream().map(Barcode::of).toList(),
                row.range("active_from", "active_to"),
                row.idOrNull("successor", Sku::of));
    }
}
