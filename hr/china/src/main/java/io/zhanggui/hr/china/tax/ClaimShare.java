package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.math.BigDecimal;

/** How much of a deduction one of two parents or spouses takes (扣除比例). */
@Beta
public enum ClaimShare implements Term {
    /** All of it (100%). */
    ALL(BigDecimal.ONE),
    /** Half of it, the other one takes the rest (50%). */
    HALF(new BigDecimal("0.5"));

    private final BigDecimal part;

    ClaimShare(BigDecimal part) {
        this.part = part;
    }

    BigDecimal part() {
        return part;
    }

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
