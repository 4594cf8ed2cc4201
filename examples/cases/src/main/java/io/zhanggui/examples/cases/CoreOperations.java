package io.zhanggui.examples.cases;

import io.zhanggui.core.money.Apportionment;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;

/** Operations on {@code core.money} and {@code core.time}. */
final class CoreOperations {

    private CoreOperations() {}

    static void addTo(Operations operations) {
        operations.add("op=allocate", CoreOperations::allocate).add("kind=calendar", CoreOperations::calendar);
    }

    private static Object allocate(CaseInput in) {
        return Apportionment.split(in.money("total"), in.decimals("weights"));
    }

    private static Object calendar(CaseInput in) {
        return in.decimals("years").stream()
                .map(year -> ReportingPeriod.year(year.intValueExact()).range())
                .map(WorkCalendar.china()::workdays)
                .toList();
    }
}
