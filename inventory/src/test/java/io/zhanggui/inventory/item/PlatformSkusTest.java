package io.zhanggui.inventory.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformSkusTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final ShopId TMALL = ShopId.of("TMALL");
    private static final PlatformSku PACK = PlatformSku.of(TMALL, "1001");
    private static final PlatformSku SINGLE = PlatformSku.of(ShopId.of("JD"), "1001");
    private static final Sku CUP = Sku.of("CUP");
    private static final Sku MUG = Sku.of("MUG");

    private final PlatformSkus listings = PlatformSkus.of(List.of(
            PlatformMapping.of(PACK, DAY.plusDays(10), MUG, Quantity.ofPieces(2)),
            PlatformMapping.of(PACK, DAY, CUP, Quantity.ofPieces(3)),
            PlatformMapping.ended(PACK, DAY.plusDays(20)),
            PlatformMapping.of(SINGLE, DAY, CUP)));

    @Test
    void a_listing_means_what_was_said_for_the_day_and_the_multiple_counts() {
        assertThat(listings.map(line("1", PACK, 0, "2"))).satisfies(mapped -> {
            assertThat(mapped.sku()).isEqualTo(CUP);
            assertThat(mapped.quantity()).isEqualTo(Quantity.ofPieces(6));
        });
        assertThat(listings.map(line("1", PACK, 9, "-1")).quantity()).isEqualTo(Quantity.ofPieces(-3));
        assertThat(listings.map(line("1", PACK, 10, "2")).quantity()).isEqualTo(Quantity.ofPieces(4));
        assertThat(listings.map(line("1", PACK, 19, "2")).sku()).isEqualTo(MUG);
        assertThat(listings.map(line("1", SINGLE, 700, "2")).quantity()).isEqualTo(Quantity.ofPieces(2));
        assertThat(listings.find(PACK, DAY.plusDays(20))).isEmpty();
        assertThat(listings.find(PACK, DAY.minusDays(1))).isEmpty();
        assertThat(listings.find(PACK, DAY)).contains(PlatformMapping.of(PACK, DAY, CUP, Quantity.ofPieces(3)));
    }

    @Test
    void what_nobody_said_is_refused_with_the_reason_and_the_others_go_on() {
        List<ItemResult<String, MappedLine>> results = listings.map(Stream.of(
                        line("a", PACK, -1, "1"),
                        line("b", PACK, 0, "1"),
                        line("c", PACK, 20, "1"),
                        line("d", PlatformSku.of(TMALL, "9"), 0, "1")))
                .toList();
        assertThat(results)
                .extracting(result -> result.key() + " "
                        + result.match(
                                done -> done.value().sku().value(),
                                refused -> refused.violations().text(Locale.ENGLISH),
                                failed -> "failed"))
                .containsExactly(
                        "a listing '1001': TMALL 1001 means something from 2025-11-01 on only, not on 2025-10-31",
                        "b CUP",
                        "c listing '1001': TMALL 1001 means nothing since 2025-11-21",
                        "d listing '9': nobody said what TMALL 9 means");
        assertThatThrownBy(() -> listings.map(line("a", PACK, -1, "1"))).isInstanceOf(RejectedException.class);
    }

    @Test
    void listings_without_a_meaning_are_listed_once_each() {
        PlatformSku unknown = PlatformSku.of(TMALL, "9");
        List<UnmappedListing> unmapped = listings.unmapped(Stream.of(
                line("a", unknown, 5, "2"),
                line("b", PACK, 20, "1"),
                line("c", unknown, 2, "1.5"),
                line("d", unknown, 3, "-1"),
                line("e", PACK, 0, "1"),
                line("f", PACK, -1, "4")));
        assertThat(unmapped)
                .extracting(each -> each.listing() + " " + each.firstDay() + " " + each.lastDay() + " " + each.lines()
                        + " " + each.quantity() + " " + each.why().code())
                .containsExactly(
                        "TMALL 1001 2025-10-31 2025-11-21 2 5 item.listing-not-yet",
                        "TMALL 9 2025-11-03 2025-11-06 3 2.5 item.listing-unknown");
        assertThat(listings.unmapped(Stream.of(line("e", PACK, 0, "1")))).isEmpty();
    }

    @Test
    void two_entries_for_one_day_conflict_and_the_same_twice_is_one() {
        PlatformMapping cup = PlatformMapping.of(PACK, DAY, CUP, Quantity.ofPieces(3));
        PlatformMapping mug = PlatformMapping.of(PACK, DAY, MUG, Quantity.ofPieces(3));
        assertThat(PlatformSkus.check(List.of(cup, mug, cup, PlatformMapping.ended(PACK, DAY)))
                        .text(Locale.ENGLISH))
                .isEqualTo(
                        "mappings[1]: TMALL 1001 would mean both 3 PCS CUP and 3 PCS MUG from 2025-11-01 on. Maybe one"
                                + " of them is a correction, with a later day of recording?\n"
                                + "mappings[3]: TMALL 1001 would mean both 3 PCS CUP and – from 2025-11-01 on. Maybe one"
                                + " of them is a correction, with a later day of recording?");
        assertThat(PlatformSkus.check(List.of(cup, mug)).text(Locale.SIMPLIFIED_CHINESE))
                .contains("既对应 3 件 CUP 又对应 3 件 MUG");
        assertThatThrownBy(() -> PlatformSkus.of(List.of(cup, mug))).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> listings.plus(mug)).isInstanceOf(RejectedException.class);
        assertThat(PlatformSkus.of(List.of(cup, cup)).mappings()).containsExactly(cup);
        assertThat(listings.plus(PlatformMapping.of(PACK, DAY.minusDays(1), MUG))
                        .find(PACK, DAY.minusDays(1)))
                .isPresent();
    }

    @Test
    void a_correction_counts_from_the_day_on_which_it_was_said() {
        PlatformSkus corrected =
                listings.plus(PlatformMapping.of(PACK, DAY, MUG).recordedOn(DAY.plusDays(5)));
        assertThat(corrected.find(PACK, DAY).orElseThrow().sku()).isEqualTo(MUG);
        AsOf then = AsOf.of(DAY).knownOn(DAY.plusDays(4));
        assertThat(corrected.find(PACK, then).orElseThrow().sku()).isEqualTo(CUP);
        assertThat(corrected
                        .find(PACK, AsOf.of(DAY).knownOn(DAY.plusDays(5)))
                        .orElseThrow()
                        .sku())
                .isEqualTo(MUG);
    }

    @Test
    void lines_are_taken_apart_by_what_the_kit_contained_on_their_day() {
        Sku box = Sku.of("BOX");
        PlatformSkus known = PlatformSkus.of(List.of(PlatformMapping.of(PACK, DAY, box, Quantity.ofPieces(2))));
        KitRegister kits =
                KitRegister.of(List.of(Bundle.kit(box, DAY, KitPart.of(CUP, Quantity.ofPieces(4), BigDecimal.ONE))));
        assertThat(known.map(line("1", PACK, 0, "3")).explode(kits).parts())
                .extracting(part -> part.sku() + " " + part.quantity())
                .containsExactly("CUP 24 PCS");
    }

    @Test
    void what_is_stored_of_a_shop_comes_back() {
        PlatformSkuRegister register = PlatformSkuRegister.inMemory(new MemoryStore());
        Instant noon = Instant.parse("2025-11-01T04:00:00Z");
        for (PlatformMapping mapping : listings.mappings()) {
            int size = register.read(mapping.listing()).size();
            register.append(mapping.listing(), size, List.of(new Recorded<>(noon, mapping)));
        }
        assertThat(PlatformSkus.ofShop(register, TMALL).mappings())
                .isEqualTo(listings.mappings().subList(1, 4))
                .hasSize(3);
        assertThat(PlatformSkus.ofShop(register, ShopId.of("JD")).mappings())
                .containsExactly(PlatformMapping.of(SINGLE, DAY, CUP));
    }

    @Test
    void a_mapping_has_an_article_and_how_much_of_it_or_neither() {
        assertThatThrownBy(() -> new PlatformMapping(PACK, DAY, CUP, null, null))
                .hasMessage("listing TMALL 1001 needs an article and how much of it, or neither, but has CUP and null");
        assertThatThrownBy(() -> new PlatformMapping(PACK, DAY, null, Quantity.ofPieces(1), null))
                .hasMessageContaining("but has null and 1 PCS");
        assertThatThrownBy(() -> PlatformMapping.of(PACK, DAY, CUP, Quantity.ofPieces(0)))
                .hasMessage("listing TMALL 1001 must be more than nothing, but is 0 PCS");
        assertThatThrownBy(() -> PlatformSku.of(TMALL, " ")).hasMessageContaining("PlatformSku");
    }

    @Test
    void a_table_is_read_with_ends_multiples_and_corrections() {
        List<PlatformMapping> read = PlatformSkuTable.inPieces()
                .units(sku -> sku.equals(MUG) ? UnitOfMeasure.KILOGRAM : UnitOfMeasure.PIECE)
                .read(table("""
                        shop,platform_sku,from,sku,multiple,recorded_on
                        TMALL,1001,2025-11-01,CUP,3,
                        TMALL,1001,2025-11-01,CUP,3,
                        TMALL,1001,2025-11-11,MUG,0.5,2025-11-12
                        TMALL,1001,2025-11-21,,,
                        JD,1001,2025-11-01,CUP,,
                        """));
        assertThat(read)
                .containsExactly(
                        PlatformMapping.of(PACK, DAY, CUP, Quantity.ofPieces(3)),
                        PlatformMapping.of(PACK, DAY, CUP, Quantity.ofPieces(3)),
                        PlatformMapping.of(PACK, DAY.plusDays(10), MUG, Quantity.parse("0.5 KG"))
                                .recordedOn(DAY.plusDays(11)),
                        PlatformMapping.ended(PACK, DAY.plusDays(20)),
                        PlatformMapping.of(SINGLE, DAY, CUP));
        assertThat(PlatformSkus.of(read).mappings()).hasSize(4);
        assertThat(PlatformSkuTable.inPieces().read(table("shop,platform_sku,from,sku,multiple\n")))
                .isEmpty();
    }

    @Test
    void what_is_wrong_in_a_table_comes_with_file_line_and_column() {
        Map<String, String> wrong = Map.of(
                "TMALL,1,2025-11-31,CUP,1", "from",
                "TMALL,1,2025-11-01,CUP,0", "multiple",
                "TMALL,1,2025-11-01,CUP,x", "multiple",
                "TMALL,1,2025-11-01,,2", "multiple",
                ",1,2025-11-01,CUP,1", "shop",
                "TMALL,,2025-11-01,CUP,1", "platform_sku",
                "TMALL,1001,2025-11-01,MUG,3", "from");
        wrong.forEach((row, column) -> {
            String text = "shop,platform_sku,from,sku,multiple\nTMALL,1001,2025-11-01,CUP,3\n" + row + "\n";
            assertThatThrownBy(() -> PlatformSkuTable.inPieces().read(table(text)))
                    .as(row)
                    .isInstanceOf(TableException.class)
                    .hasMessageContaining("listings.csv")
                    .hasMessageContaining("3")
                    .hasMessageContaining(column);
        });
        List<String> bad = new ArrayList<>();
        List<PlatformMapping> good = PlatformSkuTable.inPieces()
                .read(table("shop,platform_sku,from,sku,multiple\nTMALL,1001,2025-11-01,CUP,3\n"
                                + "TMALL,1001,2025-11-01,MUG,1\nJD,1001,2025-11-01,CUP,1\n")
                        .onBadRow(e -> bad.add(String.valueOf(e.getMessage()))));
        assertThat(good).hasSize(2);
        assertThat(bad).hasSize(1);
        assertThat(bad.get(0)).contains("conflicts with line 2, which says 3 PCS CUP from the same day");
    }

    private static TableReader table(String text) {
        return TableReader.of("listings.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PlatformLine line(String id, PlatformSku listing, int days, String quantity) {
        return new PlatformLine(id, listing, DAY.plusDays(days), new BigDecimal(quantity));
    }
}
