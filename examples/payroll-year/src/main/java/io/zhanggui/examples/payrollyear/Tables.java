package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.table.Table;
import io.zhanggui.hr.employment.YearlyCost;
import io.zhanggui.hr.payroll.ContributionList;
import io.zhanggui.hr.payroll.Payslip;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The tables that the library does not have as such: shorter ones for a terminal, and those of the year. */
final class Tables {

    private static final Money ZERO = Money.zero(PayEvent.CNY);

    private Tables() {}

    /** The sum of a figure. */
    static <T> Money sum(Collection<T> items, Function<T, Money> figure) {
        return items.stream().map(figure).reduce(ZERO, Money::plus);
    }

    /** The register in the columns that fit a terminal. */
    static Table register(List<Payslip> slips, Staff staff) {
        Table.Builder table = Table.titled(YearTerm.REGISTER)
                .columns(
                        YearTerm.PERSON,
                        YearTerm.GROSS,
                        YearTerm.IN_KIND,
                        YearTerm.CONTRIBUTIONS,
                        YearTerm.TAX,
                        YearTerm.DEDUCTIONS,
                        YearTerm.NET,
                        YearTerm.EMPLOYER,
                        YearTerm.TOTAL_COST);
        for (Payslip slip : slips) {
            table.row(
                    staff.find(slip.person()).orElseThrow().shown(),
                    slip.gross(),
                    slip.inKind(),
                    slip.employeeContributions(),
                    slip.taxes(),
                    slip.deducted(),
                    slip.net(),
                    slip.employerContributions(),
                    slip.employerCost());
        }
        return table.row(
                        YearTerm.TOTAL,
                        sum(slips, Payslip::gross),
                        sum(slips, Payslip::inKind),
                        sum(slips, Payslip::employeeContributions),
                        sum(slips, Payslip::taxes),
                        sum(slips, Payslip::deducted),
                        sum(slips, Payslip::net),
                        sum(slips, Payslip::employerContributions),
                        sum(slips, Payslip::employerCost))
                .build();
    }

    /** What each place is paid for each scheme. */
    static Table funds(List<ContributionList> lists, Staff staff) {
        Table.Builder table = Table.titled(YearTerm.FUNDS)
                .columns(
                        YearTerm.PLACE,
                        YearTerm.SCHEME,
                        YearTerm.HEADS,
                        YearTerm.CONTRIBUTIONS,
                        YearTerm.EMPLOYER,
                        YearTerm.TOTAL);
        for (ContributionList list : lists) {
            table.row(
                    staff.named(list.place()),
                    list.employerItem(),
                    list.lines().size(),
                    list.total().employee(),
                    list.total().employer(),
                    list.total().total());
        }
        return table.row(
                        YearTerm.TOTAL,
                        null,
                        lists.stream().mapToInt(list -> list.lines().size()).sum(),
                        sum(lists, list -> list.total().employee()),
                        sum(lists, list -> list.total().employer()),
                        sum(lists, list -> list.total().total()))
                .build();
    }

    /** Lists of one shape below each other. */
    static Table joined(List<Table> tables) {
        Table first = tables.get(0);
        Table.Builder all = Table.titled(first.title()).columns(first.columns().toArray(Term[]::new));
        tables.forEach(table -> table.rows().forEach(row -> all.row(row.toArray())));
        return all.build();
    }

    /** What the ledger is told, debit and credit. */
    static Table posting(MonthResult month, Staff staff) {
        Table.Builder table =
                Table.titled(YearTerm.POSTING).columns(YearTerm.REASON, YearTerm.UNIT, YearTerm.DEBIT, YearTerm.CREDIT);
        List<PostingLine> lines = month.posting().lines();
        for (PostingLine line : lines) {
            table.row(
                    staff.named(line.reason().code()),
                    line.unit() == null ? null : staff.named(line.unit().value()),
                    line.amount().isPositive() ? line.amount() : null,
                    line.amount().isPositive() ? null : line.amount().negated());
        }
        return table.row(YearTerm.TOTAL, null, debit(month), credit(month)).build();
    }

    static Money debit(MonthResult month) {
        return sum(month.posting().lines(), line -> line.amount().isPositive() ? line.amount() : ZERO);
    }

    static Money credit(MonthResult month) {
        return sum(
                month.posting().lines(),
                line -> line.amount().isPositive() ? ZERO : line.amount().negated());
    }

    /** The settlement of everybody. */
    static Table settlement(YearEnd end) {
        Table.Builder table = Table.titled(YearTerm.SETTLEMENT.with(text(Options.YEAR)))
                .columns(
                        YearTerm.PERSON,
                        YearTerm.WAGES,
                        YearTerm.YEAR_TAX,
                        YearTerm.WITHHELD,
                        YearTerm.BALANCE,
                        YearTerm.OUTCOME);
        for (YearEnd.Settled each : end.settled()) {
            table.row(
                    each.person().shown(),
                    each.settlement().wages(),
                    each.settlement().tax(),
                    each.settlement().withheld(),
                    each.settlement().balance(),
                    each.settlement().outcome());
        }
        return table.row(
                        YearTerm.TOTAL,
                        sum(end.settled(), each -> each.settlement().wages()),
                        sum(end.settled(), each -> each.settlement().tax()),
                        sum(end.settled(), each -> each.settlement().withheld()),
                        sum(end.settled(), each -> each.settlement().balance()),
                        null)
                .build();
    }

    /** What the year cost the employer, by department, with what stands on no payslip. */
    static Table cost(YearEnd end, Staff staff) {
        Map<String, List<YearlyCost>> costs = new TreeMap<>();
        for (YearlyCost cost : end.costs()) {
            String unit = staff.find(cost.person()).orElseThrow().unit().value();
            costs.computeIfAbsent(unit, none -> new ArrayList<>()).add(cost);
        }
        Table.Builder table = Table.titled(YearTerm.COST.with(text(Options.YEAR)))
                .columns(
                        YearTerm.UNIT,
                        YearTerm.PEOPLE,
                        YearTerm.GROSS,
                        YearTerm.COST_FUNDS,
                        YearTerm.COST_LEVIES,
                        YearTerm.TOTAL_COST);
        costs.forEach((unit, all) -> cost(table, staff.named(unit), all));
        cost(table, YearTerm.TOTAL, end.costs());
        return table.build();
    }

    private static void cost(Table.Builder table, Term unit, List<YearlyCost> costs) {
        table.row(
                unit,
                costs.size(),
                sum(costs, YearlyCost::gross),
                sum(costs, YearlyCost::contributions),
                sum(costs, YearlyCost::levied),
                sum(costs, YearlyCost::total));
    }

    /** The figures that are unverified or provisional, with the months of their use. */
    static Table doubts(List<YearEnd.Doubt> doubts, Staff staff, Locale locale) {
        Table.Builder table = Table.titled(YearTerm.DOUBTS)
                .columns(
                        YearTerm.FIGURE, YearTerm.SCOPE, YearTerm.SINCE, YearTerm.VALUE, YearTerm.USED, YearTerm.DOUBT);
        for (YearEnd.Doubt doubt : doubts) {
            Rule<?> rule = doubt.figure().rule();
            table.row(
                    rule.key().code(),
                    staff.named(rule.scope().code()),
                    since(rule),
                    value(rule.value().value(), locale),
                    months(doubt),
                    doubt.figure().text(locale));
        }
        return table.build();
    }

    private static String value(Object value, Locale locale) {
        return value instanceof Rounding rounding && rounding.mode() == RoundingMode.HALF_UP
                ? YearTerm.ROUNDED.text(locale, rounding.scale())
                : Wording.of(value, locale);
    }

    private static @Nullable Object since(Rule<?> rule) {
        return rule.value().validity().isUnboundedStart()
                ? null
                : rule.value().validity().getStart();
    }

    private static String months(YearEnd.Doubt doubt) {
        YearMonth first = doubt.months().first();
        YearMonth last = doubt.months().last();
        return first.equals(last) ? first.toString() : first + "–" + last;
    }

    private static String text(int year) {
        return Integer.toString(year);
    }
}
