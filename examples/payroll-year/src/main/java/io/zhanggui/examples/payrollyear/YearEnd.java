package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Apportionment;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.tax.AnnualSettlement;
import io.zhanggui.hr.china.tax.BonusTax;
import io.zhanggui.hr.china.tax.DeductionRules;
import io.zhanggui.hr.china.tax.OtherEarned;
import io.zhanggui.hr.china.tax.OtherIncome;
import io.zhanggui.hr.china.tax.Settlement;
import io.zhanggui.hr.china.tax.SettlementFacts;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.YearlyCost;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.LevyAmount;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What comes after the last month: settlement, cost, and the figures on which it rests that are not certain.
 *
 * @param settled the settlement of each person, in the order of ids
 * @param costs the cost of each person, in the order of ids
 * @param doubts what is unverified or provisional, by code and scope
 */
record YearEnd(List<Settled> settled, List<YearlyCost> costs, List<Doubt> doubts) {

    /** The settlement of a person. */
    record Settled(Person person, Settlement settlement) {}

    /**
     * A figure that is unverified or was carried forward, and the months in which it was used.
     *
     * @param figure the figure
     * @param months the months of its use
     */
    record Doubt(ResolvedRule<?> figure, TreeSet<YearMonth> months) {}

    private static final Money ZERO = Money.zero(PayEvent.CNY);

    /** The end of a year that was paid, settled with what is known in the next spring. */
    static YearEnd of(ChinaPayroll payroll, Staff staff, YearRun run, List<MonthResult> months) {
        LocalDate spring = LocalDate.of(Options.YEAR + 1, 3, 31);
        KnownRules known = new KnownRules(payroll, staff.company(), spring);
        YearMonth december = YearMonth.of(Options.YEAR, 12);
        AnnualSettlement settlement = known.tax(december).settlement();
        DeductionRules deductions = known.deductions(december);
        List<Settled> settled = new ArrayList<>();
        List<YearlyCost> costs = new ArrayList<>();
        for (Person person : staff.people()) {
            List<Payslip> slips = run.paid(person);
            if (!slips.isEmpty()) {
                settled.add(new Settled(person, settlement.settle(facts(person, staff, run, deductions, slips))));
                costs.add(new YearlyCost(person.id(), Options.YEAR, slips, levies(person.id(), months)));
            }
        }
        return new YearEnd(settled, costs, doubts(months));
    }

    /** A person's share of what the departments were charged for, by wages as the charge itself is. */
    private static List<YearlyCost.Levy> levies(PersonId person, List<MonthResult> months) {
        List<YearlyCost.Levy> shares = new ArrayList<>();
        for (MonthResult month : months) {
            Optional<Payslip> own = month.results().slip(person);
            for (LevyAmount levy : month.levies()) {
                if (own.isPresent() && own.get().input().unit().equals(Optional.ofNullable(levy.unit()))) {
                    List<Payslip> slips = month.results().slips().stream()
                            .filter(slip -> slip.input().unit().equals(Optional.ofNullable(levy.unit())))
                            .toList();
                    List<BigDecimal> wages = slips.stream().map(YearEnd::wages).toList();
                    Money share = Apportionment.split(levy.amount(), wages).get(slips.indexOf(own.get()));
                    shares.add(new YearlyCost.Levy(
                            month.month(),
                            levy.item(),
                            share,
                            Explanation.of(levy.item(), share).formula(YearTerm.LEVY_SHARE, levy.amount())));
                }
            }
        }
        return shares;
    }

    private static BigDecimal wages(Payslip slip) {
        return slip.earnings().stream()
                .filter(line -> line.item().treatment() != PayTreatment.EXEMPT)
                .filter(line -> line.item().treatment() != PayTreatment.REPAID)
                .filter(line -> line.item() != PayrollItem.SEVERANCE)
                .map(PayLine::amount)
                .reduce(ZERO, Money::plus)
                .getAmount()
                .max(BigDecimal.ZERO);
    }

    private static SettlementFacts facts(
            Person person, Staff staff, YearRun run, DeductionRules deductions, List<Payslip> slips) {
        SettlementFacts facts = SettlementFacts.of(run.yearToDate(person));
        if (person.kind() != EmploymentKind.EMPLOYEE) {
            Money income = slips.stream().map(Payslip::gross).reduce(ZERO, Money::plus);
            Money withheld = slips.stream().map(Payslip::taxes).reduce(ZERO, Money::plus);
            return facts.other(new OtherEarned(OtherIncome.LABOUR_SERVICE, income, withheld));
        }
        facts = facts.claims(
                staff.claims(person, YearMonth.of(Options.YEAR + 1, 3)).ofYear(deductions));
        Money illness = staff.events(person).stream()
                .filter(event -> event.kind() == PayEvent.Kind.ILLNESS)
                .map(PayEvent::amount)
                .reduce(ZERO, Money::plus);
        facts = facts.illness(illness);
        BonusTax apart =
                run.facts().bonus(person.id()).map(split -> split.apart()).orElse(null);
        return apart == null || apart.bonus().isZero() ? facts : facts.bonus(apart);
    }

    private static List<Doubt> doubts(List<MonthResult> months) {
        Map<String, Doubt> found = new TreeMap<>();
        for (MonthResult month : months) {
            for (Payslip slip : month.results().slips()) {
                collect(slip.explain(), month.month(), found);
                PayrollRules rules = slip.input().rules();
                rules.unverified().forEach(figure -> add(figure, month.month(), found));
                rules.provisional().forEach(figure -> add(figure, month.month(), found));
            }
            Money bill = month.results().slips().stream().map(Payslip::gross).reduce(ZERO, Money::plus);
            for (EmployerLevy levy : month.levyRules()) {
                collect(levy.explain(bill, month.results().slips().size()), month.month(), found);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(
                                (Doubt doubt) -> doubt.figure().rule().key().code())
                        .thenComparing(doubt -> doubt.figure().rule().scope().code())
                        .thenComparing(doubt -> doubt.months().first()))
                .toList();
    }

    private static void collect(Explanation why, YearMonth month, Map<String, Doubt> found) {
        why.flatten().forEach(each -> {
            for (Evidence evidence : each.evidence()) {
                if (evidence instanceof ResolvedRule<?> figure && (figure.unverified() || figure.provisional())) {
                    add(figure, month, found);
                }
            }
        });
    }

    private static void add(ResolvedRule<?> figure, YearMonth month, Map<String, Doubt> found) {
        String name = figure.rule() + (figure.provisional() ? " provisional" : "");
        found.computeIfAbsent(name, none -> new Doubt(figure, new TreeSet<>()))
                .months()
                .add(month);
    }
}
