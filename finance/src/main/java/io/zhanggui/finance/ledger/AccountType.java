package io.zhanggui.finance.ledger;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What an account stands for (科目类别). */
public enum AccountType implements Term {
    /** What the company owns (资产). */
    ASSET(NormalSide.DEBIT),
    /** What the company owes (负债). */
    LIABILITY(NormalSide.CREDIT),
    /** What belongs to the owners (所有者权益). */
    EQUITY(NormalSide.CREDIT),
    /** What goes into products and projects under way (成本). */
    COST(NormalSide.DEBIT),
    /** Income of the period (损益—收入). */
    REVENUE(NormalSide.CREDIT),
    /** Expense of the period (损益—费用). */
    EXPENSE(NormalSide.DEBIT);

    private final NormalSide normalSide;

    AccountType(NormalSide normalSide) {
        this.normalSide = normalSide;
    }

    /** The side on which accounts of the type grow, unless an account says otherwise. */
    public NormalSide normalSide() {
        return normalSide;
    }

    /** Whether accounts of the type are closed at the end of a period. */
    public boolean isProfitAndLoss() {
        return this == REVENUE || this == EXPENSE;
    }

    @Override
    public TermBundle bundle() {
        return LedgerTerm.BUNDLE;
    }
}
