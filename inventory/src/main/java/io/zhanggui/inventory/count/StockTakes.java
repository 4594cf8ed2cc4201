package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Carries counts from plan to adjustment (盘点：计划、初盘、复盘、审批、调整): plan, start, count, finish, submit, approve, adjust.
 *
 * <p>Every command is one unit of work with its audit entry and its receipt: a retry under the same command key replays
 * and changes nothing; what a method gives back is then the count as it stands now. Of two people who enter counts at once
 * no entry is lost. Keepers of the warehouse never count; counters, keepers and everybody else who had a hand in a count
 * never approve it; who may approve which difference is said by the approval definition alone. Once a count is approved
 * nothing in it changes.
 */
@Beta
public final class StockTakes {

    private final StockTakeRepository takes;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final Approvals approvals;
    private final CountAuthority authority;
    private final BiConsumer<List<Movement>, Stamp> book;
    private final UnitOfWork work;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param approvals where counts are approved
     * @param authority who may count
     * @param book records adjustments in the stock book, all or none, once for one command key
     */
    public StockTakes(
            StockTakeRepository takes,
            CommandReceipts receipts,
            AuditTrail audit,
            Approvals approvals,
            CountAuthority authority,
            BiConsumer<List<Movement>, Stamp> book,
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
            MemoryStore store, Approvals approvals, CountAuthority authority, BiConsumer<List<Movement>, Stamp> book) {
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
     * Makes a sheet; its book figures stay as the order gives them.
     *
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it: no line, an item twice or
     *     of another warehouse, a cost in another currency, no keeper named, or a keeper who is to count
     * @throws io.zhanggui.core.repository.DuplicateIdException if the number is known
     */
    public StockTake plan(StockTakeOrder order, Stamp stamp) {
        Fingerprint content =
                command("plan", order.no(), stamp).add("order", order).build();
        once(stamp, content, () -> {
            StockTakeChecks.order(order).throwIfAny();
            StockTake take = new StockTake(
                    order.no(),
                    order.warehouse(),
                    order.day(),
                    order.cutOff(),
                    order.currency(),
                    order.blind(),
                    order.keepers(),
                    order.recounts(),
                    order.lines(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new CountStep(StockTakeState.PLANNED, stamp.actor(), stamp.at())),
                    null);
            takes.add(take.touchedBy(stamp, Stream.empty()));
            record("plan", order.no(), content, stamp);
            return order.no().value();
        });
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
        return StockTakeChecks.counts(get(no), tallies, stamp, authority);
    }

    /**
     * Enters counts, all or none. Each is the first count of its line or the recount that is demanded; none is ever
     * overwritten.
     *
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it: nobody counts now, an item
     *     is not on the sheet, another's part or counted as often as demanded, the counter or who enters it keeps the
     *     warehouse, the counter has no authority or counted the line before, or it was counted before the cut-off
     */
    public StockTake count(StockTakeNo no, List<Tally> tallies, Stamp stamp) {
        Fingerprint content =
                command("count", no, stamp).add("tallies", List.copyOf(tallies)).build();
        return change("count", no, stamp, content, take -> {
            StockTakeChecks.counts(take, tallies, stamp, authority).throwIfAny();
            Map<CountItem, Integer> counted = new HashMap<>();
            take.entries().forEach(entry -> counted.merge(entry.item(), 1, Integer::sum));
            List<CountEntry> all = new ArrayList<>(take.entries());
            for (Tally tally : tallies) {
                all.add(new CountEntry(counted.merge(tally.item(), 1, Integer::sum), tally, stamp.actor()));
            }
            return take.withEntries(all).touchedBy(stamp, tallies.stream().map(Tally::counter));
        });
    }

    /**
     * Puts goods on the sheet that were found and are not on it. They are counted like all others.
     *
     * @param lines with what the book has of them as of the cut-off, often zero
     * @throws io.zhanggui.core.violation.RejectedException if nobody counts now, or one is on the sheet or of another warehouse
     */
    public StockTake add(StockTakeNo no, List<CountLine> lines, Stamp stamp) {
        Fingerprint content =
                command("add", no, stamp).add("lines", List.copyOf(lines)).build();
        return change("add", no, stamp, content, take -> {
            StockTakeChecks.added(take, lines).throwIfAny();
            List<CountLine> all = new ArrayList<>(take.lines());
            lines.forEach(line -> all.add(line.asAdded()));
            return take.withLines(all).touchedBy(stamp, Stream.empty());
        });
    }

    /**
     * Tells what moved after the cut-off; what is known already changes nothing. It may be told until the count is submitted.
     *
     * @throws io.zhanggui.core.violation.RejectedException if it is too late, a movement is not after the cut-off, or known
     *     with another content
     */
    public StockTake moved(StockTakeNo no, List<MovementDuring> movements, Stamp stamp) {
        Fingerprint content = command("moved", no, stamp)
                .add("movements", List.copyOf(movements))
                .build();
        return change("moved", no, stamp, content, take -> {
            StockTakeChecks.movements(take, movements).throwIfAny();
            Set<MovementDuring> all = new LinkedHashSet<>(take.movements());
            all.addAll(movements);
            return take.withMovements(List.copyOf(all)).touchedBy(stamp, Stream.empty());
        });
    }

    /**
     * Gives costs to lines that have none, for example to goods that were added; costs that a line has stay.
     *
     * @param unitCost what one unit of a stock cost as of the cut-off; asked for the company's own goods only; {@code null}
     *     from it means not known
     */
    public StockTake cost(StockTakeNo no, Function<StockKey, @Nullable BigMoney> unitCost, Stamp stamp) {
        Map<StockKey, BigMoney> costs = new TreeMap<>();
        for (CountLine line : get(no).lines()) {
            BigMoney cost =
                    line.item().goods().isOwn() ? unitCost.apply(line.item().stock()) : null;
            if (cost != null) {
                costs.put(line.item().stock(), cost);
            }
        }
        Fingerprint content = command("cost", no, stamp).add("costs", costs).build();
        return change("cost", no, stamp, content, take -> {
            StockTakeChecks.state(take, take.state().isOpen()).throwIfAny();
            return take.withLines(withCosts(take, costs)).touchedBy(stamp, Stream.empty());
        });
    }

    private static List<CountLine> withCosts(StockTake take, Map<StockKey, BigMoney> costs) {
        return take.lines().stream()
                .map(line -> {
                    BigMoney cost = costs.get(line.item().stock());
                    boolean lacks =
                            line.unitCost() == null && line.item().goods().isOwn();
                    return lacks && cost != null ? line.unitCost(cost) : line;
                })
                .toList();
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
            Set<CountItem> due = new TreeSet<>(new CountPlay(take).recountsDue());
            return again(take, due)
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
        Set<CountItem> sorted = new TreeSet<>(items);
        Fingerprint content =
                command("recount", no, stamp).add("items", List.copyOf(sorted)).build();
        return change("recount", no, stamp, content, take -> {
            StockTakeChecks.recount(take, sorted).throwIfAny();
            return again(take, sorted).in(StockTakeState.RECOUNTING, stamp).touchedBy(stamp, Stream.empty());
        });
    }

    private static StockTake again(StockTake take, Set<CountItem> items) {
        return take.withLines(take.lines().stream()
                .map(line -> items.contains(line.item()) ? line.again() : line)
                .toList());
    }

    /**
     * Says why lines of a counted sheet differ; a later word on a line replaces the one before.
     *
     * @throws io.zhanggui.core.violation.RejectedException if it is not counted, or a line is not on the sheet
     */
    public StockTake reasons(StockTakeNo no, List<DifferenceReason> reasons, Stamp stamp) {
        Fingerprint content = command("reasons", no, stamp)
                .add("reasons", List.copyOf(reasons))
                .build();
        return change("reasons", no, stamp, content, take -> {
            StockTakeChecks.reasons(take, reasons).throwIfAny();
            Map<CountItem, DifferenceReason> all = new TreeMap<>();
            take.reasons().forEach(reason -> all.put(reason.item(), reason));
            reasons.forEach(reason -> all.put(reason.item(), reason));
            return take.withReasons(List.copyOf(all.values())).touchedBy(stamp, Stream.empty());
        });
    }

    /** Everything that stands against submitting it now; see {@link #submit}. */
    public Violations checkSubmission(StockTakeNo no) {
        return StockTakeChecks.submission(get(no));
    }

    /**
     * Opens an approval case for a counted sheet. Its amount is the gross difference at cost, its facts are {@code surplus},
     * {@code shortage} and {@code lines} (how many differ), its content is {@link StockTake#fingerprint}; everybody who had a
     * hand in the count and the keepers are barred. The case is {@link StockTake#approval}.
     *
     * @param unit the unit for which it is approved
     * @throws io.zhanggui.core.violation.RejectedException if it is not counted, a recount is due, a difference has no cause or
     *     no cost, or the case is refused
     */
    public StockTake submit(StockTakeNo no, ApprovalDefinition definition, OrgUnitId unit, Stamp stamp) {
        Fingerprint content = command("submit", no, stamp)
                .add("definition", definition)
                .add("unit", unit)
                .build();
        return change("submit", no, stamp, content, take -> {
            StockTakeChecks.submission(take).throwIfAny();
            long before = take.steps().stream()
                    .filter(step -> step.state() == StockTakeState.SUBMITTED)
                    .count();
            ApprovalCaseId caseId = ApprovalCaseId.of(no + "-" + (before + 1));
            StockTake submitted =
                    take.in(StockTakeState.SUBMITTED, stamp).submitted(caseId).touchedBy(stamp, Stream.empty());
            approvals.submit(
                    caseId,
                    definition,
                    CountApproval.request(submitted, unit, stamp),
                    CountCommands.part(stamp, "case:" + caseId));
            return submitted;
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
        return work.call(() -> checkApproval(takes.get(no).value(), stamp));
    }

    private Violations checkApproval(StockTake take, Stamp stamp) {
        ApprovalCaseId caseId = take.approval();
        return StockTakeChecks.approval(take, stamp, caseId == null ? null : approvals.get(caseId), authority);
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
            checkApproval(take, stamp).throwIfAny();
            return take.in(StockTakeState.APPROVED, stamp);
        });
    }

    /**
     * Records the differences of an approved count in the stock book, once.
     *
     * @param recordedOn the day on which they are entered
     * @throws io.zhanggui.core.violation.RejectedException if it is not approved, or the stock book refuses
     */
    public StockTake adjust(StockTakeNo no, LocalDate recordedOn, Stamp stamp) {
        Fingerprint content =
                command("adjust", no, stamp).add("recordedOn", recordedOn).build();
        return change("adjust", no, stamp, content, take -> {
            StockTakeChecks.state(take, take.state() == StockTakeState.APPROVED).throwIfAny();
            List<Movement> movements = take.adjustments(recordedOn);
            if (!movements.isEmpty()) {
                book.accept(movements, CountCommands.part(stamp.key("count.adjust"), no.value()));
            }
            return take.in(StockTakeState.ADJUSTED, stamp);
        });
    }

    /**
     * Gives a count up that is not approved.
     *
     * @param stamp must say the reason
     * @throws io.zhanggui.core.violation.RejectedException if it is approved, adjusted or cancelled, or no reason is given
     */
    public StockTake cancel(StockTakeNo no, Stamp stamp) {
        Fingerprint content =
                command("cancel", no, stamp).add("reason", stamp.reason()).build();
        return change("cancel", no, stamp, content, take -> {
            boolean may = take.state().isOpen() || take.state() == StockTakeState.SUBMITTED;
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
        once(stamp, command, () -> {
            Versioned<StockTake> before = takes.get(no);
            StockTake after = takes.replace(before.map(step)).value();
            record(name, no, after.fingerprint(), stamp);
            return no.value();
        });
        return get(no);
    }

    private void once(Stamp stamp, Fingerprint content, Supplier<String> action) {
        CountCommands.once(work, receipts, stamp, content, action);
    }

    private void record(String name, StockTakeNo no, Fingerprint content, Stamp stamp) {
        audit.record(new AuditEntry(stamp, "inventory.count-" + name, no.value(), content));
    }

    private static Fingerprint.Builder command(String name, StockTakeNo no, Stamp stamp) {
        return Fingerprint.of("inventory.count-" + name).add("take", no).add("actor", stamp.actor());
    }
}
