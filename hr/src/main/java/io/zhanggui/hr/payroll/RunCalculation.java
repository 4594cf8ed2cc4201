package io.zhanggui.hr.payroll;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What becomes of the inputs of a pay run, one by one, so that a bad one stops nobody. */
final class RunCalculation {

    private RunCalculation() {}

    /** A payslip for each input, or why there is none, in the order of the inputs. */
    static List<ItemResult<PersonId, Payslip>> of(PayRun run, List<ItemResult<PersonId, PayrollInput>> inputs) {
        Map<PersonId, Long> counts =
                inputs.stream().collect(Collectors.groupingBy(ItemResult::key, Collectors.counting()));
        return inputs.stream()
                .map(input -> input.<ItemResult<PersonId, Payslip>>match(
                        done -> ItemResult.of(done.key(), done.value(), each -> {
                            check(run, done.key(), each, counts.getOrDefault(done.key(), 0L))
                                    .throwIfAny();
                            return each.rules().calculate(each);
                        }),
                        refused -> new ItemResult.Refused<>(refused.key(), refused.violations()),
                        failed -> new ItemResult.Failed<>(failed.key(), failed.cause())))
                .toList();
    }

    /** What is asked, whatever the order: the facts of whoever has some, and who else has none. */
    static void addTo(Fingerprint.Builder content, List<ItemResult<PersonId, PayrollInput>> inputs) {
        inputs.stream()
                .map(input -> input.match(
                        done -> misfiled(done.key(), done.value())
                                + done.value().fingerprint().hex(),
                        refused -> "refused " + refused.key().value(),
                        failed -> "failed " + failed.key().value()))
                .sorted()
                .forEach(each -> content.add("input", each));
    }

    private static String misfiled(PersonId key, PayrollInput input) {
        return key.equals(input.person()) ? "" : "of " + key.value() + " ";
    }

    private static Violations check(PayRun run, PersonId key, PayrollInput input, long count) {
        PayrollRules rules = input.rules();
        return Violations.builder()
                .addIf(count > 1, PayrollViolation.PERSON_TWICE, "person")
                .addIf(
                        !key.equals(input.person()),
                        PayrollViolation.OTHER_PERSON,
                        "person",
                        input.person().value(),
                        key.value())
                .addIf(
                        !rules.dates().equals(run.dates()),
                        PayrollViolation.OTHER_DATES,
                        "rules.dates",
                        rules.dates(),
                        run.dates())
                .addIf(
                        !rules.currency().equals(run.currency()),
                        PayrollViolation.OTHER_CURRENCY,
                        "rules.currency",
                        rules.currency(),
                        run.currency())
                .build();
    }

    /** The payslips among the results. */
    static List<Payslip> slips(List<ItemResult<PersonId, Payslip>> items) {
        return items.stream()
                .filter(ItemResult.Done.class::isInstance)
                .map(item -> ((ItemResult.Done<PersonId, Payslip>) item).value())
                .toList();
    }

    /** What the calculation came to. */
    static PayRunTotals totals(PayRun run, int revision, List<Payslip> slips, int leftOut) {
        return new PayRunTotals(
                revision,
                slips.size(),
                leftOut,
                sum(run, slips, Payslip::gross),
                sum(run, slips, Payslip::net),
                sum(run, slips, Payslip::employerCost),
                PayRunResults.contentOf(run.id(), slips));
    }

    private static Money sum(PayRun run, List<Payslip> slips, Function<Payslip, Money> figure) {
        return slips.stream().map(figure).reduce(Money.zero(run.currency()), Money::plus);
    }

    /** What was stored counts, also for a retry with a newer version of the library. */
    static List<ItemResult<PersonId, Payslip>> asStored(
            List<ItemResult<PersonId, Payslip>> items, List<Payslip> stored) {
        Map<PersonId, Payslip> byPerson =
                stored.stream().collect(Collectors.toMap(Payslip::person, Function.identity()));
        return items.stream().map(item -> asStored(item, byPerson)).toList();
    }

    private static ItemResult<PersonId, Payslip> asStored(
            ItemResult<PersonId, Payslip> item, Map<PersonId, Payslip> stored) {
        Payslip slip = stored.get(item.key());
        if (slip != null) {
            return new ItemResult.Done<>(item.key(), slip);
        }
        return item instanceof ItemResult.Done
                ? new ItemResult.Refused<>(
                        item.key(), Violations.of(Violation.of(PayrollViolation.LEFT_OUT_BEFORE, "person")))
                : item;
    }
}
