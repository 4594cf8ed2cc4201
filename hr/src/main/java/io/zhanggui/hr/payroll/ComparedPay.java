package io.zhanggui.hr.payroll;

import io.zhanggui.hr.payroll.PayDifference.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What one person got in a month, line by line, so that it may be compared with another month. */
final class ComparedPay {

    /** What tells one line from another; a reason is given where it follows from the line alone. */
    private record Key(
            Side side, PayItem item, String label, @Nullable PayChangeReason reason) {}

    private final List<Payslip> slips;
    private final Map<Key, Money> lines = new LinkedHashMap<>();
    private final Map<PayItem, Contribution> schemes = new HashMap<>();

    private ComparedPay(List<Payslip> slips) {
        this.slips = slips;
    }

    static ComparedPay of(List<Payslip> slips) {
        ComparedPay pay = new ComparedPay(slips);
        slips.forEach(pay::add);
        return pay;
    }

    private void add(Payslip slip) {
        slip.input()
                .earnings()
                .forEach(line -> add(Side.EARNED, line, line.item().changeReason()));
        slip.input().backPay().forEach(each -> add(Side.EARNED, each.line(), PayChangeReason.CORRECTED));
        slip.input().earningsApart().forEach(each -> add(Side.EARNED, each.earning(), PayChangeReason.PAID_ONCE));
        for (Contribution each : slip.contributions()) {
            ContributionScheme scheme = each.scheme();
            schemes.merge(scheme.employeeItem(), each, ComparedPay::greater);
            schemes.merge(scheme.employerItem(), each, ComparedPay::greater);
            add(Side.TAKEN, new PayLine(scheme.employeeItem(), "", each.employee()), null);
            add(Side.EMPLOYER, new PayLine(scheme.employerItem(), "", each.employer()), null);
        }
        for (ContributionArrears each : slip.arrears()) {
            add(Side.TAKEN, each.employeeLine(), PayChangeReason.CORRECTED);
            add(Side.EMPLOYER, each.employerLine(), PayChangeReason.CORRECTED);
        }
        add(Side.TAKEN, new PayLine(PayrollItem.INCOME_TAX, "", slip.tax().amount()), null);
        slip.taxesApart().forEach(line -> add(Side.TAKEN, line, PayChangeReason.PAID_ONCE));
        slip.input().deductions().forEach(line -> add(Side.TAKEN, line, PayChangeReason.DEDUCTED));
        slip.orders().forEach(each -> add(Side.TAKEN, each.line(), PayChangeReason.DEDUCTED));
        add(Side.TAKEN, new PayLine(PayrollItem.IN_KIND_RECEIVED, "", slip.inKind()), PayChangeReason.RECEIVED_IN_KIND);
    }

    private static Contribution greater(Contribution one, Contribution other) {
        return one.base().isLessThan(other.base()) ? other : one;
    }

    private void add(Side side, PayLine line, @Nullable PayChangeReason reason) {
        lines.merge(new Key(side, line.item(), line.label(), reason), line.amount(), Money::plus);
    }

    /** Net pay; there must be a payslip. */
    Money net() {
        return slips.stream().map(Payslip::net).reduce(Money::plus).orElseThrow();
    }

    /** The lines that are others than before. */
    List<PayDifference> since(ComparedPay before) {
        Set<Key> keys = new LinkedHashSet<>(lines.keySet());
        keys.addAll(before.lines.keySet());
        List<PayDifference> differences = new ArrayList<>();
        for (Key key : keys) {
            LineChange line = new LineChange(key.item(), key.label(), before.lines.get(key), lines.get(key));
            if (!line.change().isZero()) {
                differences.add(new PayDifference(key.side(), line, reason(key, before)));
            }
        }
        return differences;
    }

    private PayChangeReason reason(Key key, ComparedPay before) {
        if (before.slips.isEmpty()) {
            return PayChangeReason.JOINED;
        }
        if (slips.isEmpty()) {
            return PayChangeReason.LEFT;
        }
        if (key.reason() != null) {
            return key.reason();
        }
        return key.item() == PayrollItem.INCOME_TAX
                ? ofTax(before)
                : ofContribution(key.side(), before.schemes.get(key.item()), schemes.get(key.item()));
    }

    private PayChangeReason ofTax(ComparedPay before) {
        if (year() != before.year()) {
            return PayChangeReason.NEW_TAX_YEAR;
        }
        if (differs(before, YearToDate::income) || differs(before, YearToDate::contributions)) {
            return PayChangeReason.INCOME_CHANGED;
        }
        return differs(before, YearToDate::specialDeductions) || differs(before, YearToDate::otherDeductions)
                ? PayChangeReason.TAX_DEDUCTIONS_CHANGED
                : PayChangeReason.TAX_CUMULATED;
    }

    private int year() {
        return slips.get(slips.size() - 1).dates().payment().getYear();
    }

    private boolean differs(ComparedPay before, Function<YearToDate, Money> figure) {
        return !added(figure).isEqual(before.added(figure));
    }

    private Money added(Function<YearToDate, Money> figure) {
        return slips.stream()
                .map(slip -> figure.apply(slip.yearToDate())
                        .minus(figure.apply(slip.input().yearToDate())))
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static PayChangeReason ofContribution(
            Side side, @Nullable Contribution before, @Nullable Contribution after) {
        if (before == null || after == null || !rate(side, before).equals(rate(side, after))) {
            return PayChangeReason.RATE_CHANGED;
        }
        if (!before.wage().isEqual(after.wage())) {
            return PayChangeReason.BASE_CHANGED;
        }
        return before.base().isEqual(after.base()) ? PayChangeReason.OTHER_REASON : PayChangeReason.LIMIT_CHANGED;
    }

    /** What beside the base makes the amount. */
    private static List<Object> rate(Side side, Contribution line) {
        boolean employee = side == Side.TAKEN;
        ContributionScheme.Share share =
                employee ? line.scheme().employee() : line.scheme().employer();
        return List.of(
                employee ? line.employeeExempt() : line.employerExempt(),
                text(share.rate() == null ? line.chosenRate() : share.rate().value()),
                text(share.flat() == null ? null : share.flat().value()),
                text(share.exemptBelow() == null ? null : share.exemptBelow().value()));
    }

    private static String text(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }
}
