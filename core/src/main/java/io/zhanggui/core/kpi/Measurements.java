package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was measured for one card: at most one measurement for each indicator. */
public final class Measurements {

    private final Measurement[] list;
    /** What scoring needs of the list, side by side, because going after each object costs more than all arithmetic. */
    private final Kpi[] kpis;

    private final FractionRow exact;

    private Measurements(Measurement[] list) {
        this.list = list;
        this.kpis = new Kpi[list.length];
        this.exact = new FractionRow(list.length);
        for (int i = 0; i < list.length; i++) {
            kpis[i] = requireNonNull(list[i], "measurement").kpi();
            Fraction value = list[i].exact();
            if (value != null) {
                exact.set(i, value);
            }
            for (int k = 0; k < i; k++) {
                if (kpis[k].code().equals(kpis[i].code())) {
                    throw new KpiException(KpiError.DUPLICATE, kpis[i].code());
                }
            }
        }
    }

    /**
     * The measurements given.
     *
     * @throws KpiException with DUPLICATE if an indicator occurs twice
     */
    public static Measurements of(Measurement... measurements) {
        return new Measurements(measurements.clone());
    }

    /** The same from a list; see {@link #of(Measurement...)}. */
    public static Measurements of(List<Measurement> measurements) {
        return new Measurements(measurements.toArray(Measurement[]::new));
    }

    /** One value in the unit of its indicator; more follow with {@link #and(Kpi, String)}. */
    public static Measurements of(Kpi kpi, String value) {
        return of(Measurement.of(kpi, value));
    }

    /** Two values, each in the unit of its indicator. */
    public static Measurements of(Kpi kpi1, String value1, Kpi kpi2, String value2) {
        return of(Measurement.of(kpi1, value1), Measurement.of(kpi2, value2));
    }

    /** Three values, each in the unit of its indicator. */
    public static Measurements of(Kpi kpi1, String value1, Kpi kpi2, String value2, Kpi kpi3, String value3) {
        return of(Measurement.of(kpi1, value1), Measurement.of(kpi2, value2), Measurement.of(kpi3, value3));
    }

    /** The same and one more value in the unit of its indicator. */
    public Measurements and(Kpi kpi, String value) {
        return and(Measurement.of(kpi, value));
    }

    /**
     * The same and one more measurement.
     *
     * @throws KpiException with DUPLICATE if the indicator is measured already
     */
    public Measurements and(Measurement measurement) {
        Measurement[] more = Arrays.copyOf(list, list.length + 1);
        more[list.length] = measurement;
        return new Measurements(more);
    }

    /** The measurements in the order in which they were given. */
    public List<Measurement> list() {
        return List.of(list);
    }

    /** The measurement of an indicator, by its code; empty if there is none. */
    public Optional<Measurement> find(Kpi kpi) {
        return Optional.ofNullable(at(kpi, 0));
    }

    /** The measurement of an indicator, looked for first where it probably is. */
    @Nullable
    Measurement at(Kpi kpi, int probably) {
        int i = indexOf(kpi, probably);
        return i < 0 ? null : list[i];
    }

    /** Where the indicator is, looked for first where it probably is; below 0 if it was not measured. */
    int indexOf(Kpi kpi, int probably) {
        if (probably < kpis.length && isSame(kpis[probably], kpi)) {
            return probably;
        }
        for (int i = 0; i < kpis.length; i++) {
            if (isSame(kpis[i], kpi)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("ReferenceEquality") // a short cut; what is not the same object is compared by its code
    private static boolean isSame(Kpi one, Kpi other) {
        return one == other || one.code().equals(other.code());
    }

    /** The indicator as it was measured. */
    Kpi kpi(int i) {
        return kpis[i];
    }

    /** The values in the order of the list. */
    FractionRow exact() {
        return exact;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measurements that && Arrays.equals(list, that.list);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(list);
    }

    @Override
    public String toString() {
        return Arrays.toString(list);
    }
}
