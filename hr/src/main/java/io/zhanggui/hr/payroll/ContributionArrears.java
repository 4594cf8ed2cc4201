package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What both sides still owe to a scheme for an earlier month, or paid too much, settled with the pay of this month (补缴):
 * it counts among the contributions of the month of payment.
 *
 * @param place the place to whose fund it is owed, as the rules of that month call it; empty for the place of the payslip
 * @param employeeItem the employee's line of the scheme
 * @param employerItem the employer's line of the scheme
 * @param of the month for which it is owed
 * @param employee the employee's part; negative if too much was paid
 * @param employer the employer's part; negative if too much was paid
 * @param taxed what of both is above the limit of the tax and counts as income, mostly zero
 * @param why how the amounts came about; a part of it with a side's line and amount explains that side; {@code null} if
 *     they were given as they are
 */
@Beta
public record ContributionArrears(
        String place,
        PayItem employeeItem,
        PayItem employerItem,
        YearMonth of,
        Money employee,
        Money employer,
        Money taxed,
        @Nullable Explanation why) {

    public ContributionArrears {
        requireNonNull(place, "place");
        PayrollPosting.requireTellable("arrears", employeeItem);
        PayrollPosting.requireTellable("arrears", employerItem);
        requireNonNull(of, "of");
        requireNonNull(employee, "employee");
        requireNonNull(employer, "employer");
        requireNonNull(taxed, "taxed");
        if (!employee.getCurrencyUnit().equals(employer.getCurrencyUnit())
                || !employee.getCurrencyUnit().equals(taxed.getCurrencyUnit())) {
            throw new IllegalArgumentException("arrears of " + employeeItem.code() + " mix currencies");
        }
    }

    /** Arrears at the place of the payslip. */
    public ContributionArrears(
            PayItem employeeItem,
            PayItem employerItem,
            YearMonth of,
            Money employee,
            Money employer,
            Money taxed,
            @Nullable Explanation why) {
        this("", employeeItem, employerItem, of, employee, employer, taxed, why);
    }

    /** Arrears at the place of the payslip of which the tax takes nothing as income. */
    public ContributionArrears(
            PayItem employeeItem,
            PayItem employerItem,
            YearMonth of,
            Money employee,
            Money employer,
            @Nullable Explanation why) {
        this(employeeItem, employerItem, of, employee, employer, Money.zero(employee.getCurrencyUnit()), why);
    }

    /** The same at another place. */
    public ContributionArrears at(String name) {
        return new ContributionArrears(name, employeeItem, employerItem, of, employee, employer, taxed, why);
    }

    /**
     * What the schemes are owed for an earlier month at the bases and rates of a payslip, for a joiner whose first
     * contributions come a month late; what of it is above the limit of the tax counts as income. Where both sides are
     * exempt on the slip, nothing is owed.
     *
     * @param earlier the rules of the earlier month; schemes that the slip has not are left out
     * @param slip the facts of the slip, with bases and chosen rates
     * @throws io.zhanggui.core.violation.RejectedException if the rules of the earlier month do not allow a chosen rate
     */
    public static List<ContributionArrears> owed(PayrollRules earlier, PayrollInput slip) {
        List<ContributionScheme> schemes = earlier.schemes().stream()
                .filter(scheme -> slip.rules().schemes().stream()
                        .anyMatch(each -> each.employeeItem().equals(scheme.employeeItem())
                                && each.employerItem().equals(scheme.employerItem())))
                .toList();
        PayrollRules rules =
                PayrollRules.of(earlier.dates(), earlier.currency(), schemes, earlier.tax(), earlier.taxRules());
        PayrollInput.Builder facts = PayrollInput.builder(slip.person(), rules);
        schemes.forEach(scheme -> facts.contributionBase(scheme.employeeItem(), slip.wageOf(scheme)));
        for (ContributionScheme scheme : schemes) {
            BigDecimal rate = slip.rates().get(scheme.employeeItem());
            if (scheme.hasChosenRate() && rate != null) {
                facts.rate(scheme.employeeItem(), rate);
            }
            Stream.of(scheme.employeeItem(), scheme.employerItem())
                    .filter(slip.exempt()::contains)
                    .forEach(facts::exempt);
        }
        PayrollInput input = facts.build();
        rules.checkRates(input).throwIfAny();
        ContributionFigures figures = rules.contribute(input);
        List<ContributionArrears> all = new ArrayList<>();
        for (int i = 0; i < schemes.size(); i++) {
            PayItem employeeItem = schemes.get(i).employeeItem();
            PayItem employerItem = schemes.get(i).employerItem();
            if (!slip.exempt().contains(employeeItem) || !slip.exempt().contains(employerItem)) {
                all.add(owed(rules, input, figures, i).at(earlier.place()));
            }
        }
        return List.copyOf(all);
    }

    private static ContributionArrears owed(
            PayrollRules rules, PayrollInput input, ContributionFigures figures, int i) {
        ContributionScheme scheme = rules.schemes().get(i);
        long base = figures.bases()[i];
        Contribution owed = new Contribution(
                scheme,
                scheme.hasChosenRate() ? input.rates().get(scheme.employeeItem()) : null,
                input.wageOf(scheme),
                Money.ofMinor(rules.currency(), base),
                Money.ofMinor(rules.currency(), figures.employee()[i]),
                Money.ofMinor(rules.currency(), figures.employer()[i]),
                input.exempt().contains(scheme.employeeItem()),
                input.exempt().contains(scheme.employerItem()));
        return new ContributionArrears(
                scheme.employeeItem(),
                scheme.employerItem(),
                rules.dates().contribution(),
                owed.employee(),
                owed.employer(),
                Money.ofMinor(
                        rules.currency(), rules.taxed(i, input, base, figures.employee()[i], figures.employer()[i])),
                Explanation.of(scheme.employeeItem(), owed.total())
                        .with(owed.explainEmployee(), owed.explainEmployer()));
    }

    /** The employee's line, labelled with the month. */
    public PayLine employeeLine() {
        return line(employeeItem, employee);
    }

    /** The employer's line, labelled with the month. */
    public PayLine employerLine() {
        return line(employerItem, employer);
    }

    private PayLine line(PayItem item, Money amount) {
        PayLine plain = new PayLine(item, of.toString(), amount);
        Explanation explanation =
                Explanation.of(plain.title(), amount).formula(PayrollTerm.ARREARS_OF_MONTH, of.toString());
        if (why != null) {
            explanation = explanation.with(why.parts().stream()
                    .filter(part -> part.label().code().equals(item.code())
                            && part.value().equals(Optional.of(amount)))
                    .findFirst()
                    .orElse(why));
        }
        return new PayLine(item, of.toString(), amount, explanation);
    }

    /** Masked: scheme and month only. */
    @Override
    public String toString() {
        return "ContributionArrears[" + employeeItem.code() + ", " + of + ", ***]";
    }
}
