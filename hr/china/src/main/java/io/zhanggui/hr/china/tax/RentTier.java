package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.rule.RuleKey;
import java.math.BigDecimal;

/** How high the rent deduction of a city is (住房租金扣除标准). */
@Beta
public enum RentTier implements Term {
    /** Municipalities, capitals of provinces, cities planned separately (直辖市、省会城市、计划单列市). */
    TIER_1(SpecialDeduction.RENT.amount(), "1"),
    /** Other cities whose districts have more than a million registered inhabitants. */
    TIER_2(TaxRules.RENT_TWO, "2"),
    /** Everywhere else. */
    TIER_3(TaxRules.RENT_THREE, "3");

    private final RuleKey<BigDecimal> amount;
    private final String number;

    RentTier(RuleKey<BigDecimal> amount, String number) {
        this.amount = amount;
        this.number = number;
    }

    /**
     * The tier of a rule pack: 1, 2 or 3.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static RentTier parse(String text) {
        for (RentTier tier : values()) {
            if (tier.number.equals(text)) {
                return tier;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no tier of rent. Maybe 1, 2 or 3?");
    }

    /** The rule that holds the amount of a month. */
    public RuleKey<BigDecimal> amount() {
        return amount;
    }

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
