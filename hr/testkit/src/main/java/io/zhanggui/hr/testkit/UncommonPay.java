package io.zhanggui.hr.testkit;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.testkit.MoneyArbitraries;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.TaxedApart;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.Money;

/** Changes of the facts of pay that most people have not. */
final class UncommonPay {

    private UncommonPay() {}

    static Arbitrary<List<Consumer<PayrollInput.Builder>>> changes(PayrollRules rules) {
        List<Arbitrary<Consumer<PayrollInput.Builder>>> each =
                new ArrayList<>(List.of(earnings(rules), backPay(rules), apart(rules), orders(rules), since(rules)));
        if (!rules.schemes().isEmpty()) {
            each.add(arrears(rules));
            each.add(exempt(rules));
        }
        return Arbitraries.oneOf(each).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Consumer<PayrollInput.Builder>> earnings(PayrollRules rules) {
        Arbitrary<PayItem> items = Arbitraries.of(
                PayrollItem.REIMBURSEMENT,
                PayrollItem.BENEFIT_IN_KIND,
                PayrollItem.LEAVE_PAY,
                PayrollItem.ONE_OFF,
                PayrollItem.ANNUAL_BONUS,
                PayItem.of("canteen", PayTreatment.IN_KIND),
                PayItem.of("stipend", PayTreatment.EXEMPT));
        return Combinators.combine(items, upTo(rules, 3_000))
                .as((item, amount) -> facts -> facts.earning(item, "", amount));
    }

    private static Arbitrary<Consumer<PayrollInput.Builder>> backPay(PayrollRules rules) {
        return Combinators.combine(
                        Arbitraries.of(PayrollItem.BASE_PAY, PayrollItem.BONUS, PayrollItem.REIMBURSEMENT),
                        Arbitraries.of("", "餐补"),
                        monthsBefore(rules),
                        upTo(rules, 3_000),
                        Arbitraries.of(true, false))
                .as((item, label, month, amount, owed) -> facts -> {
                    Money difference = owed ? amount : amount.dividedBy(-10, RoundingMode.DOWN);
                    facts.backPay(new BackPay(item, label, month, difference, why(item, difference)));
                });
    }

    private static Arbitrary<Consumer<PayrollInput.Builder>> apart(PayrollRules rules) {
        return Combinators.combine(
                        Arbitraries.of(PayrollItem.ANNUAL_BONUS_APART, PayrollItem.SEVERANCE), upTo(rules, 50_000))
                .as((item, amount) -> {
                    Money tax = amount.dividedBy(10, RoundingMode.DOWN);
                    TaxedApart earning = new TaxedApart(
                            new PayLine(item, "", amount),
                            new PayLine(PayrollItem.INCOME_TAX_APART, "", tax, why(PayrollItem.INCOME_TAX_APART, tax)));
                    return facts -> facts.earningApart(earning);
                });
    }

    private static Arbitrary<Consumer<PayrollInput.Builder>> orders(PayrollRules rules) {
        return Combinators.combine(
                        Arbitraries.of(PayrollItem.LOAN, PayrollItem.GARNISHMENT, PayrollItem.DAMAGES),
                        upTo(rules, 20_000),
                        Arbitraries.integers().between(0, 3),
                        upTo(rules, 5_000),
                        upTo(rules, 4_000).injectNull(0.5))
                .as((item, wanted, priority, keeps, atMost) -> facts -> facts.order(new DeductionOrder(
                        item, "No. " + priority, wanted, priority, keeps, atMost, why(item, wanted))));
    }

    private static Arbitrary<Consumer<PayrollInput.Builder>> arrears(PayrollRules rules) {
        return Combinators.combine(
                        Arbitraries.of(rules.schemes()), monthsBefore(rules), upTo(rules, 500), upTo(rules, 900))
                .as((scheme, month, employee, employer) -> facts ->
                        facts.arrears(arrears(scheme, month, employee.minusMinor(5_00), employer.minusMinor(5_00))));
    }

    private static ContributionArrears arrears(
            ContributionScheme scheme, YearMonth month, Money employee, Money employer) {
        Explanation why = Explanation.of(Term.of("arrears"), null)
                .with(why(scheme.employeeItem(), employee), why(scheme.employerItem(), employer));
        return new ContributionArrears(scheme.employeeItem(), scheme.employerItem(), month, employee, employer, why);
    }

    private static Arbitrary<Consumer<PayrollInput.Builder>> exempt(PayrollRules rules) {
        return Combinators.combine(Arbitraries.of(rules.schemes()), Arbitraries.of(true, false))
                .as((scheme, employee) ->
                        facts -> facts.exempt(employee ? scheme.employeeItem() : scheme.employerItem()));
    }

    private static Arbitrary<Consumer<PayrollInput.Builder>> since(PayrollRules rules) {
        YearMonth payment = YearMonth.from(rules.dates().payment());
        return Arbitraries.integers()
                .between(0, 30)
                .map(months ->
                        facts -> facts.employedSince(payment.minusMonths(months).atDay(1)));
    }

    private static Arbitrary<YearMonth> monthsBefore(PayrollRules rules) {
        return Arbitraries.integers()
                .between(1, 14)
                .map(months -> rules.dates().contribution().minusMonths(months));
    }

    private static Explanation why(PayItem item, Money amount) {
        return Explanation.of(item, amount).formula(Term.of("as agreed"));
    }

    private static Arbitrary<Money> upTo(PayrollRules rules, int most) {
        return MoneyArbitraries.moneyUpTo(Money.of(rules.currency(), most));
    }
}
