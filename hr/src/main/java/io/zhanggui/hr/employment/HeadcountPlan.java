package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.PayrollRules;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Who is to be employed and for what pay (编制计划), to ask what it would cost.
 *
 * @param positions at least one, all in one currency
 */
@Beta
public record HeadcountPlan(List<PlannedPosition> positions) {

    public HeadcountPlan {
        positions = List.copyOf(positions);
        if (positions.stream()
                        .map(position -> position.monthlyWage().getCurrencyUnit())
                        .distinct()
                        .count()
                != 1) {
            throw new IllegalArgumentException("a plan needs positions in one currency, at least one");
        }
    }

    /** A plan of positions. */
    public static HeadcountPlan of(PlannedPosition... positions) {
        return new HeadcountPlan(List.of(positions));
    }

    /** The rules of pay of a place and month, resolved by a jurisdiction. */
    @Beta
    @FunctionalInterface
    public interface RulesOfPlace {

        /**
         * The rules.
         *
         * @param place the place of insurance as {@link PlannedPosition#place} names it
         * @throws io.zhanggui.core.rule.RuleNotFoundException if a month has no rule
         */
        PayrollRules in(String place, YearMonth month);
    }

    /**
     * What the plan costs the employer, month by month. People who are paid alike under the same rules are reckoned once.
     *
     * @param first the first month
     * @param last the last month
     * @param rules the rules of a place and month
     * @param levies what the employer pays in a month on the wage bill of the plan; mostly the same for all months
     * @throws io.zhanggui.core.violation.RejectedException if a rate that must be chosen is missing or not allowed
     * @throws IllegalArgumentException if the last month is before the first, or the rules are in another currency
     */
    public CostPlan cost(
            YearMonth first, YearMonth last, RulesOfPlace rules, Function<YearMonth, List<EmployerLevy>> levies) {
        requireNonNull(rules, "rules");
        requireNonNull(levies, "levies");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last month " + last + " is before the first, " + first);
        }
        Map<Terms, List<Contribution>> known = new HashMap<>();
        List<CostPlan.Month> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month(month, rules, levies, known));
        }
        return new CostPlan(currency(), months);
    }

    /** The same without levies; see {@link #cost(YearMonth, YearMonth, RulesOfPlace, Function)}. */
    public CostPlan cost(YearMonth first, YearMonth last, RulesOfPlace rules) {
        return cost(first, last, rules, month -> List.of());
    }

    /** What makes two people cost the same. */
    private record Terms(PayrollRules rules, Money base, List<PlannedPosition.Rate> rates) {}

    private CostPlan.Month month(
            YearMonth month,
            RulesOfPlace rules,
            Function<YearMonth, List<EmployerLevy>> levies,
            Map<Terms, List<Contribution>> known) {
        Money bill = Money.zero(currency());
        int heads = 0;
        List<CostPlan.Row> rows = new ArrayList<>();
        for (PlannedPosition position : positions) {
            if (position.in(month)) {
                PayrollRules resolved = rules.in(position.place(), month);
                if (!resolved.currency().equals(currency())) {
                    throw new IllegalArgumentException("the rules of " + position.place() + " are in "
                            + resolved.currency() + ", but the plan is in " + currency());
                }
                Terms terms = new Terms(resolved, position.base(), position.rates());
                rows.add(new CostPlan.Row(position, known.computeIfAbsent(terms, HeadcountPlan::contributions)));
                bill = bill.plus(position.monthlyWage().multipliedBy(position.count()));
                heads += position.count();
            }
        }
        List<CostPlan.Levy> owed = new ArrayList<>();
        if (heads > 0) {
            for (EmployerLevy levy : levies.apply(month)) {
                owed.add(new CostPlan.Levy(levy.item(), levy.monthly(bill, heads), levy.explain(bill, heads)));
            }
        }
        return new CostPlan.Month(month, rows, owed);
    }

    private static List<Contribution> contributions(Terms terms) {
        List<Contribution> all = new ArrayList<>();
        for (ContributionScheme scheme : terms.rules().schemes()) {
            all.add(terms.rates().stream()
                    .filter(rate -> rate.employeeItem().equals(scheme.employeeItem()))
                    .findFirst()
                    .map(rate -> scheme.contribute(terms.base(), rate.rate()))
                    .orElseGet(() -> scheme.contribute(terms.base())));
        }
        return List.copyOf(all);
    }

    private CurrencyUnit currency() {
        return positions.get(0).monthlyWage().getCurrencyUnit();
    }

    /** Masked: the number of positions only. */
    @Override
    public String toString() {
        return "HeadcountPlan[" + positions.size() + " positions, ***]";
    }
}
