package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.ItemResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of each person in one calculation of a pay run.
 *
 * @param run the pay run
 * @param revision the calculation, from 1
 * @param items one result for each input, in the order of persons
 * @param changes whose payslip is another than in the calculation before, and which lines; none for the first
 */
public record RunReport(
        PayRunId run, int revision, List<ItemResult<PersonId, Payslip>> items, List<SlipChange> changes) {

    public RunReport {
        requireNonNull(run, "run");
        items = List.copyOf(items);
        changes = List.copyOf(changes);
    }

    /** The payslips, in the order of persons. */
    public List<Payslip> slips() {
        return items.stream()
                .flatMap(item -> item instanceof ItemResult.Done<PersonId, Payslip> done
                        ? Stream.of(done.value())
                        : Stream.empty())
                .toList();
    }

    /** Whoever was left out, with the reason. */
    public List<ItemResult<PersonId, Payslip>> leftOut() {
        return items.stream().filter(item -> !(item instanceof ItemResult.Done)).toList();
    }

    /** Masked: counts only. */
    @Override
    public String toString() {
        return "RunReport[" + run + ", revision " + revision + ", " + slips().size() + " payslips, "
                + leftOut().size() + " left out, " + changes.size() + " changed]";
    }
}
