package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Many payslips side by side (工资表): a row for each person, a column for each kind of line that occurs. */
public final class PayrollRegister {

    private PayrollRegister() {}

    /**
     * The table of payslips, in their order. Lines of one kind are added up; an empty cell means that the slip has no
     * such line.
     */
    public static Table of(Collection<Payslip> slips) {
        return people(slips, itemsOf(slips)).build();
    }

    /** The same with a last row of totals. */
    public static Table withTotals(Collection<Payslip> slips) {
        List<PayItem> items = itemsOf(slips);
        return people(slips, items)
                .row(row(PayrollTerm.TOTAL, null, sumsOf(slips), items))
                .build();
    }

    /** A row for each department with the number of its payslips, in the order of their ids, and a row of totals. */
    public static Table byUnit(Collection<Payslip> slips) {
        List<PayItem> items = itemsOf(slips);
        Table.Builder table = table(PayrollTerm.COLUMN_UNIT, PayrollTerm.COLUMN_PAYSLIPS, items);
        Map<String, List<Payslip>> units = new TreeMap<>();
        slips.forEach(slip -> units.computeIfAbsent(
                        slip.input().unit().map(OrgUnitId::value).orElse(""), unit -> new ArrayList<>())
                .add(slip));
        units.forEach((unit, of) -> table.row(row(unit.isEmpty() ? null : unit, of.size(), sumsOf(of), items)));
        return table.row(row(PayrollTerm.TOTAL, slips.size(), sumsOf(slips), items))
                .build();
    }

    private static Table.Builder people(Collection<Payslip> slips, List<PayItem> items) {
        Table.Builder table = table(PayrollTerm.COLUMN_PERSON, PayrollTerm.COLUMN_UNIT, items);
        for (Payslip slip : slips) {
            String unit = slip.input().unit().map(OrgUnitId::value).orElse(null);
            table.row(row(slip.person().value(), unit, sumsOf(List.of(slip)), items));
        }
        return table;
    }

    private static Table.Builder table(Term first, Term second, List<PayItem> items) {
        List<Term> columns = new ArrayList<>(List.of(first, second));
        columns.addAll(items);
        return Table.titled(PayrollTerm.PAYROLL_REGISTER).columns(columns.toArray(Term[]::new));
    }

    private static @Nullable Object[] row(
            @Nullable Object first, @Nullable Object second, Map<PayItem, Money> sums, List<PayItem> items) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(first);
        row.add(second);
        items.forEach(item -> row.add(sums.get(item)));
        return row.toArray();
    }

    /** The kinds of line that occur, section by section in the order of a payslip. */
    private static List<PayItem> itemsOf(Collection<Payslip> slips) {
        List<Set<PayItem>> sections = new ArrayList<>();
        for (Payslip slip : slips) {
            int section = 0;
            for (PayLine line : slip.lines()) {
                while (sections.size() <= section) {
                    sections.add(new LinkedHashSet<>());
                }
                sections.get(section).add(line.item());
                if (endsSection(line.item())) {
                    section++;
                }
            }
        }
        return sections.stream().flatMap(PayrollRegister::sumLast).toList();
    }

    private static Stream<PayItem> sumLast(Set<PayItem> section) {
        return Stream.concat(
                section.stream().filter(item -> !endsSection(item)),
                section.stream().filter(PayrollRegister::endsSection));
    }

    private static boolean endsSection(PayItem item) {
        return item == PayrollItem.GROSS_PAY
                || item == PayrollItem.EMPLOYEE_CONTRIBUTIONS
                || item == PayrollItem.NET_PAY
                || item == PayrollItem.EMPLOYER_CONTRIBUTIONS;
    }

    private static Map<PayItem, Money> sumsOf(Collection<Payslip> slips) {
        Map<PayItem, Money> sums = new LinkedHashMap<>();
        slips.forEach(slip -> slip.lines().forEach(line -> sums.merge(line.item(), line.amount(), Money::plus)));
        return sums;
    }
}
