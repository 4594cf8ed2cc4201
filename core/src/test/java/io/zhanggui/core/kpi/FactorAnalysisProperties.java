package io.zhanggui.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Factor analysis against a twin that walks through every order of change. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class FactorAnalysisProperties {

    private static final Rounding FINE = Rounding.halfUp(12);

    @Property(tries = 100)
    void contributions_add_up_to_the_change_as_shown(@ForAll("factors") List<Factor> factors) {
        FactorAnalysis analysis = new FactorAnalysis(factors, Rounding.CENT);
        assertThat(analysis.contributions().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(analysis.after().subtract(analysis.before()));
    }

    @Property(tries = 100)
    void the_order_of_factors_does_not_matter(@ForAll("factors") List<Factor> factors) {
        List<Factor> reversed = new ArrayList<>(factors);
        Collections.reverse(reversed);
        List<BigDecimal> backwards = new ArrayList<>(new FactorAnalysis(reversed, FINE).contributions());
        Collections.reverse(backwards);
        List<BigDecimal> forwards = new FactorAnalysis(factors, FINE).contributions();
        for (int i = 0; i < forwards.size(); i++) { // the last digit goes to the earlier one of equal remainders
            assertThat(forwards.get(i).subtract(backwards.get(i)).abs()).isLessThanOrEqualTo(new BigDecimal("1E-12"));
        }
    }

    @Property(tries = 100)
    void going_back_takes_back_what_each_factor_did(@ForAll("factors") List<Factor> factors) {
        List<Factor> back = factors.stream()
                .map(each -> new Factor(each.after(), each.before()))
                .toList();
        List<BigDecimal> there = new FactorAnalysis(factors, FINE).contributions();
        List<BigDecimal> andBack = new FactorAnalysis(back, FINE).contributions();
        for (int i = 0; i < there.size(); i++) {
            assertThat(there.get(i).add(andBack.get(i)).abs()).isLessThanOrEqualTo(new BigDecimal("1E-12"));
        }
    }

    @Property(tries = 100)
    void contributions_are_the_mean_over_all_orders(@ForAll("factors") List<Factor> factors) {
        List<BigDecimal> contributions = new FactorAnalysis(factors, FINE).contributions();
        Fraction[] mean = meanOverOrders(factors);
        for (int i = 0; i < mean.length; i++) {
            assertThat(contributions.get(i).subtract(mean[i].round(FINE)).abs())
                    .isLessThanOrEqualTo(new BigDecimal("1E-12"));
        }
    }

    private static Fraction[] meanOverOrders(List<Factor> factors) {
        int n = factors.size();
        Fraction[] sum = new Fraction[n];
        Arrays.fill(sum, Fraction.ZERO);
        List<List<Integer>> orders = orders(IntStream.range(0, n).boxed().toList());
        for (List<Integer> order : orders) {
            boolean[] changed = new boolean[n];
            for (int next : order) {
                Fraction before = product(factors, changed);
                changed[next] = true;
                sum[next] = sum[next].plus(product(factors, changed).minus(before));
            }
        }
        Arrays.setAll(sum, i -> sum[i].dividedBy(Fraction.of(orders.size())));
        return sum;
    }

    private static Fraction product(List<Factor> factors, boolean[] changed) {
        Fraction product = Fraction.ONE;
        for (int i = 0; i < changed.length; i++) {
            Factor factor = factors.get(i);
            product = product.times(Objects.requireNonNull((changed[i] ? factor.after() : factor.before()).exact()));
        }
        return product;
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            for (List<Integer> rest :
                    orders(of.stream().filter(each -> !each.equals(first)).toList())) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    @Provide
    static Arbitrary<List<Factor>> factors() {
        Arbitrary<BigDecimal> some = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-9), BigDecimal.valueOf(999))
                .ofScale(2);
        Arbitrary<BigDecimal> numbers =
                Arbitraries.frequencyOf(Tuple.of(9, some), Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)));
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(n -> numbers.list()
                        .ofSize(2 * n)
                        .map(values -> IntStream.range(0, n)
                                .mapToObj(i -> {
                                    Kpi kpi = Kpi.of("F" + i, "因素" + i, "factor " + i, "", Better.HIGHER);
                                    return new Factor(
                                            Measurement.of(kpi, values.get(2 * i)),
                                            Measurement.of(kpi, values.get(2 * i + 1)));
                                })
                                .toList()));
    }
}
