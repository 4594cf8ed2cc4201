package io.zhanggui.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A figure taken by JMH: the benchmark method {@code call} of a class, and beside it in the same run the methods
 * {@code callResultFloor} and {@code callArithmeticFloor}, where the class has them.
 *
 * @param benchmark the class
 * @param call the method that makes the library's call
 * @param sizes values of the class's parameter {@code n}, the one of the target last; empty if it has no parameter
 * @param eachItem whether the figure is of one item of {@code n}, not of the whole call
 * @param options further options of the forked JVM
 */
record JmhMeasure(Class<?> benchmark, String call, List<Integer> sizes, boolean eachItem, List<String> options)
        implements Measure {

    private static final String RESULT_FLOOR = "ResultFloor";
    private static final String ARITHMETIC_FLOOR = "ArithmeticFloor";
    private static final List<String> HEAP = List.of("-Xms4g", "-Xmx4g");

    JmhMeasure {
        sizes = List.copyOf(sizes);
        options = List.copyOf(options);
    }

    /** One call at a time. */
    static JmhMeasure ofCall(Class<?> benchmark, String call) {
        return new JmhMeasure(benchmark, call, List.of(), false, HEAP);
    }

    /** A bulk call over n, n/4 and n/16 items; the figure is the whole call's. */
    static JmhMeasure ofBulk(Class<?> benchmark, String call, int n) {
        return new JmhMeasure(benchmark, call, List.of(n / 16, n / 4, n), false, HEAP);
    }

    /** A bulk call over n, n/4 and n/16 items; the figure is one item's. */
    static JmhMeasure ofItems(Class<?> benchmark, String call, int n) {
        return new JmhMeasure(benchmark, call, List.of(n / 16, n / 4, n), true, HEAP);
    }

    /** The same with other options of the forked JVM, in place of a heap of 4 GiB. */
    JmhMeasure withOptions(String... others) {
        return new JmhMeasure(benchmark, call, sizes, eachItem, List.of(others));
    }

    /** The same at other sizes, the one of the target last. */
    JmhMeasure withSizes(Integer... others) {
        return new JmhMeasure(benchmark, call, List.of(others), eachItem, options);
    }

    boolean hasResultFloor() {
        return has(call + RESULT_FLOOR);
    }

    boolean hasArithmeticFloor() {
        return has(call + ARITHMETIC_FLOOR);
    }

    boolean hasCall() {
        return has(call);
    }

    private boolean has(String method) {
        return Arrays.stream(benchmark.getMethods())
                .anyMatch(one -> one.getName().equals(method) && one.isAnnotationPresent(Benchmark.class));
    }

    @Override
    public Measured take(Effort effort) {
        List<Integer> largest = sizes.isEmpty() ? List.of() : sizes.subList(sizes.size() - 1, sizes.size());
        List<RunResult> results =
                new ArrayList<>(run(effort, "(" + RESULT_FLOOR + "|" + ARITHMETIC_FLOOR + ")?", largest));
        if (effort.growth() && sizes.size() > 1) {
            results.addAll(run(effort, "", sizes.subList(0, sizes.size() - 1)));
        }
        double items = eachItem ? sizes.get(sizes.size() - 1) : 1;
        return new Measured(
                nanoseconds(results, call, largest) / items,
                nanoseconds(results, call + RESULT_FLOOR, largest) / items,
                nanoseconds(results, call + ARITHMETIC_FLOOR, largest) / items,
                bytes(results, largest) / items,
                growth(results, effort));
    }

    private List<Measured.Size> growth(List<RunResult> results, Effort effort) {
        if (!effort.growth() || sizes.size() < 2) {
            return List.of();
        }
        return sizes.stream()
                .map(n -> new Measured.Size(n, nanoseconds(results, call, List.of(n))))
                .toList();
    }

    private Collection<RunResult> run(Effort effort, String suffix, List<Integer> at) {
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark.getName() + "." + call) + suffix + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(effort.warmups())
                .warmupTime(effort.time())
                .measurementIterations(effort.iterations())
                .measurementTime(effort.time())
                .addProfiler(GCProfiler.class)
                .jvmArgs(options.toArray(String[]::new))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!at.isEmpty()) {
            builder.param("n", at.stream().map(String::valueOf).toArray(String[]::new));
        }
        try {
            return new Runner(builder.build()).run();
        } catch (RunnerException e) {
            throw new MeasureException(benchmark.getSimpleName() + "." + call + " failed: " + reason(e), e);
        }
    }

    /** What was thrown in the fork, which JMH hides below its own exception. */
    private static String reason(RunnerException failure) {
        Throwable cause = failure.getCause();
        return cause != null && cause.getSuppressed().length > 0
                ? cause.getSuppressed()[0].toString()
                : failure.toString();
    }

    private double nanoseconds(List<RunResult> results, String method, List<Integer> at) {
        return results.stream()
                .filter(result -> isOf(result, method, at))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private double bytes(List<RunResult> results, List<Integer> at) {
        return results.stream()
                .filter(result -> isOf(result, call, at))
                .mapToDouble(JmhMeasure::allocated)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double allocated(RunResult result) {
        for (Map.Entry<String, ?> secondary : result.getSecondaryResults().entrySet()) {
            if (secondary.getKey().endsWith("gc.alloc.rate.norm") && secondary.getValue() instanceof Result<?> bytes) {
                return bytes.getScore();
            }
        }
        return Double.NaN;
    }

    private boolean isOf(RunResult result, String method, List<Integer> at) {
        return result.getParams().getBenchmark().equals(benchmark.getName() + "." + method)
                && (at.isEmpty()
                        || String.valueOf(at.get(0)).equals(result.getParams().getParam("n")));
    }
}
