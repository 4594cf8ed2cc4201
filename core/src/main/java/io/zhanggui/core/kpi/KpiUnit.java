package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Arrays;

/** What people call the units in which the indicators of the library are measured. */
enum KpiUnit implements Term {
    CNY("CNY"),
    RATIO("ratio"),
    PERCENT("percent"),
    COUNT("count"),
    DAYS("days"),
    HOURS("hours"),
    SECONDS("seconds"),
    TIMES("times"),
    PAGES("pages"),
    IMPRESSIONS("impressions"),
    POINTS("points"),
    YES_NO("yes=1 no=0");

    private static final TermBundle BUNDLE = TermBundle.of("kpiunit", file -> KpiUnit.class.getResourceAsStream(file));

    private final String unit;

    KpiUnit(String unit) {
        this.unit = unit;
    }

    /** The name of a unit; a unit that the library does not use reads as it stands. */
    static Term label(String unit) {
        return Arrays.stream(values())
                .filter(known -> known.unit.equals(unit))
                .<Term>map(known -> known)
                .findFirst()
                .orElseGet(() -> Term.of(unit));
    }

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
