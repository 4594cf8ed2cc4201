package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.posting.PostingReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What a pay run tells the ledger: the cost by department, what is owed to whom as one sum each, and no person.
 *
 * <p>Reasons of contributions end with the scheme's line, so that a host may map insurance and fund apart:
 * {@code payroll.employer-contributions.pension-employer}.
 */
public final class PayrollPosting {

    /** Gross pay but for bonuses, by department; debit (职工薪酬). */
    public static final PostingReason GROSS = PostingReason.of("payroll.gross");

    /** Performance and annual bonuses, by department; debit (绩效奖金、年终奖). */
    public static final PostingReason BONUS = PostingReason.of("payroll.bonus");

    /** Net pay owed to employees; credit (应付工资). */
    public static final PostingReason NET_PAYABLE = PostingReason.of("payroll.net-payable");

    /** Income tax withheld; credit (应交个人所得税). */
    public static final PostingReason TAX_PAYABLE = PostingReason.of("payroll.tax-payable");

    /** Other deductions from pay; credit (其他扣款). */
    public static final PostingReason OTHER_DEDUCTIONS = PostingReason.of("payroll.other-deductions");

    /** What employees spent for the company and get back, no cost of labour, by department; debit (报销款). */
    public static final PostingReason REPAID = PostingReason.of("payroll.repaid-expenses");

    /** Income that is free of tax, by department; debit (免税收入). */
    public static final PostingReason EXEMPT = PostingReason.of("payroll.exempt-pay");

    /** Compensation for the end of employment, by department; debit (辞退福利). */
    public static final PostingReason SEVERANCE = PostingReason.of("payroll.severance");

    /** Benefits in kind, by department; debit (非货币性福利). */
    public static final PostingReason IN_KIND = PostingReason.of("payroll.in-kind");

    /** What of these was handed out already, so that it is not owed; credit (已发放的非货币性福利). */
    public static final PostingReason IN_KIND_RECEIVED = PostingReason.of("payroll.in-kind-received");

    private static final Set<PayItem> BONUSES =
            Set.of(PayrollItem.BONUS, PayrollItem.ANNUAL_BONUS, PayrollItem.ANNUAL_BONUS_APART);

    private static final String NO_UNIT = "";

    private PayrollPosting() {}

    /** The employer's contributions to a scheme as a cost, by department; debit (单位社保公积金). */
    public static PostingReason employerContributions(PayItem employerItem) {
        return ofScheme("employer-contributions", employerItem);
    }

    /** The same as owed to the fund; credit. */
    public static PostingReason employerContributionsPayable(PayItem employerItem) {
        return ofScheme("employer-contributions-payable", employerItem);
    }

    /** The employees' contributions to a scheme, withheld and owed to the fund; credit (代扣社保公积金). */
    public static PostingReason employeeContributionsPayable(PayItem employeeItem) {
        return ofScheme("employee-contributions-payable", employeeItem);
    }

    /** What was taken from net pay on an order, and is owed to whoever ordered it; credit (代扣款). */
    public static PostingReason ordered(PayItem item) {
        return ofScheme("ordered-deductions", item);
    }

    private static PostingReason ofEarning(PayItem item) {
        return switch (item.treatment()) {
            case EXEMPT -> EXEMPT;
            case REPAID -> REPAID;
            case IN_KIND -> IN_KIND;
            case TAXED, APART -> item == PayrollItem.SEVERANCE ? SEVERANCE : BONUSES.contains(item) ? BONUS : GROSS;
        };
    }

    private static PostingReason ofScheme(String what, PayItem item) {
        String code = item.code();
        return PostingReason.of("payroll." + what + "." + code.substring(code.lastIndexOf('.') + 1));
    }

    /**
     * Refuses a kind of line that no posting could name, before anything is calculated with it.
     *
     * @throws IllegalArgumentException if what follows the last dot of its code is not lower-case letters, digits and
     *     hyphens, a letter first
     */
    static PayItem requireTellable(String what, PayItem item) {
        try {
            ofScheme(what, requireNonNull(item, "item"));
            return item;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    what + " has the line '" + item.code()
                            + "', which no posting can name. Maybe a host's own line without a treatment?",
                    e);
        }
    }

    /** A levy of the employer as a cost, by department; debit (工会经费、残保金等). */
    public static PostingReason employerLevy(PayItem item) {
        return ofScheme("employer-levies", item);
    }

    /** The same as owed; credit. */
    public static PostingReason employerLevyPayable(PayItem item) {
        return ofScheme("employer-levies-payable", item);
    }

    /** The posting of the payslips and of what the employer owes beside them. */
    static Posting of(PayRun run, Collection<Payslip> slips, LocalDate date, List<LevyAmount> levies) {
        Sums sums = new Sums();
        slips.forEach(sums::add);
        levies.forEach(sums::add);
        return new Posting(
                run.entity(), CommandKey.of("payroll." + run.id().value()), requireNonNull(date, "date"), sums.lines());
    }

    /** Collects amounts by reason and department; a sum of zero is no line. */
    private static final class Sums {

        private record Slot(PostingReason reason, String unit) {}

        private final Map<Slot, Money> sums = new TreeMap<>(
                Comparator.comparing((Slot slot) -> slot.reason().code()).thenComparing(Slot::unit));

        void add(Payslip slip) {
            String unit = slip.input().unit().map(OrgUnitId::value).orElse(NO_UNIT);
            for (PayLine line : slip.earnings()) {
                add(ofEarning(line.item()), unit, line.amount());
            }
            for (Contribution line : slip.contributions()) {
                ContributionScheme scheme = line.scheme();
                contribute(unit, scheme.employeeItem(), line.employee(), scheme.employerItem(), line.employer());
            }
            for (ContributionArrears each : slip.arrears()) {
                contribute(unit, each.employeeItem(), each.employee(), each.employerItem(), each.employer());
            }
            for (PayLine line : slip.input().deductions()) {
                add(OTHER_DEDUCTIONS, NO_UNIT, line.amount().negated());
            }
            for (DeductionTaken each : slip.orders()) {
                add(ordered(each.order().item()), NO_UNIT, each.taken().negated());
            }
            add(TAX_PAYABLE, NO_UNIT, slip.taxes().negated());
            add(IN_KIND_RECEIVED, NO_UNIT, slip.inKind().negated());
            add(NET_PAYABLE, NO_UNIT, slip.net().negated());
        }

        void add(LevyAmount levy) {
            OrgUnitId bearer = levy.unit();
            add(employerLevy(levy.item()), bearer == null ? NO_UNIT : bearer.value(), levy.amount());
            add(employerLevyPayable(levy.item()), NO_UNIT, levy.amount().negated());
        }

        private void contribute(
                String unit, PayItem employeeItem, Money employee, PayItem employerItem, Money employer) {
            add(employerContributions(employerItem), unit, employer);
            add(employerContributionsPayable(employerItem), NO_UNIT, employer.negated());
            add(employeeContributionsPayable(employeeItem), NO_UNIT, employee.negated());
        }

        private void add(PostingReason reason, String unit, Money amount) {
            sums.merge(new Slot(reason, unit), amount, Money::plus);
        }

        List<PostingLine> lines() {
            List<PostingLine> lines = new ArrayList<>();
            sums.forEach((slot, amount) -> {
                if (!amount.isZero()) {
                    PostingLine line = PostingLine.of(slot.reason(), amount);
                    lines.add(slot.unit().isEmpty() ? line : line.unit(OrgUnitId.of(slot.unit())));
                }
            });
            return lines;
        }
    }
}
