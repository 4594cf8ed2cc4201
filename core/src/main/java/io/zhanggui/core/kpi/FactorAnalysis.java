package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which factor of a product moved it, and by how much (因素分析): GMV = visitors × conversion rate × order value, in two
 * periods.
 *
 * <pre>{@code
 * FactorAnalysis why = SalesFunnel.of("10000", "300", october).changeTo(SalesFunnel.of("12000", "330", november));
 * why.contributions(); // of visitors, conversion rate and order value; they add up to why.change()
 * }</pre>
 *
 * <p>A contribution is the factor's mean effect over all orders in which the factors could have changed one after the other
 * (the Shapley value: L. S. Shapley, A Value for n-Person Games, 1953; for products J. Albrecht, D. François, K. Schoors, A
 * Shapley decomposition of carbon emissions without residuals, Energy Policy 30, 2002). It leaves no rest, does not depend
 * on the order of the factors, which the method of successive substitution (连环替代法) does, and needs no logarithm, so
 * that it is exact and a factor may be 0. A factor that stayed has no contribution.
 *
 * @param factors at least one, no indicator twice
 * @param rounding how products and contributions are shown
 */
public record FactorAnalysis(List<Factor> factors, Rounding rounding) {

    public FactorAnalysis {
        factors = List.copyOf(factors);
        requireNonNull(rounding, "rounding");
        if (factors.isEmpty()) {
            throw new KpiException(KpiError.NO_BASIS, "factor analysis");
        }
        List<String> codes = factors.stream().map(factor -> factor.kpi().code()).toList();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.indexOf(codes.get(i)) < i) {
                throw new KpiException(KpiError.DUPLICATE, codes.get(i));
            }
        }
        requireProduct(factors.stream().map(Factor::before).toList());
        requireProduct(factors.stream().map(Factor::after).toList());
    }

    /** Whatever a factor that is not applicable would be: if another one is 0, so is the product. */
    private static void requireProduct(List<Measurement> factors) {
        if (factors.stream().anyMatch(FactorAnalysis::isZero)) {
            return;
        }
        for (Measurement factor : factors) {
            if (!factor.isApplicable()) {
                throw new KpiException(KpiError.NOT_APPLICABLE, factor.kpi().code());
            }
        }
    }

    private static boolean isZero(Measurement factor) {
        Fraction exact = factor.exact();
        return exact != null && exact.signum() == 0;
    }

    /**
     * An analysis that is shown with two decimals.
     *
     * @throws KpiException with DUPLICATE if an indicator occurs twice, with NOT_APPLICABLE if one is not applicable in a
     *     period in which no other is 0
     */
    public static FactorAnalysis of(Factor... factors) {
        return new FactorAnalysis(List.of(requireNonNull(factors, "factors")), Rounding.CENT);
    }

    /** The product in the earlier period. */
    public BigDecimal before() {
        return product(values(false)).round(rounding);
    }

    /** The product in the later period. */
    public BigDecimal after() {
        return product(values(true)).round(rounding);
    }

    /** What the product as it is shown grew by. */
    public BigDecimal change() {
        return after().subtract(before());
    }

    /** What each factor did, in their order; they add up to {@link #change}. */
    public List<BigDecimal> contributions() {
        return List.of(LargestRemainder.round(exact(), change(), rounding.scale()));
    }

    /**
     * What each factor did in money, to be used when the product is an amount; they add up to the change.
     *
     * @throws ArithmeticException if the rounding keeps more decimals than the currency has
     */
    public List<Money> contributions(CurrencyUnit currency) {
        return contributions().stream().map(part -> Money.of(currency, part)).toList();
    }

    /** The change with what each factor did. */
    public Explanation explain() {
        List<BigDecimal> contributions = contributions();
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < contributions.size(); i++) {
            Factor factor = factors.get(i);
            parts.add(Explanation.of(factor.kpi().label(), contributions.get(i))
                    .formula(
                            KpiTerm.FACTOR_FROM_TO,
                            factor.before().shown(),
                            factor.after().shown()));
        }
        return Explanation.of(KpiTerm.CHANGE, change())
                .formula(KpiTerm.CHANGE_FROM_TO, before(), after())
                .with(parts);
    }

    private static Fraction product(Fraction[] values) {
        return Arrays.stream(values).reduce(Fraction.ONE, Fraction::times);
    }

    /** The factors as numbers; one that is not applicable counts as in the other period, or 1, because nothing moved it. */
    private Fraction[] values(boolean later) {
        return factors.stream()
                .map(factor -> {
                    Measurement mine = later ? factor.after() : factor.before();
                    Measurement other = later ? factor.before() : factor.after();
                    @Nullable Fraction known = mine.isApplicable() ? mine.exact() : other.exact();
                    if (known == null) {
                        return Fraction.ONE;
                    }
                    return factor.kpi().unit().equals(Kpi.PERCENT) ? known.dividedBy(Fraction.of(100)) : known;
                })
                .toArray(Fraction[]::new);
    }

    /**
     * The factor's own change, times the mean of what the others make in all orders: of all sets of k others that may have
     * changed before, each order is equally likely, hence 1 ÷ (n · C(n − 1, k)).
     */
    private Fraction[] exact() {
        Fraction[] before = values(false);
        Fraction[] after = values(true);
        Fraction[] contributions = new Fraction[before.length];
        for (int i = 0; i < contributions.length; i++) {
            Fraction[] others = productsByChanged(before, after, i);
            Fraction mean = Fraction.ZERO;
            Fraction ways = Fraction.of(before.length);
            for (int k = 0; k < others.length; k++) {
                mean = mean.plus(others[k].dividedBy(ways));
                ways = ways.times(Fraction.of(others.length - 1L - k, k + 1L));
            }
            contributions[i] = after[i].minus(before[i]).times(mean);
        }
        return contributions;
    }

    /** At k, the sum of the products of all factors but one, over all choices of k that have changed. */
    private static Fraction[] productsByChanged(Fraction[] before, Fraction[] after, int but) {
        Fraction[] sums = new Fraction[before.length];
        Arrays.fill(sums, Fraction.ZERO);
        sums[0] = Fraction.ONE;
        int factors = 0;
        for (int j = 0; j < before.length; j++) {
            if (j == but) {
                continue;
            }
            factors++;
            for (int k = factors; k >= 0; k--) {
                Fraction changed = k == 0 ? Fraction.ZERO : sums[k - 1].times(after[j]);
                sums[k] = sums[k].times(before[j]).plus(changed);
            }
        }
        return sums;
    }

    /** For example {@code UV × CONVERSION_RATE × AOV 30000.00 -> 36300.00}. */
    @Override
    public String toString() {
        return String.join(
                        " × ",
                        factors.stream().map(factor -> factor.kpi().code()).toList()) + " " + before() + " -> "
                + after();
    }
}
