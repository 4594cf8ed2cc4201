package io.zhanggui.hr.china.tax;

import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import java.util.List;

/** Adds the rules of a result to its explanation. */
final class TaxEvidence {

    private TaxEvidence() {}

    static Explanation because(Explanation explanation, List<? extends Evidence> rules) {
        Explanation all = explanation;
        for (Evidence rule : rules) {
            all = all.because(rule);
        }
        return all;
    }
}
