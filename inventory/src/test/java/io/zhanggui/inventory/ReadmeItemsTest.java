package io.zhanggui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.count.CountItem;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.KitExplosion;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.item.Kits;
import io.zhanggui.inventory.item.MappedLine;
import io.zhanggui.inventory.item.PlatformLine;
import io.zhanggui.inventory.item.PlatformSku;
import io.zhanggui.inventory.item.PlatformSkuTable;
import io.zhanggui.inventory.item.PlatformSkus;
import io.zhanggui.inventory.item.PriceSplit;
import io.zhanggui.inventory.item.ShelfLife;
import io.zhanggui.inventory.item.UnmappedListing;
import io.zhanggui.inventory.stock.AvailableToPromise;
import io.zhanggui.inventory.stock.DatedQuantity;
import io.zhanggui.inventory.stock.ExpiryAction;
import io.zhanggui.inventory.stock.ExpiryReport;
import io.zhanggui.inventory.stock.ExpiryRules;
import io.zhanggui.inventory.stock.FefoAllocation;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Lot;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.LotStock;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the page inventory/README.md on articles, lots and promises: what stands there stands here, and runs. */
class ReadmeItemsTest {

    private final LocalDate today = LocalDate.of(2025, 11, 30);

    @Test
    void articles() {
        Item tea = Item.builder(Sku.of("TEA-005"), "明前龙井 250 g")
                .category("茶", "绿茶")
                .expiring(ShelfLife.ofThirds(540)) // comes in with 360 days left, goes out with 180
                .weight(new BigDecimal("0.30"))
                .barcode("6901234567892")
                .build();
        Violations tooOld = tea.checkReceipt(today, LocalDate.of(2026, 10, 1));

        assertThat(tooOld.toString()).contains("305 days left, but must have 360");
    }

    @Test
    void kits() {
        KitRegister kits = KitRegister.of(List.of(Bundle.kit(
                        Sku.of("BOX"),
                        LocalDate.of(2025, 1, 1),
                        KitPart.of(Sku.of("TEA-005"), Quantity.ofPieces(1), new BigDecimal("128")),
                        KitPart.of(Sku.of("CUP"), Quantity.ofPieces(2), new BigDecimal("60")),
                        KitPart.gift(Sku.of("CARD"), Quantity.ofPieces(1)))
                .changed(
                        LocalDate.of(2025, 11, 11),
                        KitPart.of(Sku.of("TEA-005"), Quantity.ofPieces(2), BigDecimal.ONE))));
        KitExplosion line = kits.explode(Sku.of("BOX"), Quantity.ofPieces(3), LocalDate.of(2025, 11, 10));
        line.parts();
        line.split(Money.parse("CNY 499.00")).shares();
        Kits forDemand = kits.on(today);

        assertThat(line.parts())
                .extracting(part -> part.quantity() + " " + part.sku())
                .containsExactly("3 PCS TEA-005", "6 PCS CUP", "3 PCS CARD");
        assertThat(line.split(Money.parse("CNY 499.00")).shares())
                .extracting(PriceSplit.Share::amount)
                .containsExactly(Money.parse("CNY 339.74"), Money.parse("CNY 159.26"), Money.parse("CNY 0.00"));
        assertThat(forDemand.componentsOf(Sku.of("BOX"))).containsEntry(Sku.of("TEA-005"), Quantity.ofPieces(2));
    }

    @Test
    void listings() {
        String text = "shop,platform_sku,from,sku,multiple\nTMALL,1001,2025-01-01,CUP,3\n";
        TableReader table =
                TableReader.of("listings.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        ShopId shop = ShopId.of("TMALL");
        List<PlatformLine> orderLines = List.of(
                new PlatformLine("1", PlatformSku.of(shop, "1001"), today, BigDecimal.ONE),
                new PlatformLine("2", PlatformSku.of(shop, "1002"), today, BigDecimal.ONE));

        PlatformSkus listings = PlatformSkus.of(PlatformSkuTable.inPieces().read(table));
        Stream<ItemResult<String, MappedLine>> mapped = listings.map(orderLines.stream());
        List<UnmappedListing> toLookUp = listings.unmapped(orderLines.stream());

        assertThat(mapped.map(each -> each.match(done -> done.value().quantity().toString(), no -> "no", bad -> "bad")))
                .containsExactly("3 PCS", "no");
        assertThat(toLookUp).extracting(each -> each.listing().code()).containsExactly("1002");
    }

    @Test
    void lots() {
        Sku tea = Sku.of("TEA-005");
        WarehouseId shanghai = WarehouseId.of("WH-SH");
        Function<LotStock, Optional<BigMoney>> unitCosts = lot -> Optional.of(BigMoney.parse("CNY 41.50"));

        Lot spring = Lot.goodThrough(LotId.of("2503A"), tea, LocalDate.of(2026, 2, 28));
        Lot autumn = Lot.madeOn(LotId.of("2509B"), tea, LocalDate.of(2025, 9, 1), ShelfLife.ofThirds(540));
        List<LotStock> lots = List.of(
                new LotStock(autumn, Quantity.ofPieces(40), LocalDate.of(2025, 9, 5)),
                new LotStock(spring, Quantity.ofPieces(25), LocalDate.of(2025, 3, 9)));
        FefoAllocation allocation = FefoAllocation.of(lots, Quantity.ofPieces(30), today, 60);
        allocation.picks();
        allocation.missing();
        Movement received = Movement.receipt(
                        MovementId.of("M9010"),
                        LocalDate.of(2025, 3, 9),
                        StockKey.of(tea, shanghai),
                        Quantity.ofPieces(25),
                        BigMoney.parse("CNY 41.50"))
                .lot(spring.id());
        CountItem counted = CountItem.of(received.stock()).goods(Goods.ofLot(spring.id()));
        ExpiryReport report =
                ExpiryReport.of(lots, today, ExpiryRules.within(30, 60, 90).markDownWithin(45), unitCosts);
        report.lines(ExpiryAction.SHIP_FIRST);

        assertThat(allocation.picks())
                .extracting(
                        pick -> pick.quantity() + " of " + pick.stock().lot().id())
                .containsExactly("25 PCS of 2503A", "5 PCS of 2509B");
        assertThat(received.goods()).isEqualTo(Goods.ofLot(LotId.of("2503A")));
        assertThat(counted).hasToString("TEA-005 in WH-SH lot 2503A");
        assertThat(allocation.missing()).isEqualTo(Quantity.ofPieces(0));
        assertThat(report.lines(ExpiryAction.SHIP_FIRST)).isEmpty(); // 91 days are left
        assertThat(ExpiryReport.of(lots, today.plusDays(1), ExpiryRules.within(90), unitCosts)
                        .value())
                .contains(BigMoney.parse("CNY 1037.50"));
    }

    @Test
    void promises() {
        AvailableToPromise atp = AvailableToPromise.of(
                today,
                Quantity.ofPieces(10),
                List.of(DatedQuantity.of(today.plusDays(5), Quantity.ofPieces(20))),
                List.of(DatedQuantity.of(today.plusDays(2), Quantity.ofPieces(8))));
        atp.on(today);
        atp.earliest(Quantity.ofPieces(15));
        AvailableToPromise next = atp.promising(today.plusDays(5), Quantity.ofPieces(15));

        assertThat(atp.on(today)).isEqualTo(Quantity.ofPieces(2));
        assertThat(atp.earliest(Quantity.ofPieces(15))).contains(today.plusDays(5));
        assertThat(next.on(today.plusDays(5))).isEqualTo(Quantity.ofPieces(7));
    }

    @Test
    void the_page_shows_this_code() throws IOException {
        Path here = Path.of("src", "test", "java", "io", "zhanggui", "inventory", "ReadmeItemsTest.java");
        String code = squeezed(Files.readString(here));
        String page = Files.readString(Path.of("README.md"));
        assertThat(snippets(page, "\n## Items", "\n## "))
                .hasSize(3)
                .allSatisfy(snippet -> assertThat(code).contains(snippet));
        assertThat(snippets(page, "\n### Lots and promises", "\n## "))
                .hasSize(2)
                .allSatisfy(snippet -> assertThat(code).contains(snippet));
    }

    private static List<String> snippets(String page, String heading, String end) {
        int from = page.indexOf(heading) + heading.length();
        return Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(page.substring(from, page.indexOf(end, from)))
                .results()
                .map(found -> squeezed(found.group(1)))
                .toList();
    }

    private static String squeezed(String code) {
        return code.replaceAll("//[^\\n]*", "").replaceAll("\\s+", "");
    }
}
