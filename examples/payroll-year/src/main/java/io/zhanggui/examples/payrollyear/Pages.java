package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Table;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionList;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.LevyAmount;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxDeclaration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What is printed: a page for each month, then the year, a payslip with its reasons, and what is not certain. */
final class Pages {

    private final Staff staff;
    private final YearEnd end;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    Pages(Staff staff, YearEnd end, Locale locale) {
        this.staff = staff;
        this.end = end;
        this.locale = locale;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private void line(String indent, Term text, Object... arguments) {
        lines.add(indent + text.text(locale, arguments));
    }

    private void heading(String text) {
        lines.add("");
        lines.add("── " + text);
    }

    void title() {
        line(
                "",
                YearTerm.TITLE,
                staff.company().name(),
                Integer.toString(Options.YEAR),
                staff.people().size());
    }

    /** A month in short: sums of every list, what changed, what was made good. */
    void month(MonthResult month) {
        List<Payslip> slips = month.results().slips();
        Money levies = Tables.sum(month.levies(), LevyAmount::amount);
        monthTitle(month);
        line(
                "  ",
                YearTerm.MONTH_FIGURES,
                slips.size(),
                Tables.sum(slips, Payslip::gross),
                Tables.sum(slips, Payslip::employeeContributions),
                Tables.sum(slips, Payslip::taxes),
                Tables.sum(slips, Payslip::net));
        line(
                "  ",
                YearTerm.MONTH_COST,
                Tables.sum(slips, Payslip::employerContributions),
                levies,
                Tables.sum(slips, Payslip::employerCost).plus(levies));
        lists(month);
        change(month);
        corrections(month);
        long doubtful = end.doubts().stream()
                .filter(doubt -> doubt.months().contains(month.month()))
                .count();
        line("  ", YearTerm.MONTH_DOUBTS, doubtful);
    }

    private void monthTitle(MonthResult month) {
        heading(YearTerm.MONTH_TITLE.text(
                locale, month.month(), month.knownOn(), staff.company().payDay(month.month())));
    }

    private void lists(MonthResult month) {
        for (BankList list : month.banks()) {
            line("  ", YearTerm.MONTH_BANK, list.number(), list.lines().size(), list.total());
            if (!list.held().isEmpty()) {
                String who =
                        list.held().stream().map(line -> shown(line.person())).collect(Collectors.joining(" "));
                line("  ", YearTerm.MONTH_HELD, list.number(), who, list.heldTotal());
            }
        }
        Map<String, Money> places = new TreeMap<>();
        for (ContributionList list : month.results().contributionLists()) {
            places.merge(list.place(), list.total().total(), Money::plus);
        }
        List<String> funds = places.entrySet().stream()
                .map(each -> YearTerm.MONTH_PLACE.text(locale, staff.named(each.getKey()), each.getValue()))
                .toList();
        line("  ", YearTerm.MONTH_FUNDS, Wording.joined(funds, locale));
        TaxDeclaration declared = month.results().taxDeclaration();
        line("  ", YearTerm.MONTH_TAX, declared.lines().size(), declared.total());
        line("  ", YearTerm.MONTH_POSTING, month.posting().lines().size(), Tables.debit(month), Tables.credit(month));
    }

    private void change(MonthResult month) {
        people(
                YearTerm.MONTH_JOINED,
                staff.people().stream()
                        .filter(person ->
                                staff.firstPaid(person).equals(month.month()) && staff.isPaid(person, month.month()))
                        .toList());
        people(
                YearTerm.MONTH_LEFT,
                staff.people().stream()
                        .filter(person -> staff.leaves(person, month.month()))
                        .toList());
        if (month.differences() != null) {
            line("  ", YearTerm.MONTH_CHANGE, month.differences().net());
            month.differences().netByReason().forEach((reason, amount) -> {
                if (!amount.isZero()) {
                    line("    ", YearTerm.MONTH_REASON, reason, amount);
                }
            });
        }
    }

    private void people(Term label, Collection<Person> people) {
        if (!people.isEmpty()) {
            line("  ", label, people.stream().map(Person::shown).collect(Collectors.joining(" ")));
        }
    }

    private void corrections(MonthResult month) {
        if (!month.corrections().isEmpty()) {
            line("  ", YearTerm.MONTH_CORRECTED);
        }
        month.corrections().forEach((person, correction) -> {
            List<YearMonth> of = Stream.concat(
                            correction.pay().stream().map(each -> each.of()),
                            correction.contributions().stream().map(each -> each.of()))
                    .sorted()
                    .toList();
            List<ContributionArrears> settled =
                    month.results().slip(person).orElseThrow().arrears();
            line(
                    "    ",
                    YearTerm.MONTH_CORRECTION,
                    shown(person),
                    range(of.get(0), of.get(of.size() - 1)),
                    pay(correction),
                    Tables.sum(settled, ContributionArrears::employee),
                    Tables.sum(settled, ContributionArrears::employer));
        });
    }

    private String range(YearMonth first, YearMonth last) {
        return first.equals(last) ? first.toString() : YearTerm.MONTH_RANGE.text(locale, first, last);
    }

    private static Money pay(Correction correction) {
        return Tables.sum(correction.pay(), each -> each.difference());
    }

    private String shown(PersonId person) {
        return staff.find(person).map(Person::shown).orElse(person.value());
    }

    /** A month in full: register, lists, posting, differences. */
    void whole(MonthResult month) {
        monthTitle(month);
        table(Tables.register(month.results().slips(), staff));
        month.banks().forEach(list -> table(list.toTable()));
        table(Tables.funds(month.results().contributionLists(), staff));
        table(month.results().taxDeclaration().toTable());
        table(Tables.posting(month, staff));
        if (month.differences() != null) {
            table(month.differences().toTable());
        }
        corrections(month);
    }

    /** A table with its title. */
    void table(Table table) {
        lines.add("");
        lines.add("  " + table.title().text(locale));
        lines.addAll(TextTable.lines(table, locale));
    }

    /** A table on a page of its own. */
    void page(Table table) {
        heading(table.title().text(locale));
        lines.addAll(TextTable.lines(table, locale));
    }

    /** A payslip as the person gets it, then why each line is what it is. */
    void payslip(Payslip slip) {
        heading(YearTerm.PAYSLIP_TITLE.text(
                locale, shown(slip.person()), slip.dates().work()));
        lines.addAll(TextTable.lines(slip.toTable(), locale));
        lines.add("");
        slip.explain().toText(locale).lines().forEach(lines::add);
    }

    /** The figures of these months that nobody should take for certain. */
    void doubts(List<YearEnd.Doubt> doubts) {
        heading(YearTerm.DOUBTS.text(locale));
        if (doubts.isEmpty()) {
            line("  ", YearTerm.NO_DOUBTS);
        } else {
            line("  ", YearTerm.DOUBTS_ABOUT, doubts.size());
            lines.addAll(TextTable.lines(Tables.doubts(doubts, staff, locale), locale));
        }
    }
}
