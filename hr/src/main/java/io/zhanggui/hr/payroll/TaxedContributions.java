package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Explains what of the contributions of a payslip is above the limits of the tax and counts as income (超标准缴付). */
final class TaxedContributions {

    private TaxedContributions() {}

    /** A part for each side of each scheme and for arrears, each more than nothing. */
    static List<Explanation> explain(Payslip slip) {
        PayrollRules rules = slip.input().rules();
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < rules.schemes().size(); i++) {
            ContributionScheme scheme = rules.schemes().get(i);
            long base = slip.baseMinor(i);
            long paid = slip.employeeMinor(i);
            BigDecimal used = BigDecimal.valueOf(rules.usedBefore(scheme, slip.input()), SchemeFigures.RATE_DECIMALS)
                    .stripTrailingZeros();
            long employee = rules.taxed(i, slip.input(), base, paid, 0);
            add(parts, scheme.employeeItem(), scheme.employee(), used, slip.money(base), paid, employee);
            paid = slip.employerMinor(i);
            long employer = rules.taxed(i, slip.input(), base, 0, paid);
            add(parts, scheme.employerItem(), scheme.employer(), used, slip.money(base), paid, employer);
        }
        for (ContributionArrears each : slip.arrears()) {
            if (!each.taxed().isZero()) {
                parts.add(Explanation.of(each.employeeLine().title(), each.taxed())
                        .formula(PayrollTerm.TAXED_ARREARS, each.of()));
            }
        }
        return parts;
    }

    private static void add(
            List<Explanation> parts,
            PayItem item,
            ContributionScheme.Share share,
            BigDecimal used,
            Money base,
            long paid,
            long taxed) {
        ContributionScheme.TaxLimit limit = share.taxFreeUpTo();
        if (taxed == 0 || limit == null) {
            return;
        }
        CurrencyUnit currency = base.getCurrencyUnit();
        Money freeOfTax = Money.ofMinor(currency, paid - taxed);
        Explanation part = Explanation.of(item, Money.ofMinor(currency, taxed))
                .formula(PayrollTerm.TAXED_CONTRIBUTION, Money.ofMinor(currency, paid), freeOfTax);
        Explanation free = Explanation.of(PayrollTerm.TAX_FREE_CONTRIBUTION, freeOfTax)
                .formula(
                        limit.base() == null ? PayrollTerm.TAX_FREE_BY_RATE : PayrollTerm.TAX_FREE_BY_BOTH,
                        base,
                        limit.rate().value().subtract(used).max(BigDecimal.ZERO),
                        limit.base() == null ? "" : limit.base().value());
        if (used.signum() != 0) {
            free = free.with(Explanation.of(
                            PayrollTerm.TAX_FREE_RATE_LEFT,
                            limit.rate().value().subtract(used).max(BigDecimal.ZERO))
                    .formula(
                            PayrollTerm.TAX_FREE_RATE_LEFT_FORMULA, limit.rate().value(), used));
        }
        parts.add(part.with(because(free.because(limit.rate()), limit.base())));
    }

    private static Explanation because(Explanation free, @Nullable ResolvedRule<BigDecimal> base) {
        return base == null ? free : free.because(base);
    }
}
