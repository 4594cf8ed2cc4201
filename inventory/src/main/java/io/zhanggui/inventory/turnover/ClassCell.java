package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** One of the nine cells of value and steadiness (九宫格). */
@Beta
public enum ClassCell implements Term {
    /** Much value, wanted steadily. */
    AX,
    /** Much value, wanted with variation. */
    AY,
    /** Much value, wanted irregularly. */
    AZ,
    /** Some value, wanted steadily. */
    BX,
    /** Some value, wanted with variation. */
    BY,
    /** Some value, wanted irregularly. */
    BZ,
    /** Little value, wanted steadily. */
    CX,
    /** Little value, wanted with variation. */
    CY,
    /** Little value, wanted irregularly. */
    CZ;

    private static final ClassCell[] CELLS = values();

    /** The cell of both classes. */
    public static ClassCell of(AbcClass abc, XyzClass xyz) {
        return CELLS[abc.ordinal() * XyzClass.values().length + xyz.ordinal()];
    }

    /** Its class by value. */
    public AbcClass abc() {
        return AbcClass.values()[ordinal() / XyzClass.values().length];
    }

    /** Its class by steadiness. */
    public XyzClass xyz() {
        return XyzClass.values()[ordinal() % XyzClass.values().length];
    }

    /** How such articles are usually managed, as text; a host decides by itself. */
    public Term policy() {
        return TurnoverTerm.valueOf("POLICY_" + name());
    }

    @Override
    public TermBundle bundle() {
        return TurnoverTerm.BUNDLE;
    }
}
