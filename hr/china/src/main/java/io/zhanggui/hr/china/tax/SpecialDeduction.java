package io.zhanggui.hr.china.tax;

import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.hr.payroll.DeductionKind;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Special additional deductions that are taken month by month (专项附加扣除); serious illness is settled after the year
 * only.
 */
public enum SpecialDeduction implements DeductionKind {
    /** Education of children (子女教育): an amount for each child, all or half of it. */
    CHILD_EDUCATION(Limit.PER_CHILD),
    /** Care of infants under three (3岁以下婴幼儿照护): an amount for each child, all or half of it. */
    INFANT_CARE(Limit.PER_CHILD),
    /** Continuing education towards a degree (学历（学位）继续教育). */
    CONTINUING_EDUCATION(Limit.PER_MONTH),
    /** A professional certificate, once in the year in which it was obtained (职业资格继续教育). */
    PROFESSIONAL_CERTIFICATE(Limit.PER_YEAR),
    /** Mortgage interest of the first home (住房贷款利息). */
    MORTGAGE_INTEREST(Limit.PER_MONTH),
    /** Rent (住房租金). */
    RENT(Limit.PER_MONTH),
    /** Support of the elderly (赡养老人). */
    ELDERLY_SUPPORT(Limit.PER_MONTH);

    /** What the figure of the rule is an amount of. */
    enum Limit {
        PER_CHILD,
        PER_MONTH,
        PER_YEAR
    }

    private final Limit limit;
    private final RuleKey<BigDecimal> amount;

    SpecialDeduction(Limit limit) {
        this.limit = limit;
        this.amount = RuleKey.ofAmount(
                "cn.deduction." + name().toLowerCase(Locale.ROOT).replace('_', '-'), 2);
    }

    Limit limit() {
        return limit;
    }

    /** The rule that holds the amount. */
    public RuleKey<BigDecimal> amount() {
        return amount;
    }

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
