package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** One of the nine cells of value and steadiness (九宫格). */
@Beta
public enum ClassCell implements Term {
    /** Much value, wanted steadily. */
    AX(AbcClass.A, XyzClass.X),
    /** Much value, wanted with variation. */
    AY(AbcClass.A, XyzClass.Y),
    /** Much value, wanted irregularly. */
    AZ(AbcClass.A, XyzClass.Z),
    /** Some value, wanted steadily. */
    BX(AbcClass.B, XyzClass.X),
    /** Some value, wanted with variation. */
    BY(AbcClass.B, XyzClass.Y),
    /** Some value, wanted irregularly. */
    BZ(AbcClass.B, XyzClass.Z),
    /** Little value, wanted steadily. */
    CX(AbcClass.C, XyzClass.X),
    /** Little value, wanted with variation. */
    CY(AbcClass.C, XyzClass.Y),
    /** Little value, wanted irregularly. */
    CZ(AbcClass.C, XyzClass.Z);

    private final AbcClass abc;
    private final XyzClass xyz;

    ClassCell(AbcClass abc, XyzClass xyz) {
        this.abc = abc;
        this.xyz = xyz;
    }

    /** The cell of both classes. */
    public static ClassCell of(AbcClass abc, XyzClass xyz) {
        return valueOf(abc.name() + xyz.name());
    }

    /** Its class by value. */
    public AbcClass abc() {
        return abc;
    }

    /** Its class by steadiness. */
    public XyzClass xyz() {
        return xyz;
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
