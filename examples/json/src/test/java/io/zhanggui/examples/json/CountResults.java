package io.zhanggui.examples.json;

import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.count.CountAccuracy;
import io.zhanggui.inventory.count.CountBook;
import io.zhanggui.inventory.count.CountCandidate;
import io.zhanggui.inventory.count.CountCause;
import io.zhanggui.inventory.count.CountItem;
import io.zhanggui.inventory.count.CountLine;
import io.zhanggui.inventory.count.CountPlan;
import io.zhanggui.inventory.count.CountThreshold;
import io.zhanggui.inventory.count.CountTolerance;
import io.zhanggui.inventory.count.DifferenceReason;
import io.zhanggui.inventory.count.LossCause;
import io.zhanggui.inventory.count.LossReport;
import io.zhanggui.inventory.count.MovementMoment;
import io.zhanggui.inventory.count.RecountRule;
import io.zhanggui.inventory.count.StockTake;
import io.zhanggui.inventory.count.StockTakeNo;
import io.zhanggui.inventory.count.StockTakeOrder;
import io.zhanggui.inventory.count.StockTakes;
import io.zhanggui.inventory.count.Tally;
import io.zhanggui.inventory.count.WriteOff;
import io.zhanggui.inventory.count.WriteOffNo;
import io.zhanggui.inventory.count.WriteOffState;
import io.zhanggui.inventory.count.WriteOffStep;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Results of counts, write-offs and losses. */
final class CountResults {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 28);
    private static final Instant CUT_OFF = Instant.parse("2025-11-28T10:00:00Z");
    private static final StockKey STOCK = StockKey.of(Sku.of("MUG"), WarehouseId.of("WH-SH"));
    private static final CountItem MUG = CountItem.of(STOCK).at("A-01");
    private static final PersonId CHO = PersonId.of("cho");

    private CountResults() {}

    static List<Object> all() {
        StockTakeOrder order = StockTakeOrder.of(StockTakeNo.of("PD2511"), STOCK.warehouse(), DAY, CUT_OFF, CNY)
                .keptBy(PersonId.of("kim"))
                .recounting(RecountRule.above(CountThreshold.quantityOver("9")
                                .orShareOver("0.05")
                                .orValueOver(Money.parse("CNY 100.00")))
                        .forClass(AbcClass.C, CountThreshold.none()))
                .lines(List.of(
                        CountLine.of(MUG, Quantity.ofPieces(10)).abc(AbcClass.C).unitCost(BigMoney.parse("CNY 5.00"))));
        StockTake take = counted(order);
        WriteOff writeOff = WriteOff.damage(
                        WriteOffNo.of("BS-7"),
                        DAY,
                        STOCK,
                        Quantity.ofPieces(2),
                        BigMoney.parse("CNY 5.00"),
                        CountCause.MANAGEMENT,
                        "photo-1.jpg")
                .responsible(CHO);
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE)
                .append(List.of(
                        Movement.receipt(
                                MovementId.of("R"), DAY, STOCK, Quantity.ofPieces(12), BigMoney.parse("CNY 5.00")),
                        writeOff.movement()));
        LossReport losses = LossReport.of(
                LocalDateRange.of(DAY, DAY.plusDays(1)),
                CNY,
                List.of(ledger.account(STOCK)),
                LossReport.causes(List.of(take), List.of(writeOff)));
        return List.of(
                order,
                take,
                take.results(),
                take.summary(),
                take.sheet(),
                take.sheetFor(CHO),
                CountAccuracy.of(take.results(), CountTolerance.within("0.01").forClass(AbcClass.A, "0.00")),
                CountTolerance.within("0.01").forClass(AbcClass.A, "0.00"),
                CountPlan.on(WorkCalendar.china())
                        .timesAYear(AbcClass.A, 12)
                        .due(List.of(CountCandidate.of(STOCK, AbcClass.A, Quantity.ofPieces(1))), DAY),
                CountCandidate.of(STOCK, AbcClass.A, Quantity.ofPieces(1)).worth(Money.parse("CNY 5.00")),
                writeOff,
                new WriteOffStep(WriteOffState.DECLARED, Actor.of(CHO), CUT_OFF),
                ApprovalCaseId.of("PD2511-1"),
                losses,
                losses.total(),
                new MovementMoment(MUG, MovementId.of("M1"), CUT_OFF),
                new LossCause(CountCause.THEFT, CHO));
    }

    private static StockTake counted(StockTakeOrder order) {
        StockTakes takes = StockTakes.inMemory(
                new MemoryStore(),
                Approvals.inMemory(new MemoryStore(), at -> {
                    throw new IllegalStateException("nobody approves here");
                }),
                (actor, activity, take, at) -> Violations.none(),
                new CountBook() {
                    @Override
                    public List<Recorded<StockEvent>> events(StockKey stock) {
                        return List.of(new Recorded<>(
                                CUT_OFF.plusSeconds(1),
                                Movement.issue(MovementId.of("M1"), DAY, STOCK, Quantity.ofPieces(1))));
                    }

                    @Override
                    public Violations check(List<Movement> adjustments) {
                        return Violations.none();
                    }

                    @Override
                    public void record(List<Movement> adjustments, Stamp stamp) {}
                });
        Stamp stamp = Stamp.by(CHO).at(CUT_OFF.plusSeconds(99));
        takes.plan(order, stamp);
        takes.start(order.no(), stamp);
        takes.moved(order.no(), List.of(new MovementMoment(MUG, MovementId.of("M1"), CUT_OFF.plusSeconds(1))), stamp);
        takes.count(order.no(), List.of(Tally.of(MUG, Quantity.ofPieces(8), CHO, CUT_OFF.plusSeconds(9))), stamp);
        takes.finish(order.no(), stamp);
        return takes.reasons(
                order.no(),
                List.of(DifferenceReason.of(MUG, CountCause.DATA_ERROR).compensation(Money.parse("CNY 5.00"))),
                stamp);
    }
}
