package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cube-per-order index of an article (COI): the space that its stock needs ÷ the orders in which it is picked. The
 * lower, the nearer to the dock (Heskett, "Cube-per-order index", 1963).
 *
 * @param demand what the article asks for
 */
@Beta
public record CubePerOrder(SlottingDemand demand) {

    /** The lowest index first, compared exactly; then more picks, then the article; those without picks last. */
    private static final Comparator<CubePerOrder> ORDER = Comparator.comparing(CubePerOrder::isUnpicked)
            .thenComparing(CubePerOrder::compareIndex)
            .thenComparing(each -> each.demand.picks(), Comparator.reverseOrder())
            .thenComparing(each -> each.demand.sku());

    private static final MathContext SHOWN = new MathContext(6);

    public CubePerOrder {
        requireNonNull(demand, "demand");
    }

    /**
     * The index of each article, in the order in which they get locations.
     *
     * @throws IllegalArgumentException if an article stands there twice
     */
    public static List<CubePerOrder> rank(List<SlottingDemand> demands) {
        requireDistinct(demands);
        return demands.stream().map(CubePerOrder::new).sorted(ORDER).toList();
    }

    /** The index; empty if the article is in no order. */
    public OptionalDouble index() {
        return isUnpicked()
                ? OptionalDouble.empty()
                : OptionalDouble.of(demand.cube().doubleValue() / demand.picks().doubleValue());
    }

    /** The index and how it follows. */
    public Explanation explain() {
        Explanation explained =
                Explanation.of(WarehouseTerm.CUBE_PER_ORDER.with(demand.sku().value()), orNull(index()));
        return isUnpicked()
                ? explained.formula(WarehouseTerm.COI_UNDEFINED)
                : explained.formula(WarehouseTerm.COI_FORMULA, demand.cube(), demand.picks());
    }

    private boolean isUnpicked() {
        return demand.picks().signum() == 0;
    }

    /** Compares quotients by cross multiplication, so that equal ones are equal. */
    private static int compareIndex(CubePerOrder one, CubePerOrder other) {
        return one.demand
                .cube()
                .multiply(other.demand.picks())
                .compareTo(other.demand.cube().multiply(one.demand.picks()));
    }

    private static void requireDistinct(List<SlottingDemand> demands) {
        demands.stream()
                .collect(Collectors.groupingBy(SlottingDemand::sku, Collectors.counting()))
                .forEach((sku, times) -> {
                    if (times > 1) {
                        throw new IllegalArgumentException("demand of " + sku + " is given " + times + " times");
                    }
                });
    }

    /** Indexes are small, so digits count and not decimals. */
    private static @Nullable Object orNull(OptionalDouble figure) {
        return figure.isPresent() ? BigDecimal.valueOf(figure.getAsDouble()).round(SHOWN) : null;
    }
}
