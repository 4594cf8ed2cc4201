package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says about lateness (逾期违约金): a share of the open amount for each day after the due day, up to a cap.
 *
 * <p>The due day itself costs nothing, and the day of a performance counts for what was open before it.
 *
 * @param ratePerDay share of the open amount for each day, 0 or more: 万分之五 is 0.0005
 * @param cap the most that is owed, as a share of the cap's base; {@code null} if there is no limit
 * @param capBase what the cap is a share of
 * @param types the types of obligation that it applies to, not empty; milestones never cost anything
 * @param rounding applied once to the sum, and to the cap
 */
public record PenaltyTerms(
        BigDecimal ratePerDay,
        @Nullable BigDecimal cap,
        CapBase capBase,
        Set<ObligationType> types,
        Rounding rounding) {

    public PenaltyTerms {
        requireNonNull(capBase, "capBase");
        requireNonNull(rounding, "rounding");
        types = Set.copyOf(types);
        if (ratePerDay.signum() < 0) {
            throw new IllegalArgumentException("ratePerDay must be 0 or more, but is " + ratePerDay);
        }
        if (cap != null && cap.signum() < 0) {
            throw new IllegalArgumentException("cap must be 0 or more, but is " + cap);
        }
        if (types.isEmpty()) {
            throw new IllegalArgumentException("penalty terms must apply to some type of obligation");
        }
    }

    /** Terms without a cap for late deliveries, payments and releases of retained money. */
    public static PenaltyTerms perDay(BigDecimal ratePerDay, Rounding rounding) {
        return new PenaltyTerms(
                ratePerDay,
                null,
                CapBase.OBLIGATION,
                Set.of(ObligationType.DELIVERY, ObligationType.PAYMENT, ObligationType.RETENTION_RELEASE),
                rounding);
    }

    /** The same with a cap. */
    public PenaltyTerms cappedAt(BigDecimal share, CapBase base) {
        return new PenaltyTerms(ratePerDay, requireNonNull(share, "share"), base, types, rounding);
    }

    /** The same for other types of obligation. */
    public PenaltyTerms on(Set<ObligationType> lateTypes) {
        return new PenaltyTerms(ratePerDay, cap, capBase, lateTypes, rounding);
    }

    /**
     * The penalty of one obligation up to a day.
     *
     * @param principal what was planned
     * @param due the last day that is in time
     * @param performed what was done on which day; days after {@code until} do not count
     * @param contractAmount the amount of the contract, for a cap that is a share of it
     * @param until the day up to which it is counted; days count until everything is done
     */
    public PenaltyAssessment assess(
            Money principal,
            LocalDate due,
            SortedMap<LocalDate, Money> performed,
            Money contractAmount,
            LocalDate until) {
        List<PenaltyAssessment.Segment> segments = new ArrayList<>();
        Money open = principal;
        LocalDate from = due;
        for (Map.Entry<LocalDate, Money> part : performed.entrySet()) {
            if (part.getKey().isAfter(until)) {
                break;
            }
            if (part.getKey().isAfter(due)) {
                addSegment(segments, from, part.getKey(), open);
                from = part.getKey();
            }
            open = open.minus(part.getValue());
        }
        addSegment(segments, from, until, open);
        BigDecimal exact =
                segments.stream().map(PenaltyAssessment.Segment::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
        Money uncapped = rounding.round(principal.getCurrencyUnit(), exact);
        Money limit = limit(capBase == CapBase.CONTRACT ? contractAmount : principal);
        Money payable = limit != null && limit.isLessThan(uncapped) ? limit : uncapped;
        return new PenaltyAssessment(this, due, segments, uncapped, limit, payable);
    }

    private void addSegment(List<PenaltyAssessment.Segment> segments, LocalDate from, LocalDate to, Money open) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days > 0 && open.isPositive()) {
            BigDecimal charge = open.getAmount().multiply(ratePerDay).multiply(BigDecimal.valueOf(days));
            segments.add(new PenaltyAssessment.Segment(from, to, days, open, charge));
        }
    }

    private @Nullable Money limit(Money base) {
        return cap == null
                ? null
                : rounding.round(base.getCurrencyUnit(), base.getAmount().multiply(cap));
    }

    /** The penalty of an obligation by its records; {@code null} where none applies. */
    @Nullable
    PenaltyAssessment assess(
            Obligation obligation, List<PerformanceRecord> counted, Money contractAmount, LocalDate until) {
        Money planned = obligation.planned();
        if (planned == null || !types.contains(obligation.type())) {
            return null;
        }
        SortedMap<LocalDate, Money> performed = new TreeMap<>();
        for (PerformanceRecord record : counted) {
            performed.merge(record.performedOn(), requireNonNull(record.amount()), Money::plus);
        }
        PenaltyAssessment assessment = assess(planned, obligation.due(), performed, contractAmount, until);
        return assessment.segments().isEmpty() ? null : assessment;
    }
}
