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
        List<PayItem> items = itemsOf(slips);
        List<Term> columns = new ArrayList<>(List.of(PayrollTerm.COLUMN_PERSON, PayrollTerm.COLUMN_UNIT));
        columns.addAll(items);
        Table.Builder table = Table.titled(PayrollTerm.PAYROLL_REGISTER).columns(columns.toArray(Term[]::new));
        for (Payslip slip : slips) {
            Map<PayItem, Money> sums = sumsOf(slip);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(slip.person().value());
            row.add(slip.input().unit().map(OrgUnitId::value).orElse(null));
            items.forEach(item -> row.add(sums.get(item)));
            table.row(row.toArray());
        }
        return table.build();
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

    private static Map<PayItem, Money> sumsOf(Payslip slip) {
        Map<PayItem, Money> sums = new LinkedHashMap<>();
        slip.lines().forEach(line -> sums.merge(line.item(), line.amount(), Money::plus));
        return sums;
    }
}
