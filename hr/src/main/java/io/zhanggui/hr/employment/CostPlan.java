package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.table.Table;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayrollItem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a head-count plan costs the employer (用工成本测算), month by month.
 *
 * @param currency the currency of all amounts
 * @param months in order, at least one
 */
@Beta
public record CostPlan(CurrencyUnit currency, List<Month> months) {

    public CostPlan {
        requireNonNull(currency, "currency");
        months = List.copyOf(months);
        if (months.isEmpty()) {
            throw new IllegalArgumentException("a plan of costs needs a month");
        }
    }

    /**
     * What one position costs in a month.
     *
     * @param position the position
     * @param each what one of its people contributes, in the order of the rules
     */
    @Beta
    public record Row(PlannedPosition position, List<Contribution> each) {
        public Row {
            requireNonNull(position, "position");
            each = List.copyOf(each);
        }

        /** The gross pay of all its people. */
        public Money gross() {
            return position.monthlyWage().multipliedBy(position.count());
        }

        /** What the employer contributes for all its people. */
        public Money contributions() {
            return ofOne().multipliedBy(position.count());
        }

        /** Both. */
        public Money total() {
            return gross().plus(contributions());
        }

        private Money ofOne() {
            return each.stream()
                    .map(Contribution::employer)
                    .reduce(Money.zero(position.monthlyWage().getCurrencyUnit()), Money::plus);
        }

        private Explanation explain() {
            List<Explanation> parts = new ArrayList<>();
            parts.add(Explanation.of(PayrollItem.GROSS_PAY, position.monthlyWage()));
            each.forEach(contribution -> parts.add(contribution.explainEmployer()));
            return Explanation.of(Term.of(position.title()), total())
                    .formula(EmploymentTerm.COST_POSITION_FORMULA, position.count(), position.monthlyWage(), ofOne())
                    .with(parts);
        }

        /** Masked: the position only. */
        @Override
        public String toString() {
            return "Row[" + position + ", ***]";
        }
    }

    /**
     * What a levy on the wage bill costs in a month.
     *
     * @param item the kind of cost
     * @param amount what is due
     * @param why how it came about, with the same value
     */
    @Beta
    public record Levy(PayItem item, Money amount, Explanation why) {
        public Levy {
            requireNonNull(item, "item");
            requireNonNull(amount, "amount");
            requireNonNull(why, "why");
        }

        /** Masked: the kind of cost only. */
        @Override
        public String toString() {
            return "Levy[" + item.code() + ", ***]";
        }
    }

    /**
     * What a month costs.
     *
     * @param month the month
     * @param rows the positions that are filled in it, in the order of the plan
     * @param levies what is due on the wage bill
     */
    @Beta
    public record Month(YearMonth month, List<Row> rows, List<Levy> levies) {
        public Month {
            requireNonNull(month, "month");
            rows = List.copyOf(rows);
            levies = List.copyOf(levies);
        }

        /** How many people are employed. */
        public int heads() {
            return rows.stream().mapToInt(row -> row.position().count()).sum();
        }

        /** Masked: the month only. */
        @Override
        public String toString() {
            return "Month[" + month + ", " + heads() + " people, ***]";
        }
    }

    /** The gross pay of all months (应发工资). */
    public Money gross() {
        return sum(this::gross);
    }

    /** What the employer contributes in all months (单位社保公积金). */
    public Money contributions() {
        return sum(this::contributions);
    }

    /** What the levies on the wage bill cost in all months (用工附加费). */
    public Money levies() {
        return sum(this::levies);
    }

    /** What all months cost (用工成本). */
    public Money total() {
        return gross().plus(contributions()).plus(levies());
    }

    /** What the employer contributes to each scheme in all months, in the order of the rules. */
    public Map<PayItem, Money> contributionsByScheme() {
        Map<PayItem, Money> all = new LinkedHashMap<>();
        for (Month month : months) {
            for (Row row : month.rows()) {
                for (Contribution each : row.each()) {
                    Money ofAll = each.employer().multipliedBy(row.position().count());
                    all.merge(each.scheme().employerItem(), ofAll, Money::plus);
                }
            }
        }
        return all;
    }

    /** Gross pay and contributions of each unit in all months; positions without a unit are left out, as are levies. */
    public Map<OrgUnitId, Money> byUnit() {
        Map<OrgUnitId, Money> all = new LinkedHashMap<>();
        for (Month month : months) {
            for (Row row : month.rows()) {
                @Nullable OrgUnitId unit = row.position().unit();
                if (unit != null) {
                    all.merge(unit, row.total(), Money::plus);
                }
            }
        }
        return all;
    }

    /** A line for each month, and their sum (用工成本测算表). */
    public Table toTable() {
        Table.Builder table = Table.titled(EmploymentTerm.HEADCOUNT_COST)
                .columns(
                        EmploymentTerm.COLUMN_MONTH,
                        EmploymentTerm.COLUMN_HEADS,
                        EmploymentTerm.COLUMN_GROSS,
                        EmploymentTerm.COLUMN_CONTRIBUTIONS,
                        EmploymentTerm.COLUMN_LEVIES,
                        EmploymentTerm.COLUMN_TOTAL);
        for (Month month : months) {
            table.row(month.month(), month.heads(), gross(month), contributions(month), levies(month), total(month));
        }
        return table.row(EmploymentTerm.TOTAL, null, gross(), contributions(), levies(), total())
                .build();
    }

    /** Why it costs so much: months, positions, contributions with their rules, levies. */
    public Explanation explain() {
        return Explanation.of(EmploymentTerm.HEADCOUNT_COST, total())
                .formula(EmploymentTerm.COST_SUM)
                .with(months.stream().map(this::explain).toList());
    }

    private Explanation explain(Month month) {
        List<Explanation> parts = new ArrayList<>();
        month.rows().forEach(row -> parts.add(row.explain()));
        month.levies().forEach(levy -> parts.add(levy.why()));
        return Explanation.of(EmploymentTerm.COST_MONTH.with(month.month()), total(month))
                .formula(EmploymentTerm.COST_SUM)
                .with(parts);
    }

    private Money gross(Month month) {
        return month.rows().stream().map(Row::gross).reduce(zero(), Money::plus);
    }

    private Money contributions(Month month) {
        return month.rows().stream().map(Row::contributions).reduce(zero(), Money::plus);
    }

    private Money levies(Month month) {
        return month.levies().stream().map(Levy::amount).reduce(zero(), Money::plus);
    }

    private Money total(Month month) {
        return gross(month).plus(contributions(month)).plus(levies(month));
    }

    private Money sum(Function<Month, Money> figure) {
        return months.stream().map(figure).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(currency);
    }

    /** Masked: the number of months only. */
    @Override
    public String toString() {
        return "CostPlan[" + months.size() + " months, ***]";
    }
}
