package io.zhanggui.hr.payroll;

import io.zhanggui.core.audit.Fingerprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The facts that most payslips have not; they share one that is empty.
 *
 * @param backPay what is made good for earlier months
 * @param apart what is taxed apart
 * @param exempt the lines of the sides that owe nothing
 * @param arrears contributions for earlier months
 * @param orders what is to be taken from net pay, in the order in which it is served
 * @param employedSince the first day of the employment; {@code null} if it is not known
 * @param employedUntil its last day; {@code null} if it goes on
 * @param taxRelief what the law takes off the tax; {@code null} for nothing
 */
record UncommonFacts(
        List<BackPay> backPay,
        List<TaxedApart> apart,
        Set<PayItem> exempt,
        List<ContributionArrears> arrears,
        List<DeductionOrder> orders,
        @Nullable LocalDate employedSince,
        @Nullable LocalDate employedUntil,
        @Nullable Money taxRelief) {

    static final UncommonFacts NONE =
            new UncommonFacts(List.of(), List.of(), Set.of(), List.of(), List.of(), null, null, null);

    UncommonFacts {
        backPay = List.copyOf(backPay);
        apart = List.copyOf(apart);
        exempt = Set.copyOf(exempt);
        arrears = List.copyOf(arrears);
        orders = orders.size() < 2
                ? List.copyOf(orders)
                : orders.stream().sorted(DeductionOrder.SERVED).toList();
    }

    UncommonFacts orNone() {
        return equals(NONE) ? NONE : this;
    }

    long employeeArrears() {
        long sum = 0;
        for (ContributionArrears each : arrears) {
            sum = Math.addExact(sum, each.employee().getAmountMinorLong());
        }
        return sum;
    }

    long employerArrears() {
        long sum = 0;
        for (ContributionArrears each : arrears) {
            sum = Math.addExact(sum, each.employer().getAmountMinorLong());
        }
        return sum;
    }

    long taxedArrears() {
        long sum = 0;
        for (ContributionArrears each : arrears) {
            sum = Math.addExact(sum, each.taxed().getAmountMinorLong());
        }
        return sum;
    }

    long relief() {
        return taxRelief == null ? 0 : taxRelief.getAmountMinorLong();
    }

    long taxApart() {
        long sum = 0;
        for (TaxedApart each : apart) {
            sum = Math.addExact(sum, each.tax().amount().getAmountMinorLong());
        }
        return sum;
    }

    /** Nothing is added for what is not there, so that a slip without it keeps its fingerprint. */
    void addTo(Fingerprint.Builder content) {
        for (BackPay each : backPay) {
            content.add("back pay", each.of());
            InputFingerprint.addTo(content, "line", each.line());
            Reasons.addTo(content, each.why());
        }
        for (TaxedApart each : apart) {
            InputFingerprint.addTo(content, "apart", each.earning());
            InputFingerprint.addTo(content, "tax apart", each.tax());
            Reasons.addTo(content, each.earning().why());
            Reasons.addTo(content, each.tax().why());
        }
        exempt.stream().map(PayItem::code).sorted().forEach(code -> content.add("exempt", code));
        for (ContributionArrears each : arrears) {
            content.add("arrears", each.of())
                    .add("employee item", each.employeeItem().code())
                    .add("employer item", each.employerItem().code())
                    .add("employee", each.employee())
                    .add("employer", each.employer())
                    .add("taxed", each.taxed());
            if (!each.place().isEmpty()) {
                content.add("place", each.place());
            }
            Reasons.addTo(content, each.why());
        }
        for (DeductionOrder each : orders) {
            content.add("order", each.item().code())
                    .add("label", each.label())
                    .add("wanted", each.wanted())
                    .add("priority", each.priority())
                    .add("keeps", each.keeps())
                    .add("at most", each.atMost());
            Reasons.addTo(content, each.why());
        }
        if (employedSince != null) {
            content.add("employed since", employedSince);
        }
        if (employedUntil != null) {
            content.add("employed until", employedUntil);
        }
        if (taxRelief != null) {
            content.add("tax relief", taxRelief);
        }
    }
}
