package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Carries counts from plan to adjustment (盘点：计划、初盘、复盘、审批、调整): plan, start, count, finish, submit, approve, adjust.
 *
 * <p>Every command is one unit of work with its audit entry and its receipt: a retry under the same command key replays
 * and changes nothing; what a method gives back is then the count as it stands now. Of two commands that change one count at
 * the same moment one fails with {@link io.zhanggui.core.repository.ConcurrentChangeException}, and the host gives it again.
 *
 * <p>Keepers of the warehouse neither plan nor count, and change nothing on the sheet; counters, keepers and everybody else who had a hand in a count
 * never approve it; who may approve which difference is said by the approval definition alone. Once a count is approved
 * nothing in it changes; it is booked or given up.
 */
@Beta
public final class StockTakes {

    private final StockTakeRepository takes;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final Approvals approvals;
    private final CountAuthority authority;
    private final CountBook book;
    private final UnitOfWork work;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param approvals where counts are approved
     * @param authority who may count
     * @param book the stock book, of which figures and movements are read and in which differences are booked
     */
    public StockTakes(
            StockTakeRepository takes,
            CommandReceipts receipts,
            AuditTrail audit,
            Approvals approvals,
            CountAuthority authority,
            CountBook book,
            UnitOfWork work) {
        this.takes = requireNonNull(takes, "takes");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.approvals = requireNonNull(approvals, "approvals");
        this.authority = requireNonNull(authority, "authority");
        this.book = requireNonNull(book, "book");
        this.work = requireNonNull(work, "work");
    }

    /** The service on memory adapters of its own in a store; see the constructor. */
    public static StockTakes inMemory(
            MemoryStore store, Approvals approvals, CountAuthority authority, CountBook book) {
        return new StockTakes(
                StockTakeRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                approvals,
                authority,
                book,
                store);
    }

    /**
     * Makes a sheet; its book figures stay as the order gives them. Those of lines without a place are compared with the
     * stock book; which place holds how much is not in it.
     *
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it: no line, an item twice or
     *     of another warehouse, a cost or threshold in another currency, a figure that the stock book did not have as of the
     *     cut-off, goods on another sheet that is not closed, no keeper named, or a keeper who plans or is to count
     * @throws io.zhanggui.core.repository.DuplicateIdException if the number is known
     */
    public StockTake plan(StockTakeOrder order, Stamp stamp) {
        Fingerprint content = command("plan", requireNonNull(order, "order").no(), stamp)
                .add("order", order.parts())
                .build();
        work.call(() -> receipts.once(stamp, content, () -> {
            StockTakeChecks.order(order, stamp, book, takes).throwIfAny();
            takes.add(SheetChanges.planned(order, stamp));
            record("plan", order.no(), content, stamp);
            return order.no().value();
        }));
        return get(order.no());
    }

    /**
     * Lets counting begin.
     *
     * @throws io.zhanggui.core.violation.RejectedException if it is not planned
     */
    public StockTake start(StockTakeNo no, Stamp stamp) {
        return change("start", no, stamp, command("start", no, stamp).build(), take -> {
            StockTakeChecks.state(take, take.state() == StockTakeState.PLANNED).throwIfAny();
            return take.in(StockTakeState.COUNTING, stamp);
        });
    }

    /** Everything that stands against these counts now; see {@link #count}. */
    public Violations checkCount(StockTakeNo no, List<Tally> tallies, Stamp stamp) {
        return work.call(() -> {
            StockTake informed = MovementsSince.before(tallies, takes.get(no).value(), book);
            return StockTakeChecks.counts(informed, tallies, stamp, authority);
        });
    }

    /**
     * Enters counts, all or none. Each is the first count of its line or the recount that is demanded; none is ever
     * overwritten.
     *
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it: nobody counts now, an item
     *     is not on the sheet, another's part or counted as often as demanded, the counter or who enters it keeps the
     *     warehouse, the counter has no authority or counted the line before, it was counted before the cut-off or later than
     *     it is entered, or numbers of pieces are missing where the line has such, or named where it has none
     */
    public StockTake count(StockTakeNo no, List<Tally> tallies, Stamp stamp) {
        Fingerprint content = command("count", no, stamp)
                .add("tallies", CountCommands.parts("tallies", tallies, Tally::parts))
                .build();
        return change("count", no, stamp, content, take -> {
            StockTake informed = MovementsSince.before(tallies, take, book);
            StockTakeChecks.counts(informed, tallies, stamp, authority).throwIfAny();
            return SheetChanges.counted(informed, tallies, stamp);
        });
    }

    /**
     * Puts goods on the sheet that were found and are not on it. They are counted like all others.
     *
     * @param lines with what the book had of them as of the cut-off, often zero
     * @throws io.zhanggui.core.violation.RejectedException if nobody counts now, one is on the sheet or of another warehouse,
     *     the stock book had another figure, another sheet has them that is not closed, or a keeper adds them
     */
    public StockTake add(StockTakeNo no, List<CountLine> lines, Stamp stamp) {
        Fingerprint content = command("add", no, stamp)
                .add("lines", CountCommands.parts("lines", lines, CountLine::parts))
                .build();
        return change("add", no, stamp, content, take -> {
            StockTakeChecks.added(take, lines, stamp, book, takes).throwIfAny();
            return SheetChanges.added(take, lines).touchedBy(stamp, Stream.empty());
        });
    }

    /**
     * Takes over what the stock book has of movements about the count. Of lines without a place everything comes on the
     * sheet that was entered after the cut-off until the line was counted, which counting and finishing do too; a movement
     * that was entered before or after that, or whose goods lie at a place, comes on it when its moment is told. A later word
     * on a movement replaces the one before. It may be told until the count is submitted.
     *
     * @param told when goods moved, of movements that were not entered as they moved; none if all were
     * @throws io.zhanggui.core.violation.RejectedException if it is too late, a keeper tells it, a movement is not in the stock
     *     book, or was made and entered by the cut-off
     */
    public StockTake moved(StockTakeNo no, List<MovementMoment> told, Stamp stamp) {
        Fingerprint content = command("moved", no, stamp)
                .add("told", List.copyOf(requireNonNull(told, "told")))
                .build();
        return change("moved", no, stamp, content, take -> {
            MovementsSince since = MovementsSince.telling(take, told, book);
            StockTakeChecks.told(take, told, since, stamp).throwIfAny();
            return MovementsSince.all(since.told(), book).touchedBy(stamp, Stream.empty());
        });
    }

    /**
     * Gives costs to lines that have none, for example to goods that were added; costs that a line has stay.
     *
     * @param unitCost what one unit of a stock cost as of the cut-off; asked for lines of the company's own goods that have
     *     none; {@code null} from it means not known. A retry asks nothing
     * @throws io.zhanggui.core.violation.RejectedException if it is too late, or a keeper gives them
     */
    public StockTake cost(StockTakeNo no, Function<StockKey, @Nullable BigMoney> unitCost, Stamp stamp) {
        return change("cost", no, stamp, command("cost", no, stamp).build(), take -> {
            StockTakeChecks.state(take, take.state().isOpen())
                    .plus(StockTakeChecks.keeper(take, stamp))
                    .throwIfAny();
            return SheetChanges.withCosts(take, unitCost).touchedBy(stamp, Stream.empty());
        });
    }

    /**
     * Ends a round of counting: lines beyond the thresholds are to be counted again, and where there is none the sheet is
     * counted.
     *
     * @throws io.zhanggui.core.violation.RejectedException if nobody counts now, with every line that nobody counted
     */
    public StockTake finish(StockTakeNo no, Stamp stamp) {
        return change("finish", no, stamp, command("finish", no, stamp).build(), take -> {
            StockTakeChecks.finish(take).throwIfAny();
            StockTake informed = MovementsSince.all(take, book);
            Set<CountItem> due = new TreeSet<>(new CountPlay(informed).recountsDue());
            return SheetChanges.again(informed, due)
                    .in(due.isEmpty() ? StockTakeState.COUNTED : StockTakeState.RECOUNTING, stamp)
                    .touchedBy(stamp, Stream.empty());
        });
    }

    /**
     * Has lines of a counted sheet counted again, whatever the thresholds say.
     *
     * @throws io.zhanggui.core.violation.RejectedException if it is not counted, or a line is not on the sheet
     */
    public StockTake recount(StockTakeNo no, Set<CountItem> items, Stamp stamp) {
        Set<CountItem> sorted = new TreeSet<>(requireNonNull(items, "items"));
        Fingerprint content =
                command("recount", no, stamp).add("items", List.copyOf(sorted)).build();
        return change("recount", no, stamp, content, take -> {
            StockTakeChecks.recount(take, sorted).throwIfAny();
            return SheetChanges.again(take, sorted)
                    .in(StockTakeState.RECOUNTING, stamp)
                    .touchedBy(stamp, Stream.empty());
        });
    }

    /**
     * Says why lines of a counted sheet differ; a later word on a line replaces the one before.
     *
     * @throws io.zhanggui.core.violation.RejectedException if it is not counted, a line is not on the sheet, or a keeper says it
     */
    public StockTake reasons(StockTakeNo no, List<DifferenceReason> reasons, Stamp stamp) {
        Fingerprint content = command("reasons", no, stamp)
                .add("reasons", CountCommands.parts("reasons", reasons, DifferenceReason::parts))
                .build();
        return change("reasons", no, stamp, content, take -> {
            StockTakeChecks.reasons(take, reasons, stamp).throwIfAny();
            return SheetChanges.explained(take, reasons).touchedBy(stamp, Stream.empty());
        });
    }

    /** Everything that stands against submitting it now; see {@link #submit}. */
    public Violations checkSubmission(StockTakeNo no) {
        return work.call(() -> StockTakeChecks.submission(takes.get(no).value(), book));
    }

    /**
     * Opens an approval case for a counted sheet. Its amount is the gross difference at cost, its facts are {@code surplus},
     * {@code shortage} and {@code lines} (how many differ), its content is {@link StockTake#fingerprint}; everybody who had a
     * hand in the count and the keepers are barred. The case is {@link StockTake#approval}.
     *
     * @param unit the unit for which it is approved
     * @throws io.zhanggui.core.violation.RejectedException if it is not counted, a recount is due, a difference has no cause or
     *     no cost, numbers of pieces do not say what quantities do, the stock book has a movement before a count that the
     *     sheet lacks, or the case is refused
     */
    public StockTake submit(StockTakeNo no, ApprovalDefinition definition, OrgUnitId unit, Stamp stamp) {
        Fingerprint content = command("submit", no, stamp)
                .add("definition", definition)
                .add("unit", unit)
                .build();
        return change("submit", no, stamp, content, take -> {
            StockTakeChecks.submission(take, book).throwIfAny();
            return CountApproval.submitted(take, approvals, definition, unit, stamp);
        });
    }

    /**
     * Takes a submitted sheet back, so that it can be changed. Its approval case is void from then on, also if it was
     * approved: submitting again opens another one.
     *
     * @throws io.zhanggui.core.violation.RejectedException if it is not submitted
     */
    public StockTake withdraw(StockTakeNo no, Stamp stamp) {
        return change("withdraw", no, stamp, command("withdraw", no, stamp).build(), take -> {
            StockTakeChecks.state(take, take.state() == StockTakeState.SUBMITTED)
                    .throwIfAny();
            return take.in(StockTakeState.COUNTED, stamp).touchedBy(stamp, Stream.empty());
        });
    }

    /** Everything that stands against an approval by that actor now; see {@link #approve}. */
    public Violations checkApproval(StockTakeNo no, Stamp stamp) {
        return work.call(() -> StockTakeChecks.approval(takes.get(no).value(), stamp, approvals, authority));
    }

    /**
     * Takes over what the approval case decided; from then on nothing in the count changes.
     *
     * @param stamp of somebody who signed the case
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it: the sheet is not submitted,
     *     the case is not approved or was approved for something else, the actor did not sign it, or somebody who signed
     *     counted, keeps the warehouse or had another hand in it
     */
    public StockTake approve(StockTakeNo no, Stamp stamp) {
        return change("approve", no, stamp, command("approve", no, stamp).build(), take -> {
            StockTakeChecks.approval(take, stamp, approvals, authority).throwIfAny();
            return take.in(StockTakeState.APPROVED, stamp);
        });
    }

    /**
     * Everything that stands against adjusting the book now, for example goods that are promised: all of it is booked or
     * nothing, so these are what holds it up.
     *
     * @param recordedOn the day on which the differences are to be entered
     */
    public Violations checkAdjust(StockTakeNo no, LocalDate recordedOn) {
        return work.call(() -> StockTakeChecks.booking(takes.get(no).value(), recordedOn, book));
    }

    /**
     * Records the differences of an approved count in the stock book, once.
     *
     * @param recordedOn the day on which they are entered
     * @throws io.zhanggui.core.violation.RejectedException if it is not approved, another count of the goods was booked
     *     meanwhile, or the stock book refuses
     */
    public StockTake adjust(StockTakeNo no, LocalDate recordedOn, Stamp stamp) {
        Fingerprint content =
                command("adjust", no, stamp).add("recordedOn", recordedOn).build();
        return change("adjust", no, stamp, content, take -> {
            StockTakeChecks.adjustment(take, book).throwIfAny();
            List<Movement> movements = take.adjustments(recordedOn);
            if (!movements.isEmpty()) {
                book.record(movements, CountCommands.part(stamp.key("count.adjust"), no.value()));
            }
            return take.in(StockTakeState.ADJUSTED, stamp);
        });
    }

    /**
     * Gives a count up that is not in the stock book, also an approved one that the book refuses.
     *
     * @param stamp must say the reason
     * @throws io.zhanggui.core.violation.RejectedException if it is adjusted or cancelled, or no reason is given
     */
    public StockTake cancel(StockTakeNo no, Stamp stamp) {
        Fingerprint content =
                command("cancel", no, stamp).add("reason", stamp.reason()).build();
        return change("cancel", no, stamp, content, take -> {
            boolean may = take.state() != StockTakeState.ADJUSTED && take.state() != StockTakeState.CANCELLED;
            StockTakeChecks.state(take, may).plus(StockTakeChecks.reason(stamp)).throwIfAny();
            return take.in(StockTakeState.CANCELLED, stamp);
        });
    }

    /**
     * The count as it stands.
     *
     * @throws io.zhanggui.core.repository.NotFoundException if there is none
     */
    public StockTake get(StockTakeNo no) {
        return work.call(() -> takes.get(no).value());
    }

    /** The approval case of the last submission; only for a count that was submitted. */
    public ApprovalCase approvalCase(StockTakeNo no) {
        return approvals.get(requireNonNull(get(no).approval(), "approval"));
    }

    private StockTake change(
            String name, StockTakeNo no, Stamp stamp, Fingerprint command, UnaryOperator<StockTake> step) {
        work.call(() -> receipts.once(stamp, command, () -> {
            Versioned<StockTake> before = takes.get(no);
            StockTake after = takes.replace(before.map(step)).value();
            record(name, no, after.fingerprint(), stamp);
            return no.value();
        }));
        return get(no);
    }

    private void record(String name, StockTakeNo no, Fingerprint content, Stamp stamp) {
        audit.record(new AuditEntry(stamp, "inventory.count-" + name, no.value(), content));
    }

    private static Fingerprint.Builder command(String name, StockTakeNo no, Stamp stamp) {
        return Fingerprint.of("inventory.count-" + name)
                .add("take", requireNonNull(no, "no"))
                .add("actor", requireNonNull(stamp, "stamp").actor());
    }
}
