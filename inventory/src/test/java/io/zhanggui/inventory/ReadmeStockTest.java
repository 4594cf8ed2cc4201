package io.zhanggui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.stock.ConsignedGoods;
import io.zhanggui.inventory.stock.GoodsReceipt;
import io.zhanggui.inventory.stock.GoodsReceiptLine;
import io.zhanggui.inventory.stock.ItemRules;
import io.zhanggui.inventory.stock.KitIssue;
import io.zhanggui.inventory.stock.LotRepository;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.ReservationId;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockHistory;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.stock.StockReserved;
import io.zhanggui.inventory.stock.StockViolation;
import io.zhanggui.inventory.stock.Transfer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The code of the page inventory/README.md on the stock book: what stands there stands here, and runs. */
class ReadmeStockTest {

    private final StockKey tea = StockKey.of(Sku.of("TEA-001"), WarehouseId.of("WH-SH"));
    private final StockKey hangzhou = StockKey.of(Sku.of("TEA-001"), WarehouseId.of("WH-HZ"));
    private final LocalDate today = LocalDate.of(2025, 12, 2);
    private final Instant now = Instant.parse("2025-12-02T09:00:00Z");
    private final PersonId keeper = PersonId.of("P-KEEPER");
    private final MemoryStore store = new MemoryStore();
    private final StockEvents events = StockEvents.inMemory(store);
    private final StockLevels levels = StockLevels.inMemory(store);
    private final ItemRepository items = ItemRepository.inMemory(store);
    private final LotRepository lots = LotRepository.inMemory(store);
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final CommandReceipts receipts = CommandReceipts.inMemory(store);

    private Movement receipt() {
        return Movement.receipt(
                        MovementId.of("M9001"),
                        LocalDate.of(2025, 10, 28),
                        tea,
                        Quantity.ofPieces(20),
                        BigMoney.parse("CNY 41.50"))
                .reference("PO2510-120")
                .recordedOn(LocalDate.of(2025, 12, 2));
    }

    @Test
    void promises() {
        Movement receipt = receipt();

        StockBook book = new StockBook(events, levels, receipts, audit, NegativeStock.REFUSE, store);
        book.record(List.of(receipt), Stamp.by(keeper).at(now).key("receipt-M9001"));
        Violations tooMuch =
                book.check(List.of(Movement.issue(MovementId.of("M9002"), today, tea, Quantity.ofPieces(21))));

        Reservation promise = Reservation.of(
                        ReservationId.of("SO881-1"), OrderNo.of("SO881"), Quantity.ofPieces(5), today.plusDays(2))
                .validUntil(today.plusDays(7));
        book.reserve(
                List.of(new StockReserved(tea, promise, today)),
                Stamp.by(keeper).at(now).key("reserve-SO881"));
        StockLevel level = book.level(tea);
        level.onHand();
        level.available();
        level.explain().toText(Locale.SIMPLIFIED_CHINESE);

        Movement issue = Movement.issue(MovementId.of("M9003"), today, tea, Quantity.ofPieces(5));
        book.issueReserved(
                promise.id(), List.of(issue), Stamp.by(keeper).at(now).key("issue-SO881"));
        book.expire(today, Stamp.by(keeper).at(now));

        StockBook checked = book.checkedBy(ItemRules.of(items, lots));
        Violations wrong = checked.check(List.of(issue));

        assertThat(wrong.text(Locale.ENGLISH)).contains("article TEA-001 is not known");
        assertThat(tooMuch.has(StockViolation.MORE_THAN_THERE)).isTrue();
        assertThat(level.onHand()).isEqualTo(Quantity.ofPieces(20));
        assertThat(level.available()).isEqualTo(Quantity.ofPieces(15));
        assertThat(level.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("可用库存：15 件 = 现有 20 件 − 已预留 5 件");
        assertThat(book.level(tea).available()).isEqualTo(Quantity.ofPieces(15));
    }

    @Test
    void deliveries() {
        PartyId supplier = PartyId.of("S1");
        WarehouseId rejects = WarehouseId.of("WH-SH-REJECTS");
        StockBook book = new StockBook(events, levels, receipts, audit, NegativeStock.REFUSE, store);

        GoodsReceipt delivery = new GoodsReceipt(
                "PO2510-121",
                supplier,
                tea.warehouse(),
                today,
                List.of(GoodsReceiptLine.accepted(
                                tea.sku(), Quantity.ofPieces(30), Quantity.ofPieces(28), BigMoney.parse("CNY 41.50"))
                        .rejecting(Quantity.ofPieces(3), "wet")));
        book.record(
                delivery.receipts(line -> MovementId.of("PO2510-121-" + line.sku())),
                Stamp.by(keeper).at(now));
        delivery.owed();
        delivery.keptApart(rejects, line -> MovementId.of("PO2510-121-" + line.sku()));

        assertThat(book.level(tea).onHand()).isEqualTo(Quantity.ofPieces(25));
        assertThat(delivery.owed().map(GoodsReceiptLine::difference)).containsExactly(Quantity.ofPieces(-5));
    }

    @Test
    void transfers() {
        StockBook book = new StockBook(events, levels, receipts, audit, NegativeStock.REFUSE, store);
        book.record(List.of(receipt()), Stamp.by(keeper).at(now));

        Instant then = now.plus(Duration.ofDays(2));

        Movement departure =
                Movement.transferOut(MovementId.of("T1"), today, tea, Quantity.ofPieces(10), hangzhou.warehouse());
        book.dispatch(
                List.of(departure), today.plusDays(2), Stamp.by(keeper).at(now).key("dispatch-T1"));
        book.level(hangzhou).inTransit();

        Transfer onItsWay = book.level(hangzhou).transfers().get(0);
        List<Movement> arrived = new ArrayList<>();
        arrived.add(onItsWay.arrival(MovementId.of("T1-IN"), today.plusDays(2), hangzhou, Quantity.ofPieces(9)));
        arrived.addAll(onItsWay.lostOnTheWay(
                MovementId.of("T1-REST"),
                MovementId.of("T1-LOSS"),
                today.plusDays(2),
                hangzhou,
                Quantity.ofPieces(1),
                List.of()));
        book.arrive(arrived, Stamp.by(keeper).at(then).key("arrive-T1"));

        StockHistory history = book.history(tea);
        history.on(today).onHand();
        history.asOf(AsOf.of(today).knownOn(today)).available();

        assertThat(onItsWay.quantity()).isEqualTo(Quantity.ofPieces(10));
        assertThat(history.on(today).onHand()).isEqualTo(Quantity.ofPieces(10));
        assertThat(book.level(hangzhou).onHand()).isEqualTo(Quantity.ofPieces(9));
        assertThat(book.level(hangzhou).transfers()).isEmpty();
    }

    @Test
    void kits() {
        Sku box = Sku.of("BOX");
        PartyId owner = PartyId.of("MAKER");
        KitRegister kits = KitRegister.of(List.of(Bundle.kit(
                box, LocalDate.of(2025, 1, 1), KitPart.of(tea.sku(), Quantity.ofPieces(2), BigDecimal.ONE))));

        List<Movement> parts = KitIssue.of(
                kits.explode(box, Quantity.ofPieces(2), today),
                tea.warehouse(),
                today,
                sku -> MovementId.of("SO882-" + sku));
        Movement handover = Movement.handover(MovementId.of("H1"), today, tea, Quantity.ofPieces(3), owner);
        List<Movement> bought = ConsignedGoods.bought(handover, MovementId.of("H1-IN"), BigMoney.parse("CNY 30.00"));

        assertThat(parts)
                .containsExactly(Movement.issue(MovementId.of("SO882-TEA-001"), today, tea, Quantity.ofPieces(4)));
        assertThat(bought).hasSize(2);
    }

    @Test
    void the_page_shows_this_code() throws IOException {
        String here = squeezed(Files.readString(Path.of("src/test/java/io/zhanggui/inventory/ReadmeStockTest.java")));
        String page = Files.readString(Path.of("README.md"));
        int from = page.indexOf("\n## Stock book");
        List<String> snippets = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(page.substring(from, page.indexOf("\n### Lots and promises", from)))
                .results()
                .map(found -> squeezed(found.group(1)))
                .toList();
        assertThat(snippets.subList(1, snippets.size())) // the first one is tested with costs
                .hasSize(4)
                .allSatisfy(snippet -> assertThat(here).contains(snippet));
    }

    private static String squeezed(String code) {
        return code.replaceAll("//[^\\n]*", "").replaceAll("\\s+", "");
    }
}
