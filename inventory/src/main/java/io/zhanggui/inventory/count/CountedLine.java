package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.SerialNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * @param confirmed whether the last two counts differ by the same from what was expected, in quantity and in numbers
 * @param reason why it differs; {@code null} if it does not, or nobody said yet
 */
@Beta
public record CountedLine(
        CountLine line,
        List<CountEntry> entries,
        List<Quantity> differences,
        List<SerialNumber> missing,
        List<SerialNumber> unexpected,
        boolean confirmed,
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

    /** What one count differs by. */
    private record Outcome(Quantity difference, List<SerialNumber> missing, List<SerialNumber> unexpected) {}

    static CountedLine of(
            CountLine line,
            List<CountEntry> entries,
            List<MovementDuring> movements,
            Instant cutOff,
            @Nullable DifferenceReason reason) {
        List<Outcome> outcomes = entries.stream()
                .map(entry -> outcome(line, entry.tally(), movements, cutOff))
                .toList();
        int last = outcomes.size() - 1;
        return new CountedLine(
                line,
                entries,
                outcomes.stream().map(Outcome::difference).toList(),
                outcomes.get(last).missing(),
                outcomes.get(last).unexpected(),
                last > 0 && outcomes.get(last).equals(outcomes.get(last - 1)),
                reason);
    }

    private static Outcome outcome(CountLine line, Tally tally, List<MovementDuring> movements, Instant cutOff) {
        Quantity expected = line.book();
        Set<SerialNumber> there = new TreeSet<>(line.serials());
        for (MovementDuring movement : movements) {
            int sign = movement.sign(cutOff, tally.at());
            if (sign != 0) {
                Quantity change =
                        sign > 0 ? movement.change() : movement.change().negated();
                expected = expected.plus(change);
                if (change.signum() > 0) {
                    there.addAll(movement.serials());
                } else {
                    movement.serials().forEach(there::remove);
                }
            }
        }
        List<SerialNumber> numbers = List.copyOf(there);
        return new Outcome(
                tally.found().minus(expected),
                Serials.without(numbers, tally.serials()),
                Serials.without(tally.serials(), numbers));
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

    /** What is too much, not negative; where pieces have numbers, all that were not expected. */
    Quantity surplus() {
        return more(unexpected, difference());
    }

    /** What is missing, not negative; where pieces have numbers, all that were not found. */
    Quantity shortage() {
        return more(missing, difference().negated());
    }

    private Quantity more(List<SerialNumber> numbers, Quantity difference) {
        boolean numbered = !missing.isEmpty() || !unexpected.isEmpty();
        return numbered
                ? Quantity.of(BigDecimal.valueOf(numbers.size()), difference.unit())
                : difference.signum() > 0 ? difference : Quantity.zero(difference.unit());
    }

    /** The size of the difference, not negative; where pieces have numbers, all that are missing and all that are too many. */
    public Quantity gross() {
        return surplus().plus(shortage());
    }

    /** Whether the numbers of pieces say as much as the quantities do. */
    boolean addsUp() {
        return surplus().minus(shortage()).amount().compareTo(difference().amount()) == 0;
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
        return at(difference());
    }

    @Nullable
    BigMoney exactGross() {
        return at(gross());
    }

    @Nullable
    BigMoney at(Quantity quantity) {
        BigMoney cost = line.unitCost();
        return cost == null ? null : cost.multipliedBy(quantity.amount());
    }

    private Tally last() {
        return entries.get(entries.size() - 1).tally();
    }

    /** The difference as found less expected, with every count and the cause. */
    public Explanation explain() {
        Explanation whole = Explanation.of(item().term(), difference())
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
