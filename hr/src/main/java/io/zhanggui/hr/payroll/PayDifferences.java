package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whose pay is another than last month, line by line with reasons (工资环比差异). The differences add up to those of the
 * totals.
 *
 * @param currency the currency of pay
 * @param people whoever has a difference, in the order of persons
 */
@Beta
public record PayDifferences(CurrencyUnit currency, List<PersonDifference> people) {

    public PayDifferences {
        requireNonNull(currency, "currency");
        people = List.copyOf(people);
    }

    /**
     * What changed from one month to another. Several payslips of a person in one month, as of an extra run, count
     * together.
     *
     * @param previous all payslips of the earlier month
     * @param current all payslips of the later month
     * @throws IllegalArgumentException if there is no payslip at all, or they are in several currencies
     */
    public static PayDifferences between(Collection<Payslip> previous, Collection<Payslip> current) {
        CurrencyUnit currency = currency(previous, current);
        Map<PersonId, List<Payslip>> before = byPerson(previous);
        Map<PersonId, List<Payslip>> after = byPerson(current);
        TreeSet<PersonId> persons = new TreeSet<>(before.keySet());
        persons.addAll(after.keySet());
        List<PersonDifference> people = new ArrayList<>();
        for (PersonId person : persons) {
            PersonDifference difference = difference(person, before.get(person), after.get(person));
            if (!difference.lines().isEmpty()) {
                people.add(difference);
            }
        }
        return new PayDifferences(currency, people);
    }

    private static CurrencyUnit currency(Collection<Payslip> previous, Collection<Payslip> current) {
        List<CurrencyUnit> currencies = Stream.concat(previous.stream(), current.stream())
                .map(slip -> slip.gross().getCurrencyUnit())
                .distinct()
                .toList();
        if (currencies.size() != 1) {
            throw new IllegalArgumentException("payslips to compare must be in one currency, but are in " + currencies);
        }
        return currencies.get(0);
    }

    private static Map<PersonId, List<Payslip>> byPerson(Collection<Payslip> slips) {
        Map<PersonId, List<Payslip>> all = new TreeMap<>();
        slips.forEach(slip ->
                all.computeIfAbsent(slip.person(), none -> new ArrayList<>()).add(slip));
        return all;
    }

    private static PersonDifference difference(
            PersonId person, @Nullable List<Payslip> before, @Nullable List<Payslip> after) {
        ComparedPay old = ComparedPay.of(before == null ? List.of() : before);
        ComparedPay now = ComparedPay.of(after == null ? List.of() : after);
        return new PersonDifference(
                person, before == null ? null : old.net(), after == null ? null : now.net(), now.since(old));
    }

    /** By how much gross pay rose. */
    public Money gross() {
        return sum(PayDifference::gross);
    }

    /** By how much net pay rose. */
    public Money net() {
        return sum(PayDifference::net);
    }

    /** By how much the employer's cost rose. */
    public Money employerCost() {
        return sum(PayDifference::employerCost);
    }

    private Money sum(Function<PayDifference, Money> figure) {
        return people.stream()
                .flatMap(person -> person.lines().stream())
                .map(figure)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What each reason does to net pay, in the order of reasons. */
    public Map<PayChangeReason, Money> netByReason() {
        Map<PayChangeReason, Money> sums = new TreeMap<>(Comparator.naturalOrder());
        people.forEach(person -> person.lines().forEach(line -> sums.merge(line.reason(), line.net(), Money::plus)));
        return sums;
    }

    /**
     * Only those whose net pay rose or fell by so much that somebody should look at it.
     *
     * @param amount at least so much
     * @param share and at least so much of net pay before, for example 0.2; whoever joined or left has none, and counts
     *     by the amount alone
     */
    public PayDifferences above(Money amount, BigDecimal share) {
        return new PayDifferences(
                currency,
                people.stream().filter(person -> isAbove(person, amount, share)).toList());
    }

    private static boolean isAbove(PersonDifference person, Money amount, BigDecimal share) {
        Money change = person.net().abs();
        Money before = person.netBefore();
        return !change.isLessThan(amount)
                && (before == null
                        || person.netAfter() == null
                        || change.getAmount().compareTo(before.getAmount().multiply(share)) >= 0);
    }

    /** The table of lines with reasons, and what they do to net pay and to the employer's cost in total. */
    public Table toTable() {
        Table.Builder table = Table.titled(PayrollTerm.PAY_DIFFERENCES)
                .columns(
                        PayrollTerm.COLUMN_PERSON,
                        PayrollTerm.COLUMN_LINE,
                        PayrollTerm.COLUMN_BEFORE,
                        PayrollTerm.COLUMN_AFTER,
                        PayrollTerm.COLUMN_CHANGE,
                        PayrollItem.NET_PAY,
                        PayrollItem.EMPLOYER_COST,
                        PayrollTerm.COLUMN_REASON);
        for (PersonDifference person : people) {
            for (PayDifference each : person.lines()) {
                LineChange line = each.line();
                table.row(
                        person.person().value(),
                        line.title(),
                        line.before(),
                        line.after(),
                        line.change(),
                        each.net(),
                        each.employerCost(),
                        each.reason());
            }
        }
        return table.row(PayrollTerm.TOTAL, null, null, null, null, net(), employerCost(), null)
                .build();
    }

    /** Masked: count only. */
    @Override
    public String toString() {
        return "PayDifferences[" + people.size() + " people]";
    }
}
