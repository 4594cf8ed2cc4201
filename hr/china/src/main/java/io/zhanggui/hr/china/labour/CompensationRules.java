package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules of economic compensation at the end of a labour contract (经济补偿), looked up once.
 *
 * <p>Source: 劳动合同法 articles 40, 46, 47 and 87, 劳动合同法实施条例 articles 20 and 27. Service before 2008, for which article
 * 97 has rules of its own, counts like later service; {@link ChinaLabour#serviceFindings} says where there is any.
 *
 * @param yearMonths months of wage for a full year
 * @param partYear months of wage for the rest, by the full months of it
 * @param capMultiple the multiple of the local average wage above which the base is cut
 * @param capMonths the most months of wage where the base is cut
 * @param damagesMultiple the multiple of the compensation for an unlawful end
 * @param averageMonth the local average monthly wage of the year before
 * @param minimumMonth the local minimum wage; {@code null} if the place has none
 * @param owed what each ground costs
 * @param rounding how amounts are rounded
 */
@Beta
public record CompensationRules(
        ResolvedRule<BigDecimal> yearMonths,
        ResolvedRule<Tiers> partYear,
        ResolvedRule<BigDecimal> capMultiple,
        ResolvedRule<BigDecimal> capMonths,
        ResolvedRule<BigDecimal> damagesMultiple,
        ResolvedRule<BigDecimal> averageMonth,
        @Nullable ResolvedRule<BigDecimal> minimumMonth,
        Map<TerminationGround, ResolvedRule<Owed>> owed,
        ResolvedRule<Rounding> rounding) {

    public CompensationRules {
        Exact.requirePositive("yearMonths", yearMonths);
        requireNonNull(partYear, "partYear");
        Exact.requirePositive("capMultiple", capMultiple);
        Exact.requirePositive("capMonths", capMonths);
        Exact.requirePositive("damagesMultiple", damagesMultiple);
        Exact.requirePositive("averageMonth", averageMonth);
        owed = Collections.unmodifiableMap(new EnumMap<>(owed));
        requireNonNull(rounding, "rounding");
    }

    /**
     * The rules of a place and day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing, the local average wage for example
     */
    public static CompensationRules of(RuleLookup rules) {
        Map<TerminationGround, ResolvedRule<Owed>> owed = new EnumMap<>(TerminationGround.class);
        for (TerminationGround ground : TerminationGround.values()) {
            rules.find(ground.owed()).ifPresent(what -> owed.put(ground, what));
        }
        return new CompensationRules(
                rules.get(LabourRules.SEVERANCE_YEAR_MONTHS),
                rules.get(LabourRules.SEVERANCE_PART_YEAR),
                rules.get(LabourRules.SEVERANCE_CAP_MULTIPLE),
                rules.get(LabourRules.SEVERANCE_CAP_MONTHS),
                rules.get(LabourRules.SEVERANCE_DAMAGES_MULTIPLE),
                rules.get(LabourRules.AVERAGE_MONTH),
                rules.ifAny(LabourRules.MINIMUM_MONTH).orElse(null),
                owed,
                rules.get(LabourRules.ROUNDING));
    }

    /** The months of wage that service gives before any cap: one for a year, and half or a whole one for the rest. */
    public BigDecimal months(LengthOfService service) {
        return months(yearMonths.value(), partYear.value(), service);
    }

    static BigDecimal months(BigDecimal forYear, Tiers forRest, LengthOfService service) {
        BigDecimal full = forYear.multiply(BigDecimal.valueOf(service.years()));
        if (service.months() == 0 && service.days() == 0) {
            return full;
        }
        return full.add(forRest.at(BigDecimal.valueOf(service.months())).orElse(BigDecimal.ZERO));
    }

    /** The greatest base; the months are capped for whoever has a wage above it. */
    public Money cap() {
        return rounding.value()
                .round(
                        Exact.yuan(averageMonth).getCurrencyUnit(),
                        averageMonth.value().multiply(capMultiple.value()));
    }

    /**
     * The compensation for service with a wage, without the last month's wage.
     *
     * @param wage the average of all wages due in the 12 months before the end, bonuses and allowances included
     */
    public Compensation compensation(AverageWage wage, LengthOfService service) {
        return compensation(wage, service, null);
    }

    /**
     * The compensation for service with a wage.
     *
     * @param wage the average of all wages due in the 12 months before the end, bonuses and allowances included
     * @param lastMonth the wage of the last month, for pay in place of notice; {@code null} if not known
     */
    public Compensation compensation(AverageWage wage, LengthOfService service, @Nullable Money lastMonth) {
        BigDecimal cap = averageMonth.value().multiply(capMultiple.value());
        BigDecimal served = months(service);
        if (wage.compareWith(cap) > 0) {
            BigDecimal months = served.min(capMonths.value());
            return result(wage, service, lastMonth, Compensation.Base.CAP, cap(), months, cap.multiply(months));
        }
        if (minimumMonth != null && wage.compareWith(minimumMonth.value()) < 0) {
            BigDecimal amount = minimumMonth.value().multiply(served);
            Money base = Exact.yuan(minimumMonth);
            return result(wage, service, lastMonth, Compensation.Base.MINIMUM_WAGE, base, served, amount);
        }
        return new Compensation(
                this,
                wage,
                service,
                lastMonth,
                Compensation.Base.AVERAGE_WAGE,
                wage.amount(rounding.value()),
                served,
                wage.times(served, BigDecimal.ONE, rounding.value()));
    }

    private Compensation result(
            AverageWage wage,
            LengthOfService service,
            @Nullable Money lastMonth,
            Compensation.Base kind,
            Money base,
            BigDecimal months,
            BigDecimal amount) {
        return new Compensation(
                this,
                wage,
                service,
                lastMonth,
                kind,
                base,
                months,
                rounding.value().round(base.getCurrencyUnit(), amount));
    }
}
