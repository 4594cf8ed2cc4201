package io.zhanggui.inventory.stock;

import static io.zhanggui.inventory.stock.StockBookFixture.DAY;
import static io.zhanggui.inventory.stock.StockBookFixture.OWNER;
import static io.zhanggui.inventory.stock.StockBookFixture.pieces;
import static io.zhanggui.inventory.stock.StockBookFixture.promise;
import static io.zhanggui.inventory.stock.StockBookFixture.receipt;
import static io.zhanggui.inventory.stock.StockBookFixture.refused;
import static io.zhanggui.inventory.stock.StockBookFixture.serials;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ItemKind;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.ShelfLife;
import io.zhanggui.inventory.item.Tracking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ItemRulesTest {

    private static final StockKey TEA = stock("TEA");
    private static final StockKey PHONE = stock("PHONE");
    private static final StockKey CABLE = stock("CABLE");
    private static final StockKey BOX = stock("BOX");
    private static final Lot FRESH = lot("FRESH", 60);
    private static final Lot SHORT = lot("SHORT", 59);
    private static final Lot OLD = lot("OLD", 0);
    private static final Lot BLOCKED = lot("BLOCKED", 90).blocked("complaint");
    private static final List<Item> ITEMS = List.of(
            Item.builder(TEA.sku(), "tea").expiring(new ShelfLife(90, 60, 30)).build(),
            Item.builder(PHONE.sku(), "phone").tracking(Tracking.SERIAL).build(),
            Item.builder(CABLE.sku(), "cable").activeBefore(DAY).build(),
            Item.builder(BOX.sku(), "box").kind(ItemKind.KIT).build());
    private static final List<Lot> LOTS = List.of(FRESH, SHORT, OLD, BLOCKED);

    private final ItemRules rules = ItemRules.of(ITEMS, LOTS);

    private static StockKey stock(String sku) {
        return StockKey.of(Sku.of(sku), WarehouseId.of("SH"));
    }

    private static Lot lot(String id, int daysLeft) {
        return new Lot(LotId.of(id), TEA.sku(), null, DAY.plusDays(daysLeft), null, null);
    }

    private List<String> broken(Movement... movements) {
        return codes(rules.check(List.of(movements)));
    }

    private static List<String> codes(Violations violations) {
        return violations.list().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    private static Movement issue(StockKey stock) {
        return Movement.issue(MovementId.of("M1"), DAY, stock, pieces(1));
    }

    @Test
    void an_article_is_known_and_no_kit_and_has_its_unit() {
        assertThat(broken(issue(stock("WHAT")))).containsExactly("M1 stock.article-unknown");
        assertThat(broken(issue(BOX).serials(serials("A")))).containsExactly("M1 item.kit-is-not-stocked");
        Movement kilo =
                Movement.issue(MovementId.of("M1"), DAY, CABLE, Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM));
        assertThat(broken(kilo)).containsExactly("M1 stock.unit-of-article");
        assertThat(rules.check(List.of(kilo)).text(Locale.ENGLISH))
                .contains("is in KG, but article CABLE is counted in PCS");
        assertThat(broken(issue(CABLE))).isEmpty();
    }

    @Test
    void goods_name_a_lot_just_if_they_are_kept_in_lots() {
        assertThat(broken(issue(TEA))).containsExactly("M1 stock.lot-missing");
        assertThat(broken(issue(TEA).lot(LotId.of("?")))).containsExactly("M1 stock.lot-unknown");
        assertThat(broken(issue(CABLE).lot(LotId.of("L")))).containsExactly("M1 stock.lot-not-kept");
        assertThat(broken(issue(TEA).lot(FRESH.id()))).isEmpty();
        assertThat(broken(Movement.stockTake(MovementId.of("M1"), DAY, TEA, pieces(1))))
                .containsExactly("M1 stock.taken-by-lot");
        assertThat(broken(
                        Movement.landedCost(MovementId.of("M1"), DAY, TEA, Money.parse("CNY 1"), MovementId.of("M0"))))
                .isEmpty();
    }

    @Test
    void goods_name_numbers_just_if_they_are_followed_piece_by_piece() {
        assertThat(broken(issue(PHONE))).containsExactly("M1 stock.serials-not-named");
        assertThat(broken(issue(PHONE).serials(serials("A")))).isEmpty();
        assertThat(broken(issue(CABLE).serials(serials("A")))).containsExactly("M1 stock.serials-not-kept");
        assertThat(broken(Movement.stockTake(MovementId.of("M1"), DAY, PHONE, pieces(1))))
                .containsExactly("M1 stock.taken-by-piece");
        assertThat(broken(Movement.stockTake(MovementId.of("M1"), DAY, CABLE, pieces(1))))
                .isEmpty();
    }

    @Test
    void a_receipt_is_of_an_active_article_and_good_for_long_enough() {
        assertThat(broken(receipt("M1", TEA, 1).lot(FRESH.id()))).isEmpty();
        assertThat(broken(receipt("M1", TEA, 1).lot(SHORT.id()))).containsExactly("M1 item.life-too-short");
        assertThat(broken(receipt("M1", TEA, 1).lot(OLD.id()))).containsExactly("M1 item.expired");
        assertThat(broken(receipt("M1", TEA, 1))).containsExactly("M1 stock.lot-missing");
        assertThat(broken(receipt("M1", CABLE, 1))).containsExactly("M1 item.not-active");
        Movement before =
                Movement.receipt(MovementId.of("M1"), DAY.minusDays(1), CABLE, pieces(1), BigMoney.parse("CNY 1"));
        assertThat(broken(before)).isEmpty();
        assertThat(broken(
                        Movement.count(MovementId.of("M1"), DAY, TEA, pieces(1)).lot(SHORT.id())))
                .isEmpty();
    }

    @Test
    void goods_that_only_change_their_owner_were_received_before() {
        Movement handover = Movement.handover(MovementId.of("H"), DAY, TEA, pieces(1), OWNER)
                .lot(SHORT.id());
        Movement receipt = receipt("M1", TEA, 1);
        assertThat(broken(handover, receipt.lot(SHORT.id()))).isEmpty();
        assertThat(broken(handover, receipt.lot(OLD.id()))).containsExactly("M1 item.expired");
    }

    @Test
    void what_is_blocked_or_expired_is_neither_issued_nor_promised() {
        assertThat(broken(issue(TEA).lot(BLOCKED.id()))).containsExactly("M1 stock.lot-blocked");
        assertThat(broken(issue(TEA).lot(OLD.id()))).containsExactly("M1 item.expired");
        assertThat(broken(Movement.damage(MovementId.of("M1"), DAY, TEA, pieces(1))
                        .lot(BLOCKED.id())))
                .isEmpty();
        StockBookFixture shop = new StockBookFixture(NegativeStock.REFUSE);
        shop.record(
                receipt("M1", TEA, 4).lot(FRESH.id()),
                receipt("M2", TEA, 5).lot(OLD.id()),
                receipt("M3", TEA, 6).lot(BLOCKED.id()));
        StockBook book = shop.book.checkedBy(rules);
        assertThat(shop.level(TEA).available(DAY, id -> known(id))).isEqualTo(pieces(4));
        assertThat(shop.level(TEA).available(DAY.minusDays(1), id -> known(id))).isEqualTo(pieces(9));
        assertThat(shop.level(TEA).available(DAY, id -> null)).isEqualTo(pieces(15));
        assertThat(AvailableToPromise.of(DAY, shop.level(TEA), id -> known(id), List.of())
                        .on(DAY))
                .isEqualTo(pieces(4));
        assertThat(refused(() -> reserve(book, shop, promise("R1", 5)))).containsExactly("R1 stock.above-available");
        assertThat(refused(() -> reserve(book, shop, promise("R1", 1).goods(Goods.ofLot(BLOCKED.id())))))
                .containsExactly("R1 stock.lot-blocked");
        shop.reserve(TEA, promise("R0", 2).goods(Goods.ofLot(OLD.id())));
        reserve(book, shop, promise("R1", 4));
        assertThat(shop.level(TEA).available(DAY, id -> known(id))).isEqualTo(pieces(0));
        StockBook bold = new StockBookFixture(NegativeStock.PROVISIONAL_TRUE_UP).book.checkedBy(rules);
        assertThat(bold.checkReserve(List.of(new StockReserved(TEA, promise("R1", 5), DAY)))
                        .isEmpty())
                .isTrue();
    }

    private static Lot known(LotId id) {
        return LOTS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static void reserve(StockBook book, StockBookFixture shop, Reservation promise) {
        book.reserve(List.of(new StockReserved(TEA, promise, DAY)), shop.stamp());
    }

    @Test
    void a_book_that_is_checked_refuses_all_at_once_what_one_that_is_not_takes() {
        StockBookFixture shop = new StockBookFixture(NegativeStock.REFUSE);
        ItemRepository items = ItemRepository.inMemory(shop.store);
        LotRepository lots = LotRepository.inMemory(shop.store);
        shop.store.run(() -> {
            ITEMS.forEach(items::add);
            LOTS.forEach(lots::add);
        });
        StockBook book = shop.book.checkedBy(ItemRules.of(items, lots));
        Movement[] wrong = {receipt("M1", TEA, 1).lot(SHORT.id()), receipt("M2", PHONE, 1)};
        assertThat(refused(() -> book.record(List.of(wrong), shop.stamp())))
                .containsExactly("M1 item.life-too-short", "M2 stock.serials-not-named");
        assertThat(codes(book.check(List.of(wrong)))).hasSize(2);
        assertThat(book.record(List.of(receipt("M1", TEA, 1).lot(FRESH.id())), shop.stamp()))
                .hasSize(1);
        assertThat(shop.record(wrong[1])).hasSize(1);
    }
}
