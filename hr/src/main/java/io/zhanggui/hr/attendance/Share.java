package io.zhanggui.hr.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Quotients of minutes, fine enough that no cent of a wage depends on where they end. */
final class Share {

    private static final int DECIMALS = 12;
    private static final int HOUR = 60;

    private Share() {}

    static BigDecimal hours(int minutes) {
        return of(minutes, HOUR);
    }

    static BigDecimal of(int part, int whole) {
        BigDecimal exact = BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
