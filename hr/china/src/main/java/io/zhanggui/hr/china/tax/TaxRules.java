package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The names of the figures of income tax in a rule pack; they stand in {@code china-tax.csv}. */
@Beta
public final class TaxRules {

    /** The annual table of comprehensive income, also of cumulative withholding (个人所得税预扣率表一). */
    public static final RuleKey<TaxTable> TAX_TABLE =
            RuleKey.of("cn.tax.annual-table", TaxTable.class, TaxTable::parse);

    /** The basic deduction of one month (减除费用), CNY. */
    public static final RuleKey<BigDecimal> BASIC_DEDUCTION = RuleKey.ofDecimal("cn.tax.basic-deduction");

    /** How tax is rounded. */
    public static final RuleKey<Rounding> TAX_ROUNDING = RuleKey.ofRounding("cn.tax.rounding");

    /** The table by month for an annual bonus that is taxed apart (按月换算后的综合所得税率表). */
    public static final RuleKey<TaxTable> BONUS_TABLE =
            RuleKey.of("cn.tax.bonus-table", TaxTable.class, TaxTable::parse);

    private TaxRules() {}

    /** Every figure of income tax that a rule pack may hold. */
    public static List<RuleKey<?>> all() {
        List<RuleKey<?>> keys = new ArrayList<>(List.of(TAX_TABLE, BASIC_DEDUCTION, TAX_ROUNDING, BONUS_TABLE));
        for (SpecialDeduction deduction : SpecialDeduction.values()) {
            keys.add(deduction.amount());
        }
        return List.copyOf(keys);
    }
}
