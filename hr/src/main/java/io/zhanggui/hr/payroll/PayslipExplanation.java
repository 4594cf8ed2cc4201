package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.Money;

/** Explains a payslip from its figures, whether they were calculated or read. */
final class PayslipExplanation {

    private final Payslip slip;
    private final List<Contribution> contributions;

    PayslipExplanation(Payslip slip) {
        this.slip = slip;
        this.contributions = slip.contributions();
    }

    Explanation explain() {
        Explanation explanation = Explanation.of(
                        PayrollTerm.PAYSLIP, slip.person() + " " + slip.dates().work())
                .with(explainNet(), explainCost());
        Money taxed = slip.taxedContributions();
        Money income = slip.taxableEarnings().plus(taxed);
        return taxed.isZero() && income.equals(slip.gross()) ? explanation : explanation.with(explainIncome(income));
    }

    private Explanation explainNet() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(explainGross());
        parts.add(contributions(
                PayrollItem.EMPLOYEE_CONTRIBUTIONS,
                slip.employeeContributions(),
                line -> !line.scheme().employee().owesNothing(),
                Contribution::explainEmployee,
                ContributionArrears::employeeLine));
        parts.add(slip.tax().explain(slip.currency()));
        slip.taxesApart().forEach(line -> parts.add(line.explain()));
        slip.input().deductions().forEach(line -> parts.add(line.explain()));
        slip.orders().forEach(order -> parts.add(order.explain()));
        Explanation net = Explanation.of(PayrollItem.NET_PAY, slip.net());
        if (slip.inKind().isZero()) {
            net = net.formula(
                    PayrollTerm.NET_FORMULA, slip.gross(), slip.employeeContributions(), slip.taxes(), slip.deducted());
        } else {
            parts.add(Explanation.of(PayrollItem.IN_KIND_RECEIVED, slip.inKind()));
            net = net.formula(
                    PayrollTerm.NET_FORMULA_IN_KIND,
                    slip.gross(),
                    slip.employeeContributions(),
                    slip.taxes(),
                    slip.deducted(),
                    slip.inKind());
        }
        return net.with(parts);
    }

    private Explanation explainGross() {
        List<Explanation> parts = new ArrayList<>();
        slip.earnings().forEach(line -> parts.add(line.explain()));
        return sum(PayrollItem.GROSS_PAY, slip.gross(), parts);
    }

    private Explanation explainCost() {
        return Explanation.of(PayrollItem.EMPLOYER_COST, slip.employerCost())
                .formula(PayrollTerm.EMPLOYER_COST_FORMULA, slip.gross(), slip.employerContributions())
                .with(
                        Explanation.of(PayrollItem.GROSS_PAY, slip.gross()),
                        contributions(
                                PayrollItem.EMPLOYER_CONTRIBUTIONS,
                                slip.employerContributions(),
                                line -> !line.scheme().employer().owesNothing(),
                                Contribution::explainEmployer,
                                ContributionArrears::employerLine));
    }

    private Explanation contributions(
            PayItem label,
            Money sum,
            Predicate<Contribution> owes,
            Function<Contribution, Explanation> ofMonth,
            Function<ContributionArrears, PayLine> ofArrears) {
        List<Explanation> parts = new ArrayList<>();
        for (Contribution line : contributions) {
            if (owes.test(line)) {
                parts.add(ofMonth.apply(line));
            }
        }
        slip.arrears().forEach(each -> parts.add(ofArrears.apply(each).explain()));
        return sum(label, sum, parts);
    }

    /** What is taxed with the wages, where that is not all that was earned. */
    private Explanation explainIncome(Money income) {
        Money exempt = sumOf(PayTreatment.EXEMPT).plus(sumOf(PayTreatment.REPAID));
        Money apart = sumOf(PayTreatment.APART);
        return Explanation.of(PayrollTerm.TAXABLE_INCOME, income)
                .formula(PayrollTerm.TAXABLE_INCOME_FORMULA, slip.gross(), exempt, apart, slip.taxedContributions())
                .with(slip.taxedContributions().isZero() ? List.of() : TaxedContributions.explain(slip));
    }

    private Money sumOf(PayTreatment treatment) {
        return slip.earnings().stream()
                .filter(line -> line.item().treatment() == treatment)
                .map(PayLine::amount)
                .reduce(slip.money(0), Money::plus);
    }

    private static Explanation sum(PayItem label, Money value, List<Explanation> parts) {
        return Explanation.of(label, value).formula(PayrollTerm.SUM_OF_PARTS).with(parts);
    }
}
