package io.zhanggui.inventory.count;

import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A small company that counts: two clerks of finance count, Kim keeps the warehouse, finance manager and boss approve. */
final class CountSamples {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final PersonId KIM = PersonId.of("kim");
    static final PersonId CHO = PersonId.of("cho");
    static final PersonId DAN = PersonId.of("dan");
    static final PersonId FINANCE = PersonId.of("fin");
    static final PersonId BOSS = PersonId.of("boss");
    static final OrgUnitId FIN = OrgUnitId.of("FIN");
    static final WarehouseId SH = WarehouseId.of("WH-SH");
    static final StockTakeNo NO = StockTakeNo.of("PD2511");
    static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    static final Instant CUT_OFF = Instant.parse("2025-11-30T10:00:00Z");
    static final CountItem MUG = CountItem.of(StockKey.of(Sku.of("MUG"), SH));
    static final CountItem TEA = CountItem.of(StockKey.of(Sku.of("TEA"), SH));
    static final CountItem CUP = CountItem.of(StockKey.of(Sku.of("CUP"), SH));
    static final ApprovalDefinition APPROVAL = ApprovalDefinition.of(
                    "COUNT", OrgName.of("盘点差异审批", "Count differences"), 1)
            .step("SIGN", ApproverRule.firstWith(DecisionType.STOCK_WRITE_OFF))
            .build();

    private static final PositionId GM = PositionId.of("GM");
    private static final PositionId MANAGER = PositionId.of("FIN-MGR");
    private static final PositionId CLERK = PositionId.of("FIN-1");
    private static final PositionId KEEPER = PositionId.of("WH-1");

    static final OrgHistory CHART = chart();
    static final List<AuthorityGrant> GRANTS = grants();
    static final ApprovalContext CONTEXT = ApprovalContext.of(CHART.on(DAY), Authority.of(GRANTS, CHART.on(DAY)));

    final MemoryStore store = new MemoryStore();
    final Approvals approvals = Approvals.inMemory(store, at -> CONTEXT);
    final List<Movement> booked = new ArrayList<>();
    final Map<StockKey, List<Recorded<StockEvent>>> events = new TreeMap<>();
    final CountBook book = new CountBook() {
        @Override
        public List<Recorded<StockEvent>> events(StockKey stock) {
            return events.getOrDefault(stock, List.of());
        }

        @Override
        public Violations check(List<Movement> adjustments) {
            return Violations.none();
        }

        @Override
        public void record(List<Movement> adjustments, Stamp stamp) {
            booked.addAll(adjustments);
        }
    };
    final StockTakes takes = StockTakes.inMemory(store, approvals, CountAuthority.of(at -> CONTEXT, FIN), book);

    private static OrgHistory chart() {
        LocalDate founded = LocalDate.of(2025, 1, 1);
        Stamp stamp = Stamp.by(BOSS).at(Instant.parse("2025-01-01T04:00:00Z"));
        OrgUnitId company = OrgUnitId.of("ACME");
        return OrgHistory.found(
                        LegalEntityId.of("ACME"),
                        new OrgUnit(company, UnitKind.COMPANY, OrgName.of("ACME")),
                        founded,
                        stamp)
                .createUnit(OrgUnit.department(FIN, OrgName.of("财务部")), company, founded, stamp)
                .createPosition(Position.of(GM, company, OrgName.of("总经理", "general manager")), founded, stamp)
                .createPosition(
                        Position.of(MANAGER, FIN, OrgName.of("财务经理", "manager")).reportingTo(GM), founded, stamp)
                .createPosition(
                        Position.of(CLERK, FIN, OrgName.of("专员", "clerk"))
                                .reportingTo(MANAGER)
                                .withHeadcount(2),
                        founded,
                        stamp)
                .createPosition(
                        Position.of(KEEPER, company, OrgName.of("仓管", "keeper")).reportingTo(GM), founded, stamp)
                .appoint(GM, BOSS, founded, stamp)
                .appoint(MANAGER, FINANCE, founded, stamp)
                .appoint(CLERK, CHO, founded, stamp)
                .appoint(CLERK, DAN, founded, stamp)
                .appoint(KEEPER, KIM, founded, stamp);
    }

    private static List<AuthorityGrant> grants() {
        return List.of(
                AuthorityGrant.to(CLERK).may(DecisionType.STOCK_COUNT).unlimited(),
                AuthorityGrant.to(MANAGER).may(DecisionType.STOCK_COUNT).unlimited(),
                AuthorityGrant.to(KEEPER).may(DecisionType.STOCK_COUNT).unlimited(),
                AuthorityGrant.to(MANAGER).may(DecisionType.STOCK_WRITE_OFF).upTo(Money.parse("CNY 100.00")),
                AuthorityGrant.to(GM).may(DecisionType.STOCK_WRITE_OFF).unlimited());
    }

    static Quantity pieces(long number) {
        return Quantity.ofPieces(number);
    }

    static BigMoney cny(String amount) {
        return BigMoney.parse("CNY " + amount);
    }

    /** At so many minutes after the cut-off. */
    static Instant after(int minutes) {
        return CUT_OFF.plusSeconds(60L * minutes);
    }

    static Stamp by(PersonId person) {
        return Stamp.by(person).at(after(60));
    }

    static Tally tally(CountItem item, long found, PersonId counter) {
        return Tally.of(item, pieces(found), counter, after(10));
    }

    /** Ten mugs at 5 and 20 teas at 41.5 in the book; the keeper is Kim. */
    static StockTakeOrder order() {
        return StockTakeOrder.of(NO, SH, DAY, CUT_OFF, CNY)
                .keptBy(KIM)
                .lines(List.of(
                        CountLine.of(MUG, pieces(10)).unitCost(cny("5")),
                        CountLine.of(TEA, pieces(20)).unitCost(cny("41.5"))));
    }

    /** Puts a movement into the stock book, so many minutes after the cut-off. */
    Movement enter(int minutes, Movement movement) {
        events.computeIfAbsent(movement.stock(), stock -> new ArrayList<>())
                .add(new Recorded<>(after(minutes), movement));
        return movement;
    }

    /** Has the stock book hold what the lines say, entered at the cut-off. */
    StockTakeOrder stocked(StockTakeOrder order) {
        for (CountLine line : order.lines()) {
            if (!line.book().isZero() && line.item().location().isEmpty()) {
                enter(
                        0,
                        Movement.count(
                                        MovementId.of("open-" + line.item()),
                                        DAY,
                                        line.item().stock(),
                                        line.book())
                                .goods(line.item().goods())
                                .serials(line.serials()));
            }
        }
        return order;
    }

    /** A sheet that is being counted. */
    StockTake counting(StockTakeOrder order) {
        stocked(order);
        takes.plan(order, by(CHO));
        return takes.start(order.no(), by(CHO));
    }

    /** A sheet of the order on which each line was counted by Cho. */
    StockTake counted(StockTakeOrder order, Tally... tallies) {
        counting(order);
        takes.count(order.no(), List.of(tallies), by(CHO));
        return takes.finish(order.no(), by(CHO));
    }

    /** Two mugs are missing, which the finance manager may approve. */
    StockTake submitted() {
        counted(order(), tally(MUG, 8, CHO), tally(TEA, 20, CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.THEFT)), by(CHO));
        return takes.submit(NO, APPROVAL, FIN, by(CHO));
    }

    void sign(PersonId person) {
        var decided = takes.approvalCase(NO);
        approvals.approve(decided.id(), "SIGN", decided.request().fingerprint(), by(person));
    }
}
