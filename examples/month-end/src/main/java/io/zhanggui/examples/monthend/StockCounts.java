package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.examples.monthend.CountFiles.Count;
import io.zhanggui.examples.monthend.CountFiles.Plan;
import io.zhanggui.inventory.count.CountAuthority;
import io.zhanggui.inventory.count.CountBook;
import io.zhanggui.inventory.count.CountLine;
import io.zhanggui.inventory.count.CountViolation;
import io.zhanggui.inventory.count.DifferenceReason;
import io.zhanggui.inventory.count.StockTake;
import io.zhanggui.inventory.count.StockTakeNo;
import io.zhanggui.inventory.count.StockTakeOrder;
import io.zhanggui.inventory.count.StockTakeState;
import io.zhanggui.inventory.count.StockTakes;
import io.zhanggui.inventory.count.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Carries the stock-takes of the month from the sheet over counts and recounts to the approval by somebody else and the
 * adjustment of the book.
 */
final class StockCounts {

    /** A stock-take that is done, and the case in which it was approved. */
    record Outcome(StockTake take, ApprovalCase decided) {}

    private static final int PAUSE = 600;

    private final ShopFiles files;
    private final Shop shop;
    private final ApprovalDesk desk;
    private final StockTakes takes;

    /**
     * @param book knows what was recorded and takes the movements that adjust it
     */
    StockCounts(ShopFiles files, Shop shop, ApprovalDesk desk, CountBook book) {
        this.files = files;
        this.shop = shop;
        this.desk = desk;
        this.takes = StockTakes.inMemory(
                new MemoryStore(), desk.approvals(), CountAuthority.of(desk::context, desk.company()), book);
    }

    /**
     * One stock-take.
     *
     * @param lines what the book holds in the warehouse at the cut-off
     */
    Outcome carryOut(Plan plan, CountFiles known, List<CountLine> lines) {
        StockTakeNo no = plan.no();
        Instant start = CountFiles.instant(plan.cutOff());
        StockTakeOrder order = StockTakeOrder.of(
                        no, plan.warehouse(), plan.cutOff().toLocalDate(), start, shop.currency())
                .blindly()
                .keptBy(requireNonNull(known.keepers().get(plan.warehouse()), "keeper"))
                .recounting(plan.recounts())
                .lines(lines);
        Stamp planned = Stamp.by(plan.clerk()).at(start);
        try {
            takes.plan(order, planned);
        } catch (RejectedException e) {
            boolean clerk = e.violations().has(CountViolation.KEEPER_CHANGES);
            throw plan.row().error(clerk ? "clerk" : "warehouse", InputException.reason(e));
        }
        takes.start(no, planned);
        List<Count> counts =
                known.counts().stream().filter(each -> each.no().equals(no)).toList();
        Stamp counted = Stamp.by(plan.clerk()).at(last(counts, start).plusSeconds(PAUSE));
        rounds(no, counts, counted);
        takes.reasons(no, reasons(takes.get(no), counts), counted);
        ApprovalDefinition definition =
                desk.definition("STOCK-TAKE", MonthEndTerm.COUNT_APPROVAL, DecisionType.STOCK_WRITE_OFF);
        files.whole("counts", () -> takes.submit(no, definition, desk.company(), counted));
        ApprovalCase decided = desk.signed(takes.approvalCase(no), counted.at());
        Stamp approved = ApprovalDesk.lastSignature(decided);
        files.whole("grants", () -> takes.approve(no, approved));
        Stamp adjusted = Stamp.by(plan.clerk()).at(approved.at().plusSeconds(PAUSE));
        return new Outcome(
                files.whole("counts", () -> takes.adjust(no, plan.cutOff().toLocalDate(), adjusted)), decided);
    }

    private static Instant last(List<Count> counts, Instant start) {
        return counts.stream()
                .map(each -> each.tally().at())
                .max(Comparator.naturalOrder())
                .filter(start::isBefore)
                .orElse(start);
    }

    /** Enters round after round as long as lines are to be counted again. */
    private void rounds(StockTakeNo no, List<Count> counts, Stamp stamp) {
        StockTakeState state = takes.get(no).state();
        int round = 0;
        while (state == StockTakeState.COUNTING || state == StockTakeState.RECOUNTING) {
            round++;
            enter(no, round, counts, stamp);
            state = files.whole("counts", () -> takes.finish(no, stamp)).state();
        }
        for (Count each : counts) {
            if (each.round() > round) {
                files.refuse(each.row().error("round", "was asked for by nobody"));
            }
        }
    }

    private void enter(StockTakeNo no, int round, List<Count> counts, Stamp stamp) {
        List<Count> now = counts.stream().filter(each -> each.round() == round).toList();
        if (now.isEmpty()) {
            return;
        }
        List<Tally> tallies = now.stream().map(Count::tally).toList();
        if (takes.checkCount(no, tallies, stamp).isEmpty()) {
            takes.count(no, tallies, stamp);
            return;
        }
        for (Count each : now) {
            try {
                takes.count(no, List.of(each.tally()), stamp);
            } catch (RejectedException e) {
                files.refuse(
                        each.row().error(column(e.violations().list().get(0).rule(), each), InputException.reason(e)));
            }
        }
    }

    /** The cell that is to blame. */
    private static String column(Term rule, Count count) {
        if (rule == CountViolation.NOT_ON_SHEET) {
            return count.row().find("lot").isPresent() ? "lot" : "sku";
        }
        if (rule == CountViolation.COUNTED_BEFORE_CUT_OFF) {
            return "counted_at";
        }
        return rule == CountViolation.ALREADY_COUNTED ? "round" : "counter";
    }

    private static List<DifferenceReason> reasons(StockTake take, List<Count> counts) {
        List<DifferenceReason> reasons = new ArrayList<>();
        for (Count each : counts) {
            if (each.cause() != null && take.line(each.tally().item()).isPresent()) {
                reasons.add(DifferenceReason.of(each.tally().item(), each.cause()));
            }
        }
        return reasons;
    }
}
