package io.zhanggui.inventory.count;

import static io.zhanggui.inventory.count.CountSamples.CHO;
import static io.zhanggui.inventory.count.CountSamples.DAN;
import static io.zhanggui.inventory.count.CountSamples.MUG;
import static io.zhanggui.inventory.count.CountSamples.TEA;
import static io.zhanggui.inventory.count.CountSamples.cny;
import static io.zhanggui.inventory.count.CountSamples.order;
import static io.zhanggui.inventory.count.CountSamples.pieces;
import static io.zhanggui.inventory.count.CountSamples.tally;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.turnover.AbcClass;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** How exact the book is. */
class CountAccuracyTest {

    private final CountSamples shop = new CountSamples();

    private List<CountedLine> lines(long mugs, long teas) {
        return shop.counted(order(), tally(MUG, mugs, CHO), tally(TEA, teas, CHO))
                .results();
    }

    @Test
    void accuracy_is_by_line_by_quantity_and_by_value() {
        CountAccuracy accuracy = CountAccuracy.of(lines(8, 21), CountTolerance.exact());
        assertThat(accuracy.byLine()).hasValue(new BigDecimal("0.000000"));
        assertThat(accuracy.byQuantity()).hasValue(new BigDecimal("0.900000")); // 1 − 3 ÷ 30
        assertThat(accuracy.byValueNet()).hasValue(new BigDecimal("0.964205")); // 1 − 31.5 ÷ 880
        assertThat(accuracy.byValueGross()).hasValue(new BigDecimal("0.941477")); // 1 − 51.5 ÷ 880
        assertThat(accuracy.currency()).hasValue(CurrencyUnit.of("CNY"));
        assertThat(accuracy.explain().toText(Locale.ENGLISH))
                .contains("Accuracy by line: 0.000000 = 0 ÷ 2")
                .contains("Accuracy by quantity: 0.900000 = 1 − |3| ÷ 30")
                .contains("Accuracy by value, net: 0.964205 = 1 − |31.5 CNY| ÷ 880.0 CNY");
    }

    @Test
    void a_difference_at_the_tolerance_is_right() {
        List<CountedLine> lines = lines(9, 19);
        assertThat(CountAccuracy.of(lines, CountTolerance.within("0.05")).right())
                .isEqualTo(1);
        assertThat(CountAccuracy.of(lines, CountTolerance.within("0.049")).right())
                .isZero();
        assertThat(CountAccuracy.of(lines, CountTolerance.within("0.1")).byLine())
                .hasValue(new BigDecimal("1.000000"));
    }

    @Test
    void classes_may_have_tolerances_of_their_own() {
        List<CountedLine> lines = shop.counted(
                        order().lines(List.of(
                                CountLine.of(MUG, pieces(10)).abc(AbcClass.A),
                                CountLine.of(TEA, pieces(20)).abc(AbcClass.C))),
                        tally(MUG, 9, CHO),
                        tally(TEA, 18, DAN))
                .results();
        CountTolerance tolerance = CountTolerance.exact().forClass(AbcClass.C, "0.1");
        Map<AbcClass, CountAccuracy> byClass =
                CountAccuracy.by(line -> requireNonNull(line.line().abc()), lines, tolerance);
        assertThat(byClass)
                .hasEntrySatisfying(AbcClass.A, a -> assertThat(a.right()).isZero())
                .hasEntrySatisfying(AbcClass.C, c -> assertThat(c.right()).isEqualTo(1));
        Map<PersonId, CountAccuracy> byCounter = CountAccuracy.by(CountedLine::counter, lines, tolerance);
        assertThat(byCounter).containsOnlyKeys(CHO, DAN);
        assertThat(CountAccuracy.of(lines, tolerance).byValueNet()).isEmpty();
        assertThat(CountAccuracy.of(lines, tolerance).byValueGross()).isEmpty();
        assertThat(CountAccuracy.of(lines, tolerance).currency()).isEmpty();
    }

    @Test
    void several_counts_together_are_ratios_of_sums() {
        CountAccuracy one = CountAccuracy.of(lines(10, 10), CountTolerance.exact());
        CountAccuracy other = CountAccuracy.of(
                new CountSamples()
                        .counted(order(), tally(MUG, 9, CHO), tally(TEA, 20, CHO))
                        .results(),
                CountTolerance.exact());
        CountAccuracy both = one.plus(other);
        assertThat(both.byLine()).hasValue(new BigDecimal("0.500000"));
        assertThat(both.byQuantity()).hasValue(new BigDecimal("0.816667")); // 1 − 11 ÷ 60
        assertThat(both.lines()).isEqualTo(4);
    }

    @Test
    void nothing_counted_or_nothing_expected_is_undefined() {
        CountAccuracy none = CountAccuracy.of(List.of(), CountTolerance.exact());
        assertThat(none.byLine()).isEmpty();
        assertThat(none.byQuantity()).isEmpty();
        CountAccuracy empty = CountAccuracy.of(
                shop.counted(
                                order().lines(List.of(
                                        CountLine.of(MUG, pieces(0)).unitCost(cny("5")))),
                                tally(MUG, 3, CHO))
                        .results(),
                CountTolerance.within("0.5"));
        assertThat(empty.byLine()).hasValue(new BigDecimal("0.000000"));
        assertThat(empty.byQuantity()).isEmpty();
        assertThat(empty.byValueNet()).isEmpty();
    }

    @Test
    void accuracy_is_never_below_zero() {
        CountAccuracy wild = CountAccuracy.of(lines(100, 100), CountTolerance.exact());
        assertThat(wild.byQuantity()).hasValue(new BigDecimal("0.000000"));
        assertThat(wild.byValueNet()).hasValue(new BigDecimal("0.000000"));
        assertThat(wild.byValueGross()).hasValue(new BigDecimal("0.000000"));
    }

    @Test
    void units_do_not_add_up() {
        Quantity kilos = Quantity.of(new BigDecimal("2"), UnitOfMeasure.KILOGRAM);
        CountAccuracy mixed = CountAccuracy.of(
                shop.counted(
                                order().lines(List.of(CountLine.of(MUG, pieces(10)), CountLine.of(TEA, kilos))),
                                tally(MUG, 10, CHO),
                                Tally.of(TEA, kilos, CHO, CountSamples.after(1)))
                        .results(),
                CountTolerance.exact());
        assertThat(mixed.byQuantity()).isEmpty();
        assertThat(mixed.byLine()).hasValue(new BigDecimal("1.000000"));
        assertThat(mixed.units()).containsExactly(UnitOfMeasure.KILOGRAM, UnitOfMeasure.PIECE);
    }

    @Test
    void the_trend_is_by_month() {
        StockTake november = shop.counted(order(), tally(MUG, 10, CHO), tally(TEA, 10, CHO));
        assertThat(CountAccuracy.monthly(List.of(november, november), CountTolerance.exact()))
                .containsOnlyKeys(YearMonth.of(2025, 11))
                .hasEntrySatisfying(
                        YearMonth.of(2025, 11),
                        month -> assertThat(month.lines()).isEqualTo(4));
    }

    @Test
    void sums_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new CountAccuracy(1, 2, List.of(), BigDecimal.ZERO, BigDecimal.ZERO, null, null, null))
                .hasMessageContaining("but is 2");
        assertThatThrownBy(
                        () -> new CountAccuracy(1, -1, List.of(), BigDecimal.ZERO, BigDecimal.ZERO, null, null, null))
                .hasMessageContaining("but is -1");
        assertThatThrownBy(() ->
                        new CountAccuracy(1, 1, List.of(), BigDecimal.ZERO, BigDecimal.ZERO, cny("1"), null, cny("1")))
                .hasMessageContaining("known together");
        assertThatThrownBy(() ->
                        new CountAccuracy(1, 1, List.of(), BigDecimal.ZERO, BigDecimal.ZERO, cny("1"), cny("1"), null))
                .hasMessageContaining("known together");
        assertThatThrownBy(() -> CountTolerance.within("-0.1")).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> CountTolerance.exact().forClass(AbcClass.A, "-1"))
                .hasMessageContaining("-1");
    }
}
