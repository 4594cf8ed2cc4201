package io.zhanggui.finance.broken;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Supplier;

final class ReadsClock {
    LocalDate today() {
        return LocalDate.now();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    YearMonth month() {
        return YearMonth.now(Clock.systemUTC());
    }

    long millis() {
        return System.currentTimeMillis();
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
