package io.zhanggui.examples.monthend;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.examples.monthend.CountFiles.Plan;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostPeriod;
import io.zhanggui.inventory.costing.CostViolation;
import io.zhanggui.inventory.count.CountBook;
import io.zhanggui.inventory.count.CountLine;
import io.zhanggui.inventory.stock.Lot;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.MovementTable;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.Transfer;
import io.zhanggui.inventory.stock.TransferAnnounced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stock of the month: its movements, what they cost first in first out, its stock-takes, and what is posted. */
final class StockMonth {

    private static final Set<Term> BY_QUANTITY = Set.of(CostViolation.NEGATIVE_STOCK, CostViolation.OUT_OF_RANGE);

    private final ShopFiles files;
    private final Shop shop;
    private final ReportingPeriod period;
    private final Map<Lot.Key, Lot> lots;
    private final List<Movement> movements;
    private CostLedger ledger;
    private final List<StockCounts.Outcome> counts = new ArrayList<>();

    private StockMonth(ShopFiles files, Shop shop) {
        this.files = files;
        this.shop = shop;
        this.period = ReportingPeriod.month(shop.month());
        this.lots = readLots();
        this.movements = new ArrayList<>(read());
        this.ledger = valued();
    }

    static StockMonth of(ShopFiles files, Shop shop, Roster roster, ApprovalDesk desk) {
        StockMonth month = new StockMonth(files, shop);
        CountFiles known = CountFiles.read(files, shop, roster);
        StockCounts service = new StockCounts(files, shop, desk, month.new Book());
        for (Plan plan : known.plans().values()) {
            files.attempt(() -> service.carryOut(
                            plan,
                            known,
                            month.lines(plan.warehouse(), plan.cutOff().toLocalDate())))
                    .ifPresent(month.counts::add);
        }
        month.ledger = month.valued();
        return month;
    }

    /** The ledger, with what the stock-takes found. */
    CostLedger ledger() {
        return ledger;
    }

    /** The lots of the shop. */
    Map<Lot.Key, Lot> lots() {
        return lots;
    }

    ReportingPeriod period() {
        return period;
    }

    /** From opening to closing stock. */
    CostPeriod cost() {
        return ledger.during(period);
    }

    /** What the general ledger is told of the month. */
    List<Posting> postings() {
        return ledger.lastRevision()
                .map(revision -> revision.postings(shop.entity(), period))
                .orElse(List.of());
    }

    List<StockCounts.Outcome> counts() {
        return List.copyOf(counts);
    }

    /** What was sold of each stock in the month, less what customers brought back. */
    Map<StockKey, BigDecimal> sold() {
        Map<StockKey, BigDecimal> sold = new HashMap<>();
        for (Movement each : movements) {
            boolean issue = each.kind() == MovementKind.ISSUE;
            Quantity quantity = each.quantity();
            if ((issue || each.kind() == MovementKind.CUSTOMER_RETURN)
                    && quantity != null
                    && period.range().contains(each.date())) {
                BigDecimal amount =
                        issue ? quantity.amount() : quantity.amount().negate();
                sold.merge(each.stock(), amount, BigDecimal::add);
            }
        }
        return sold;
    }

    /** What every stock holds at the end of the month, as known now. */
    Map<StockKey, StockLevel> levels() {
        return levels(shop.lastDay(), LocalDate.MAX);
    }

    /** The movements of the file, each id once. */
    private List<Movement> read() {
        Set<String> ids = new HashSet<>();
        files.table("movements").columns("movement").forEach(row -> {
            if (!ids.add(row.text("movement"))) {
                throw row.error("movement", "occurs twice");
            }
        });
        List<Movement> all = new ArrayList<>();
        Set<MovementId> seen = new HashSet<>();
        MovementTable.in(shop.currency()).forEach(files.table("movements"), movement -> {
            if (seen.add(movement.id())) {
                all.add(movement);
            }
        });
        all.removeIf(this::isOfUnknownLot);
        return all;
    }

    private boolean isOfUnknownLot(Movement movement) {
        LotId lot = movement.goods().lot();
        boolean unknown = lot != null && !lots.containsKey(new Lot.Key(movement.sku(), lot));
        if (unknown) {
            files.refuse(files.wrong("movements", "movement", movement.id().value(), "lot", "is no lot of lots.csv"));
        }
        return unknown;
    }

    private Map<Lot.Key, Lot> readLots() {
        Map<Lot.Key, Lot> read = new TreeMap<>();
        files.table("lots").columns("sku", "lot", "good_through").forEach(row -> {
            Lot lot = Lot.goodThrough(row.value("lot", LotId::of), row.value("sku", Sku::of), row.date("good_through"));
            if (read.putIfAbsent(lot.key(), lot) != null) {
                throw row.error("lot", "occurs twice for " + lot.sku());
            }
        });
        return read;
    }

    /**
     * The ledger of the movements. Of each stock the first movement that it refuses is a wrong row; if wrong rows are only
     * collected, it is tried again without them.
     */
    private CostLedger valued() {
        LocalDate first = period.range().getStart();
        while (true) {
            try {
                return CostLedger.fifo(shop.currency(), NegativeStock.REFUSE)
                        .append(movements.stream()
                                .filter(movement -> movement.date().isBefore(first))
                                .toList())
                        .append(movements.stream()
                                .filter(movement -> period.contains(movement.date()))
                                .toList());
            } catch (RejectedException e) {
                if (!movements.removeAll(refused(e.violations()))) {
                    throw e;
                }
            }
        }
    }

    private Set<Movement> refused(Violations violations) {
        Map<String, Violation> byId = new HashMap<>();
        violations.list().forEach(violation -> byId.putIfAbsent(violation.path(), violation));
        Set<Movement> refused = new HashSet<>();
        Set<StockKey> stocks = new HashSet<>();
        for (Movement movement : movements) {
            Violation violation = byId.get(movement.id().value());
            if (violation != null && stocks.add(movement.stock())) {
                refused.add(movement);
                files.refuse(files.wrong(
                        "movements",
                        "movement",
                        movement.id().value(),
                        BY_QUANTITY.contains(violation.rule()) ? "quantity" : "movement",
                        violation
                                .rule()
                                .text(Locale.ENGLISH, violation.arguments().toArray())));
            }
        }
        return refused;
    }

    /** What is to be counted in a warehouse: what was known of it on the day. */
    private List<CountLine> lines(WarehouseId warehouse, LocalDate day) {
        List<CountLine> lines = new ArrayList<>();
        levels(day, day).forEach((stock, level) -> {
            if (stock.warehouse().equals(warehouse)) {
                lines.addAll(CountLine.of(level, ledger.unitCost(stock, day).orElse(null)));
            }
        });
        return lines;
    }

    private Map<StockKey, StockLevel> levels(LocalDate day, LocalDate knownOn) {
        Map<StockKey, StockLevel> levels = new TreeMap<>();
        events(day, knownOn).forEach((stock, all) -> levels.put(stock, StockLevel.play(stock, all)));
        return levels;
    }

    private Map<StockKey, List<Recorded<StockEvent>>> events(LocalDate day, LocalDate knownOn) {
        Map<StockKey, List<Recorded<StockEvent>>> events = new TreeMap<>();
        movements.stream()
                .filter(each -> !each.date().isAfter(day) && !each.recordedOn().isAfter(knownOn))
                .sorted(Comparator.comparing(Movement::recordedOn))
                .forEach(each -> {
                    add(events, each.stock(), each);
                    if (each.kind() == MovementKind.TRANSFER_OUT && each.counterpart() != null) {
                        StockKey there = StockKey.of(each.sku(), each.counterpart());
                        add(events, there, new TransferAnnounced(there, Transfer.of(each, null), each.recordedOn()));
                    }
                });
        return events;
    }

    /** The movements of the month as stock-takes read and adjust them. */
    private final class Book implements CountBook {

        private @Nullable Map<StockKey, List<Recorded<StockEvent>>> read;

        @Override
        public List<Recorded<StockEvent>> events(StockKey stock) {
            Map<StockKey, List<Recorded<StockEvent>>> known = read;
            if (known == null) {
                known = StockMonth.this.events(LocalDate.MAX, LocalDate.MAX);
                read = known;
            }
            return known.getOrDefault(stock, List.of());
        }

        @Override
        public Violations check(List<Movement> adjustments) {
            return Violations.none();
        }

        @Override
        public void record(List<Movement> adjustments, Stamp stamp) {
            movements.addAll(adjustments);
            read = null;
        }
    }

    private static void add(Map<StockKey, List<Recorded<StockEvent>>> events, StockKey stock, StockEvent event) {
        events.computeIfAbsent(stock, key -> new ArrayList<>())
                .add(new Recorded<>(
                        event.recordedOn().atStartOfDay(ApprovalDesk.ZONE).toInstant(), event));
    }
}
