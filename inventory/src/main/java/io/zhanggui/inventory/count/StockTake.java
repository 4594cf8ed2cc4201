package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.stock.Movement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A count of goods in a warehouse (盘点单): the sheet, every count, what moved meanwhile, why lines differ, and how it came to
 * where it stands. Immutable; {@link StockTakes} changes it. What it holds does not depend on the order in which counts and
 * movements were entered.
 *
 * @param no the number
 * @param warehouse where
 * @param day the day to which differences are booked
 * @param cutOff the moment as of which the book was frozen (账面截止时点); what moved at that moment is in the book
 * @param currency the currency of all costs
 * @param blind whether counters do not see the book quantity (盲盘)
 * @param keepers who keeps the warehouse (仓库管理员), sorted; they neither count nor approve
 * @param recounts which lines are counted again
 * @param lines what is counted, by item
 * @param entries every count, by item, then round
 * @param movements what moved meanwhile, by item, then moment
 * @param reasons why lines differ, by item
 * @param preparers everybody who had a hand in it, sorted; none of them may approve it
 * @param steps how it came to where it stands, at least that it was planned
 * @param approval the approval case of the last submission; {@code null} if there was none
 */
@Beta
public record StockTake(
        StockTakeNo no,
        WarehouseId warehouse,
        LocalDate day,
        Instant cutOff,
        CurrencyUnit currency,
        boolean blind,
        List<PersonId> keepers,
        RecountRule recounts,
        List<CountLine> lines,
        List<CountEntry> entries,
        List<MovementDuring> movements,
        List<DifferenceReason> reasons,
        List<PersonId> preparers,
        List<CountStep> steps,
        @Nullable ApprovalCaseId approval) {

    public StockTake {
        requireNonNull(no, "no");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(day, "day");
        requireNonNull(cutOff, "cutOff");
        requireNonNull(currency, "currency");
        keepers = keepers.stream().distinct().sorted().toList();
        requireNonNull(recounts, "recounts");
        lines = sortedLines(no, lines);
        entries = entries.stream().sorted().toList();
        movements = movements.stream().sorted().toList();
        reasons = reasons.stream().sorted().toList();
        preparers = preparers.stream().distinct().sorted().toList();
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("stock-take " + no + " needs somebody who planned it");
        }
        for (CountLine line : lines) {
            if (!line.item().stock().warehouse().equals(warehouse)) {
                throw new IllegalArgumentException(
                        "stock-take " + no + " is of " + warehouse + ", but has the line " + line.item());
            }
            if (line.unitCost() != null && !line.unitCost().getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException("stock-take " + no + " is in " + currency + ", but " + line.item()
                        + " costs " + line.unitCost());
            }
        }
        for (CurrencyUnit other : recounts.currencies()) {
            if (!other.equals(currency)) {
                throw new IllegalArgumentException(
                        "stock-take " + no + " is in " + currency + ", but has a threshold in " + other);
            }
        }
    }

    private static List<CountLine> sortedLines(StockTakeNo no, Collection<CountLine> lines) {
        Set<CountItem> items = new HashSet<>();
        for (CountLine line : lines) {
            if (!items.add(line.item())) {
                throw new IllegalArgumentException("stock-take " + no + " has two lines of " + line.item());
            }
        }
        return lines.stream()
                .sorted((one, other) -> one.item().compareTo(other.item()))
                .toList();
    }

    /** Where it stands. */
    public StockTakeState state() {
        return steps.get(steps.size() - 1).state();
    }

    /** The line of an item; empty if it is not on the sheet. */
    public Optional<CountLine> line(CountItem item) {
        requireNonNull(item, "item");
        return lines.stream().filter(line -> line.item().equals(item)).findFirst();
    }

    /** The lines that are still to be counted, or counted again; a line that nobody counted is never taken as zero. */
    public List<CountLine> open() {
        return new CountPlay(this).open();
    }

    /** What each counted line came to, by item; lines that nobody counted are not among them. */
    public List<CountedLine> results() {
        return new CountPlay(this).results();
    }

    /** The counted lines that differ, by item (盘盈盘亏明细). */
    public List<CountedLine> differences() {
        return results().stream().filter(CountedLine::differs).toList();
    }

    /** Quantities, values and lines as a whole. */
    public CountSummary summary() {
        return CountSummary.of(this, results());
    }

    /** The sheet that a counter gets: only the part of that person, without book quantities if it is blind. */
    public CountSheet sheetFor(PersonId counter) {
        return CountSheet.forCounter(this, requireNonNull(counter, "counter"));
    }

    /** The sheet that reviewers and approvers get: book, counts, differences and values. */
    public CountSheet sheet() {
        return CountSheet.forReview(this);
    }

    /**
     * What brings the book to what was found: one movement of kind {@code COUNT} for each line that differs; where pieces
     * have numbers one for those that are missing and one for those that are too many. By item; the ids are made of the
     * sheet's number.
     *
     * @param recordedOn the day on which they are entered
     */
    public List<Movement> adjustments(LocalDate recordedOn) {
        return CountAdjustments.of(this, requireNonNull(recordedOn, "recordedOn"));
    }

    /** Everything that is approved: the sheet, the counts, what moved meanwhile and the causes. */
    public Fingerprint fingerprint() {
        return Fingerprint.of("inventory.stock-take")
                .add("no", no)
                .add("warehouse", warehouse)
                .add("day", day)
                .add("cutOff", cutOff)
                .add("currency", currency)
                .add("keepers", keepers)
                .add("lines", lines.stream().map(CountLine::parts).toList())
                .add("entries", entries.stream().map(CountEntry::parts).toList())
                .add("movements", movements)
                .add("reasons", reasons.stream().map(DifferenceReason::parts).toList())
                .build();
    }

    /** Everybody who counted something, sorted. */
    public List<PersonId> counters() {
        return entries.stream()
                .map(entry -> entry.tally().counter())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether that person, or somebody for whom they act, had a hand in it. */
    public boolean wasPreparedBy(Actor actor) {
        return preparers.stream().anyMatch(actor::involves);
    }

    /** Whether that person, or somebody for whom they act, keeps the warehouse. */
    public boolean isKeeper(Actor actor) {
        return keepers.stream().anyMatch(actor::involves);
    }

    StockTake in(StockTakeState next, Stamp stamp) {
        List<CountStep> more = new ArrayList<>(steps);
        more.add(new CountStep(next, stamp.actor(), stamp.at()));
        return with(lines, entries, movements, reasons, preparers, more, approval);
    }

    StockTake submitted(ApprovalCaseId caseId) {
        return with(lines, entries, movements, reasons, preparers, steps, caseId);
    }

    /** The same with somebody's hand in it. */
    StockTake touchedBy(Stamp stamp, Stream<PersonId> others) {
        Actor actor = stamp.actor();
        List<PersonId> all = new ArrayList<>(preparers);
        all.add(actor.person());
        if (actor.principal() != null) {
            all.add(actor.principal());
        }
        others.forEach(all::add);
        return with(lines, entries, movements, reasons, all, steps, approval);
    }

    StockTake withLines(List<CountLine> others) {
        return with(others, entries, movements, reasons, preparers, steps, approval);
    }

    StockTake withEntries(List<CountEntry> others) {
        return with(lines, others, movements, reasons, preparers, steps, approval);
    }

    StockTake withMovements(List<MovementDuring> others) {
        return with(lines, entries, others, reasons, preparers, steps, approval);
    }

    StockTake withReasons(List<DifferenceReason> others) {
        return with(lines, entries, movements, others, preparers, steps, approval);
    }

    private StockTake with(
            List<CountLine> newLines,
            List<CountEntry> newEntries,
            List<MovementDuring> newMovements,
            List<DifferenceReason> newReasons,
            List<PersonId> newPreparers,
            List<CountStep> newSteps,
            @Nullable ApprovalCaseId newApproval) {
        return new StockTake(
                no,
                warehouse,
                day,
                cutOff,
                currency,
                blind,
                keepers,
                recounts,
                newLines,
                newEntries,
                newMovements,
                newReasons,
                newPreparers,
                newSteps,
                newApproval);
    }

    /** Number, state and counts; no figure. */
    @Override
    public String toString() {
        return "StockTake[" + no + ", " + state() + ", " + lines.size() + " lines, " + entries.size() + " counts]";
    }
}
