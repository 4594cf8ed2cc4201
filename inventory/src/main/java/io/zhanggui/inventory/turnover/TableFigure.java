package io.zhanggui.inventory.turnover;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Statistics as tables show them: with at most four decimals, as texts do. */
final class TableFigure {

    private static final int DECIMALS = 4;

    private TableFigure() {}

    /** Rounded half up; what is no finite number stays as it is. */
    static Double of(double figure) {
        return Double.isFinite(figure)
                ? BigDecimal.valueOf(figure)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .doubleValue()
                : figure;
    }
}
