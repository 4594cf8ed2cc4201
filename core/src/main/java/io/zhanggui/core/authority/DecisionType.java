package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of decision that needs authority, known by its code; hosts make their own.
 *
 * @param code capital letters, digits and underscores, for example {@code PURCHASE_ORDER_SIGN}
 */
public record DecisionType(String code) implements Term, Comparable<DecisionType> {

    /** Signs a purchase order (签署采购订单). */
    public static final DecisionType PURCHASE_ORDER_SIGN = new DecisionType("PURCHASE_ORDER_SIGN");
    /** Signs a contract (签署合同). */
    public static final DecisionType CONTRACT_SIGN = new DecisionType("CONTRACT_SIGN");
    /** Releases a payment (批准付款). */
    public static final DecisionType PAYMENT_APPROVE = new DecisionType("PAYMENT_APPROVE");
    /** Approves an expense claim (批准报销). */
    public static final DecisionType EXPENSE_APPROVE = new DecisionType("EXPENSE_APPROVE");
    /** Approves a pay run (批准发放工资). */
    public static final DecisionType PAY_RUN_APPROVE = new DecisionType("PAY_RUN_APPROVE");
    /** Approves a refund to a customer (批准退款). */
    public static final DecisionType REFUND_APPROVE = new DecisionType("REFUND_APPROVE");
    /** Writes off damaged or lost stock (批准报损). */
    public static final DecisionType STOCK_WRITE_OFF = new DecisionType("STOCK_WRITE_OFF");
    /** Calculates wages and bonuses (工资奖金核算). */
    public static final DecisionType PAY_CALCULATE = new DecisionType("PAY_CALCULATE");
    /** Pays wages out (发放工资). */
    public static final DecisionType PAY_OUT = new DecisionType("PAY_OUT");
    /** Negotiates with suppliers (采购谈判). */
    public static final DecisionType PURCHASE_NEGOTIATE = new DecisionType("PURCHASE_NEGOTIATE");
    /** Reviews purchase orders (审核采购单). */
    public static final DecisionType PURCHASE_ORDER_REVIEW = new DecisionType("PURCHASE_ORDER_REVIEW");
    /** Reviews sales orders (审核销售订单). */
    public static final DecisionType SALES_ORDER_REVIEW = new DecisionType("SALES_ORDER_REVIEW");
    /** Issues outbound notes (开具出库单). */
    public static final DecisionType OUTBOUND_NOTE_ISSUE = new DecisionType("OUTBOUND_NOTE_ISSUE");
    /** Takes goods into the warehouse (采购入库). */
    public static final DecisionType GOODS_RECEIVE = new DecisionType("GOODS_RECEIVE");
    /** Counts the stock (盘库). */
    public static final DecisionType STOCK_COUNT = new DecisionType("STOCK_COUNT");

    /** Chooses who decides in place of an approver (改派审批人). */
    public static final DecisionType APPROVAL_REASSIGN = new DecisionType("APPROVAL_REASSIGN");

    private static final Set<DecisionType> KNOWN = Set.of(
            PURCHASE_ORDER_SIGN,
            CONTRACT_SIGN,
            PAYMENT_APPROVE,
            EXPENSE_APPROVE,
            PAY_RUN_APPROVE,
            REFUND_APPROVE,
            STOCK_WRITE_OFF,
            PAY_CALCULATE,
            PAY_OUT,
            PURCHASE_NEGOTIATE,
            PURCHASE_ORDER_REVIEW,
            SALES_ORDER_REVIEW,
            OUTBOUND_NOTE_ISSUE,
            GOODS_RECEIVE,
            STOCK_COUNT,
            APPROVAL_REASSIGN);

    public DecisionType {
        if (!requireNonNull(code, "code").matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("decision type '" + code
                    + "' must be capital letters, digits and underscores. Maybe PURCHASE_ORDER_SIGN?");
        }
    }

    /** The kind of decision with that code. */
    public static DecisionType of(String code) {
        return new DecisionType(code);
    }

    /** The code. */
    @Override
    public String name() {
        return code;
    }

    @Override
    public TermBundle bundle() {
        return AuthorityTerm.BUNDLE;
    }

    /** What the decision is called; the code itself for a host's own kind. */
    @Override
    public String text(Locale locale, Object... arguments) {
        if (KNOWN.contains(this)) {
            return Term.super.text(locale, arguments);
        }
        return DataClass.textOf(this, locale).orElse(code);
    }

    @Override
    public int compareTo(DecisionType other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
