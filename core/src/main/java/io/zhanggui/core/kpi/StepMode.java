package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The three readings of "每低 x 扣 y"; a rule must name one, because they give 36, 34 and 35.2 for one fact. */
public enum StepMode implements Term {
    /** Only a whole step counts (每满一档). */
    FULL_STEPS {
        @Override
        Fraction steps(Fraction exact) {
            return exact.floor();
        }
    },
    /** A step counts as soon as it has begun (不足一档按一档计). */
    STARTED_STEPS {
        @Override
        Fraction steps(Fraction exact) {
            return exact.ceiling();
        }
    },
    /** Parts of a step count in proportion (按比例). */
    PROPORTIONAL {
        @Override
        Fraction steps(Fraction exact) {
            return exact;
        }
    };

    abstract Fraction steps(Fraction exact);

    @Override
    public TermBundle bundle() {
        return KpiTerm.BUNDLE;
    }
}
