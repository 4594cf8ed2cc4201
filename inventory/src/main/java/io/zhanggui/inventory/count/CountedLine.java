package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.SerialNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What counting a line came to (盘点结果). The last count decides: expected is the book quantity and what moved from the
 * cut-off until that count, and the difference is what was found less that.
 *
 * @param line the line of the sheet
 * @param entries its counts by round, at least one
 * @param differences of each count, found less expected then
 * @param missing the numbers of pieces that were expected at the last count and not found; none where pieces have no numbers
 * @param unexpected the numbers of pieces that were found at the last count and not expected
 * @param reason why it differs; {@code null} if it does not, or nobody said yet
 */
@Beta
public record CountedLine(
        CountLine line,
        List<CountEntry> entries,
        List<Quantity> differences,
        List<SerialNumber> missing,
        List<SerialNumber> unexpected,
        @Nullable DifferenceReason reason) {

    public CountedLine {
        requireNonNull(line, "line");
        entries = List.copyOf(entries);
        differences = List.copyOf(differences);
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
        if (entries.isEmpty() || entries.size() != differences.size()) {
            throw new IllegalArgumentException(line.item() + " needs a difference for each count, but has "
                    + entries.size() + " counts and " + differences.size() + " differences");
        }
    }

    static CountedLine of(
            CountLine line,
            List<CountEntry> entries,
            List<MovementDuring> movements,
            @Nullable DifferenceReason reason) {
        List<Quantity> differences = new ArrayList<>(entries.size());
        for (CountEntry entry : entries) {
            Quantity expected = line.book();
            for (MovementDuring movement : movements) {
                expected = isBefore(movement, entry) ? expected.plus(movement.change()) : expected;
            }
            differences.add(entry.tally().found().minus(expected));
        }
        CountEntry last = entries.get(entries.size() - 1);
        List<SerialNumber> there = expectedSerials(line, last, movements);
        List<SerialNumber> found = last.tally().serials();
        return new CountedLine(
                line, entries, differences, Serials.without(there, found), Serials.without(found, there), reason);
    }

    private static boolean isBefore(MovementDuring movement, CountEntry entry) {
        return !movement.at().isAfter(entry.tally().at());
    }

    private static List<SerialNumber> expectedSerials(CountLine line, CountEntry last, List<MovementDuring> movements) {
        List<SerialNumber> there = new ArrayList<>(line.serials());
        for (MovementDuring movement : movements) {
            if (isBefore(movement, last)) {
                if (movement.change().signum() > 0) {
                    there.addAll(movement.serials());
                } else {
                    there.removeAll(movement.serials());
                }
            }
        }
        return there;
    }

    /** What was counted. */
    public CountItem item() {
        return line.item();
    }

    /** How much was there at the last count (实盘数). */
    public Quantity found() {
        return last().found();
    }

    /** How much should have been there at the last count. */
    public Quantity expected() {
        return found().minus(difference());
    }

    /** Found less expected (盘盈为正、盘亏为负). */
    public Quantity difference() {
        return differences.get(differences.size() - 1);
    }

    /** The size of the difference, not negative; where pieces have numbers, all that are missing and all that are too many. */
    public Quantity gross() {
        int pieces = missing.size() + unexpected.size();
        Quantity difference = difference();
        return pieces == 0
                ? Quantity.of(difference.amount().abs(), difference.unit())
                : Quantity.of(BigDecimal.valueOf(pieces), difference.unit());
    }

    /** Whether quantities or numbers of pieces differ. */
    public boolean differs() {
        return !gross().isZero();
    }

    /** How often it was counted, 1 or more. */
    public int counts() {
        return entries.size();
    }

    /** Who counted it first. */
    public PersonId counter() {
        return entries.get(0).tally().counter();
    }

    /** The difference at cost, unrounded; {@code null} if the cost is not known or the goods are another's. */
    @Nullable
    BigMoney exactValue() {
        BigMoney cost = line.unitCost();
        return cost == null ? null : cost.multipliedBy(difference().amount());
    }

    @Nullable
    BigMoney exactGross() {
        BigMoney cost = line.unitCost();
        return cost == null ? null : cost.multipliedBy(gross().amount());
    }

    /** Whether the last two counts differ by the same from what was expected. */
    boolean isConfirmed() {
        int size = differences.size();
        return size > 1 && differences.get(size - 1).equals(differences.get(size - 2));
    }

    private Tally last() {
        return entries.get(entries.size() - 1).tally();
    }

    /** The difference as found less expected, with every count and the cause. */
    public Explanation explain() {
        Explanation whole = Explanation.of(Term.of(item().toString()), difference())
                .formula(CountTerm.FOUND_LESS_EXPECTED, found(), expected())
                .with(
                        Explanation.of(CountTerm.BOOK, line.book()),
                        Explanation.of(CountTerm.MOVED, expected().minus(line.book())));
        for (CountEntry entry : entries) {
            whole = whole.with(Explanation.of(
                    CountTerm.COUNT_OF.with(entry.round(), entry.tally().counter()),
                    entry.tally().found()));
        }
        if (!missing.isEmpty()) {
            whole = whole.with(Explanation.of(CountTerm.MISSING_SERIALS, missing.toString()));
        }
        if (!unexpected.isEmpty()) {
            whole = whole.with(Explanation.of(CountTerm.UNEXPECTED_SERIALS, unexpected.toString()));
        }
        return reason == null ? whole : whole.with(Explanation.of(CountTerm.CAUSE, reason.cause()));
    }
}
