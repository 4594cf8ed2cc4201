package io.zhanggui.examples.monthend;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/** The time of a run, and the most heap that was in use. */
final class Stopwatch {

    private final long started;

    private Stopwatch(long started) {
        this.started = started;
    }

    /** Counts from the start of the Java machine where this program is all that it runs, and from now where it is not. */
    static Stopwatch started() {
        boolean alone = System.getProperty("sun.java.command", "").startsWith(MonthEnd.class.getName());
        long now = System.nanoTime();
        return new Stopwatch(alone ? now - ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000 : now);
    }

    /** Seconds with one decimal. */
    String seconds() {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - started) / 1e9);
    }

    /** The sum of the peaks of all heap pools, so never too little. */
    long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
