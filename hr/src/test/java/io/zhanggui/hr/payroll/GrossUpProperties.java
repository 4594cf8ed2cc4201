package io.zhanggui.hr.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The search against one that tries every amount. */
class GrossUpProperties {

    private static final LongUnaryOperator HALF = gross -> gross / 2;

    /** Pension to the cent, a fund of 12 % to the whole hundred, and tax on the rest that rises with it. */
    private static final LongUnaryOperator FUND = gross -> {
        long contributions = (gross * 8 + 50) / 100 + (gross * 12 / 100 + 50) / 100 * 100;
        long taxable = Math.max(0, gross - contributions - 50_000);
        return gross - contributions - (taxable * 10 + 50) / 100;
    };

    /** A table that jumps by 2,000 above 10,000 and by 9,000 above 50,000. */
    private static final LongUnaryOperator JUMPS =
            gross -> gross - gross / 10 - (gross > 10_000 ? 2_000 : 0) - (gross > 50_000 ? 9_000 : 0);

    @Example
    void neighbours_with_the_same_net_give_the_least_of_them() {
        assertThat(GrossUp.roots(HALF, 10, 0, 100, 0)).containsExactly(20);
        assertThat(GrossUp.roots(HALF, 0, 0, 100, 0)).containsExactly(0);
        assertThat(GrossUp.roots(HALF, 50, 0, 100, 0)).containsExactly(100);
        assertThat(GrossUp.roots(HALF, 51, 0, 100, 0)).isEmpty();
        assertThat(GrossUp.roots(HALF, 10, 21, 21, 0)).containsExactly(21);
        assertThat(GrossUp.roots(HALF, 10, 22, 30, 0)).isEmpty();
    }

    @Example
    void answers_on_both_sides_of_an_edge_are_found_and_neighbours_across_it_are_one() {
        assertThat(GrossUp.roots(JUMPS, 8_000, 0, 100_000, 0, 50_000, 10_000)).containsExactly(8_888, 11_111);
        assertThat(GrossUp.roots(HALF, 10, 0, 100, 0, 20)).containsExactly(20);
        assertThat(GrossUp.roots(HALF, 10, 0, 100, 0, 20, 20, -5, 100, 900)).containsExactly(20);
    }

    @Example
    void what_cannot_be_searched_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GrossUp.roots(HALF, 1, 2, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> GrossUp.roots(HALF, 1, 1, 2, -1));
        assertThatIllegalStateException()
                .isThrownBy(() -> GrossUp.roots(gross -> 3 * gross, 1_000, 1, 2_000, 0))
                .withMessageContaining("rises by more");
        assertThat(GrossUp.roots(gross -> gross, 1_000, 1, 2_000, 0)).containsExactly(1_000);
    }

    @Property(tries = 100)
    void nothing_is_missed_where_a_fund_is_rounded(@ForAll @LongRange(max = 150_000) long net) {
        assertThat(GrossUp.roots(FUND, net, 0, 250_000, 200)).containsExactly(scanned(FUND, net, 250_000));
    }

    @Property(tries = 100)
    void nothing_is_missed_where_a_table_jumps(@ForAll @LongRange(max = 80_000) long net) {
        assertThat(GrossUp.roots(JUMPS, net, 0, 120_000, 0, 10_000, 50_000))
                .containsExactly(scanned(JUMPS, net, 120_000));
    }

    @Property(tries = 50)
    void a_wide_dip_finds_jumps_without_their_edges(@ForAll @LongRange(max = 80_000) long net) {
        assertThat(GrossUp.roots(JUMPS, net, 0, 120_000, 9_000)).containsExactly(scanned(JUMPS, net, 120_000));
    }

    /** Every gross amount tried. */
    private static long[] scanned(LongUnaryOperator netOfGross, long net, long high) {
        long[] all = LongStream.rangeClosed(0, high)
                .filter(gross -> netOfGross.applyAsLong(gross) == net)
                .toArray();
        return Arrays.stream(all)
                .filter(gross -> Arrays.binarySearch(all, gross - 1) < 0)
                .toArray();
    }
}
