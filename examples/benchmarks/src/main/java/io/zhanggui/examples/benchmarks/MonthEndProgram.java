package io.zhanggui.examples.benchmarks;

import io.zhanggui.examples.monthend.MonthEnd;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The program that closes a month and tells how long that took from the start of its JVM. */
final class MonthEndProgram {

    private static final Path RETAIL = Path.of("shared", "data", "online-retail.csv.gz");

    private MonthEndProgram() {}

    /** Runs with the arguments of the month end. */
    public static void main(String[] arguments) {
        MonthEnd.main(arguments);
        long milliseconds = ManagementFactory.getRuntimeMXBean().getUptime();
        System.out.println(ProcessMeasure.line(milliseconds * 1e6));
    }

    /** The month end of the <em>Online Retail</em> sales, where they lie beside the project. */
    static Measure onOnlineRetail() {
        Optional<Path> sales = beside(Path.of("").toAbsolutePath());
        return sales.isPresent()
                ? measure(List.of(
                        "--sales",
                        sales.get().toString(),
                        "--month",
                        "2011-11",
                        "--currency",
                        "GBP",
                        "--cost-ratio",
                        "0.6",
                        "--lang",
                        "en",
                        "--out",
                        Path.of("target", "benchmarks-month-end").toString()))
                : new Skipped(RETAIL + " is not beside the project");
    }

    /** As plain {@code java} runs it. */
    static ProcessMeasure measure(List<String> arguments) {
        return new ProcessMeasure(MonthEndProgram.class, List.of("-Xmx512m"), arguments);
    }

    private static Optional<Path> beside(Path folder) {
        for (@Nullable Path up = folder; up != null; up = up.getParent()) {
            if (Files.isReadable(up.resolve(RETAIL))) {
                return Optional.of(up.resolve(RETAIL));
            }
        }
        return Optional.empty();
    }
}
