package io.zhanggui.inventory.costing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Shares the value of an article that costs the same in all warehouses among them, in proportion to the quantities. */
final class CompanyValue {

    private CompanyValue() {}

    /**
     * Books what each warehouse is worth more or less than what came and left there as transferred.
     *
     * @param places the sums of the warehouses, in an order that does not depend on who moved first
     */
    static void share(List<long[]> places) {
        long quantity = 0;
        long value = 0;
        for (long[] sums : places) {
            quantity += sums[CostPlace.QUANTITY] + sums[CostPlace.TRANSIT_QUANTITY];
            value += Flow.value(sums);
        }
        long gone = 0;
        long given = 0;
        for (long[] sums : places) {
            gone += sums[CostPlace.QUANTITY];
            long own = part(value, gone, quantity) - given;
            given += own;
            sums[Flow.TRANSFERRED.index()] += Flow.value(sums) - own;
            gone += sums[CostPlace.TRANSIT_QUANTITY];
            sums[CostPlace.TRANSIT_VALUE] = part(value, gone, quantity) - given;
            given += sums[CostPlace.TRANSIT_VALUE];
        }
    }

    private static long part(long value, long part, long whole) {
        return whole == 0
                ? 0
                : BigDecimal.valueOf(value)
                        .multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
