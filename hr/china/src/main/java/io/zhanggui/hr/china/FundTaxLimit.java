package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.time.Dated;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.tax.TaxRules;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.ContributionScheme.TaxLimit;
import io.zhanggui.hr.payroll.PayItem;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Up to where the housing fund is free of tax (住房公积金免税限额): each side 12 % of a base of three average wages of the city at
 * most, the supplementary fund with it; what is above is taxed as wages. The scheme's base stands for the person's average
 * wage of the year before, which is what it is by law.
 *
 * <p>Source: 财税〔2006〕10号, articles 1 and 2. A scheme whose own limits keep within it gets none, so that its payslips pay
 * nothing for it. Without an average wage of the year the city's greatest base is taken for its triple, which it may not
 * exceed (建金管〔2005〕5号, number from memory); without that too, the limit of the rate alone holds, and is marked as unverified.
 */
final class FundTaxLimit {

    private final Place place;
    private final RuleLookup insurance;
    private final RuleLookup tax;

    FundTaxLimit(Place place, RuleLookup insurance, RuleLookup tax) {
        this.place = place;
        this.insurance = insurance;
        this.tax = tax;
    }

    /** The fund with the limit, if it may exceed it. */
    ContributionScheme on(ContributionScheme fund) {
        return on(fund, rate(fund), null);
    }

    /** A fund that shares the limit of another, which uses it up first. */
    ContributionScheme on(ContributionScheme fund, ContributionScheme first) {
        return on(fund, rate(fund).add(rate(first)), first.employeeItem());
    }

    private ContributionScheme on(ContributionScheme fund, BigDecimal mostRate, @Nullable PayItem first) {
        ResolvedRule<BigDecimal> rate = tax.get(TaxRules.FUND_RATE);
        ResolvedRule<BigDecimal> multiple = tax.get(TaxRules.FUND_MULTIPLE);
        BigDecimal cap = fund.cap() == null ? null : fund.cap().value();
        Optional<ResolvedRule<BigDecimal>> average = insurance
                .find(LabourRules.AVERAGE_MONTH)
                .filter(known ->
                        !known.provisional() || cap == null); // a cap of this year knows more than an old average
        if (average.isPresent()) {
            ResolvedRule<BigDecimal> base = triple(average.get(), multiple);
            boolean within = cap != null && cap.compareTo(base.value()) <= 0;
            if (within && mostRate.compareTo(rate.value()) <= 0) {
                return fund;
            }
            return fund.taxFreeUpTo(new TaxLimit(rate, within ? null : base, first));
        }
        if (cap == null) {
            return fund.taxFreeUpTo(new TaxLimit(withoutAverage(rate), null, first));
        }
        return mostRate.compareTo(rate.value()) <= 0 ? fund : fund.taxFreeUpTo(new TaxLimit(rate, null, first));
    }

    /** The greatest rate of a side. */
    private static BigDecimal rate(ContributionScheme fund) {
        ContributionScheme.Share share = fund.employee();
        return share.rate() != null
                ? share.rate().value()
                : requireNonNull(share.most(), "most").value();
    }

    /** No surer than the less sure of both figures. */
    private ResolvedRule<BigDecimal> triple(ResolvedRule<BigDecimal> average, ResolvedRule<BigDecimal> multiple) {
        ResolvedRule<BigDecimal> lessSure = multiple.unverified() ? multiple : average;
        Citation law = multiple.rule().citation();
        return new ResolvedRule<>(
                rule(
                        TaxRules.FUND_MULTIPLE,
                        average.value().multiply(multiple.value()),
                        Citation.of(law + " (" + multiple.value().toPlainString() + " × "
                                + average.value().toPlainString() + ")"),
                        lessSure.rule().confidence()),
                average.provisional() || multiple.provisional());
    }

    private ResolvedRule<BigDecimal> withoutAverage(ResolvedRule<BigDecimal> rate) {
        Citation law = Citation.of(
                rate.rule().citation() + " (no average wage of " + place + " is known: a high base is not taxed)");
        return new ResolvedRule<>(
                rule(TaxRules.FUND_RATE, rate.value(), law, Confidence.SINGLE_SOURCE), rate.provisional());
    }

    private Rule<BigDecimal> rule(RuleKey<BigDecimal> key, BigDecimal value, Citation citation, Confidence confidence) {
        return new Rule<>(key, place.scope(), new Dated<>(LocalDateRange.ALL, null, value), "", citation, confidence);
    }
}
