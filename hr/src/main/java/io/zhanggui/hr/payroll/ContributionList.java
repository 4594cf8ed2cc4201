package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a place is told and paid for one scheme (社保公积金缴费明细): one line for each person, and one more for each month
 * that is settled later. All lists of a run add up to its payslips.
 *
 * @param place the place whose fund it is, as the rules of the payslips call it; empty if they name none
 * @param employeeItem the employee's line of the scheme
 * @param employerItem the employer's line of the scheme
 * @param lines in the order of persons and months, one or more
 */
@Beta
public record ContributionList(String place, PayItem employeeItem, PayItem employerItem, List<Line> lines) {

    /**
     * What one person and the employer contribute for one month.
     *
     * @param person the person
     * @param month the month for which it is owed
     * @param base the base after floor and cap; {@code null} for what is settled later
     * @param employee what the employee pays
     * @param employer what the employer pays
     */
    public record Line(
            PersonId person, YearMonth month, @Nullable Money base, Money employee, Money employer) {
        public Line {
            requireNonNull(person, "person");
            requireNonNull(month, "month");
            requireNonNull(employee, "employee");
            requireNonNull(employer, "employer");
        }

        /** Both sides together. */
        public Money total() {
            return employee.plus(employer);
        }

        /** Masked: person and month only. */
        @Override
        public String toString() {
            return "Line[" + person + ", " + month + ", ***]";
        }
    }

    private record Key(String place, PayItem employeeItem, PayItem employerItem) {}

    public ContributionList {
        requireNonNull(place, "place");
        requireNonNull(employeeItem, "employeeItem");
        requireNonNull(employerItem, "employerItem");
        lines = lines.stream()
                .sorted(Comparator.comparing(Line::person).thenComparing(Line::month))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("list of " + employeeItem.code() + " needs a line");
        }
    }

    /**
     * The lists of payslips, by place and scheme. Whoever owes nothing on either side is on no list.
     *
     * @param slips of any places
     */
    public static List<ContributionList> of(Collection<Payslip> slips) {
        Map<Key, List<Line>> lists = new TreeMap<>(Comparator.comparing(Key::place)
                .thenComparing(key -> key.employeeItem().code())
                .thenComparing(key -> key.employerItem().code()));
        for (Payslip slip : slips) {
            String place = slip.input().rules().place();
            for (Contribution each : slip.contributions()) {
                ContributionScheme scheme = each.scheme();
                add(
                        lists,
                        new Key(place, scheme.employeeItem(), scheme.employerItem()),
                        new Line(
                                slip.person(),
                                slip.dates().contribution(),
                                each.base(),
                                each.employee(),
                                each.employer()));
            }
            for (ContributionArrears each : slip.arrears()) {
                add(
                        lists,
                        new Key(
                                each.place().isEmpty() ? place : each.place(),
                                each.employeeItem(),
                                each.employerItem()),
                        new Line(slip.person(), each.of(), null, each.employee(), each.employer()));
            }
        }
        List<ContributionList> all = new ArrayList<>();
        lists.forEach((key, lines) ->
                all.add(new ContributionList(key.place(), key.employeeItem(), key.employerItem(), lines)));
        return all;
    }

    private static void add(Map<Key, List<Line>> lists, Key key, Line line) {
        if (!line.employee().isZero() || !line.employer().isZero()) {
            lists.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
        }
    }

    /** Both sides of all lines. */
    public Contributions total() {
        return new Contributions(sum(Line::employee), sum(Line::employer));
    }

    private Money sum(Function<Line, Money> figure) {
        Money zero = Money.zero(lines.get(0).employee().getCurrencyUnit());
        return lines.stream().map(figure).reduce(zero, Money::plus);
    }

    /** The list with its totals; place and scheme stand in each row, so that lists may stand below each other. */
    public Table toTable() {
        Table.Builder table = Table.titled(PayrollTerm.CONTRIBUTION_LIST)
                .columns(
                        PayrollTerm.COLUMN_PLACE,
                        PayrollTerm.COLUMN_SCHEME,
                        PayrollTerm.COLUMN_PERSON,
                        PayrollTerm.COLUMN_MONTH,
                        PayrollTerm.CONTRIBUTION_BASE,
                        PayrollItem.EMPLOYEE_CONTRIBUTIONS,
                        PayrollItem.EMPLOYER_CONTRIBUTIONS,
                        PayrollTerm.TOTAL);
        for (Line line : lines) {
            table.row(
                    place,
                    employeeItem,
                    line.person().value(),
                    line.month(),
                    line.base(),
                    line.employee(),
                    line.employer(),
                    line.total());
        }
        Contributions total = total();
        return table.row(
                        place,
                        employeeItem,
                        PayrollTerm.TOTAL,
                        null,
                        null,
                        total.employee(),
                        total.employer(),
                        total.total())
                .build();
    }

    /** Masked: place, scheme and count only. */
    @Override
    public String toString() {
        return "ContributionList[" + place + ", " + employeeItem.code() + ", " + lines.size() + " lines]";
    }
}
