package io.zhanggui.core.testkit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import io.zhanggui.core.Beta;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What a port's tests say about an adapter, for tests of the tests: a broken adapter must fail exactly the tests of its
 * rule. Needs {@code org.junit.platform:junit-platform-launcher}.
 *
 * <pre>{@code
 * assertThat(TckOutcome.of(AddOverwrites.class).failedRules()).containsExactly("rule2");
 * }</pre>
 */
public final class TckOutcome {

    private static final Pattern RULE = Pattern.compile("(rule\\d+)_.*");

    private final SortedSet<String> passed = new TreeSet<>();
    private final SortedMap<String, Throwable> failures = new TreeMap<>();

    private TckOutcome() {}

    /**
     * Runs the tests of a class, one by one.
     *
     * @param tests a concrete subclass of a Tck with a constructor without arguments
     * @throws IllegalArgumentException if there is no test in it
     */
    public static TckOutcome of(Class<?> tests) {
        requireNonNull(tests, "tests");
        TckOutcome outcome = new TckOutcome();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .filters(includeEngines("junit-jupiter"))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        LauncherFactory.create().execute(request, outcome.new Collecting());
        if (outcome.passed.isEmpty() && outcome.failures.isEmpty()) {
            throw new IllegalArgumentException(tests + " has no tests. Maybe it is private or abstract?");
        }
        return outcome;
    }

    /**
     * Runs the tests of a class over its adapter with a fault in it.
     *
     * @param tests as in {@link #of(Class)}
     */
    @Beta
    public static TckOutcome of(Class<?> tests, Fault fault) {
        return new TckRun(fault).of(tests);
    }

    /** The methods that passed, by name. */
    public List<String> passed() {
        return List.copyOf(passed);
    }

    /** The methods that failed, by name. */
    public List<String> failed() {
        return List.copyOf(failures.keySet());
    }

    /** The rules of which a test failed, such as {@code rule2}; a failed test that names no rule stands for itself. */
    public List<String> failedRules() {
        return sorted(failures.keySet());
    }

    /** The rules that have a test, such as {@code rule2}. */
    public List<String> testedRules() {
        TreeSet<String> methods = new TreeSet<>(failures.keySet());
        passed.stream().filter(name -> RULE.matcher(name).matches()).forEach(methods::add);
        return sorted(methods);
    }

    /** The number of tests of the rule, and of those the ones that failed. */
    int[] count(String rule) {
        int failed = (int) failures.keySet().stream()
                .filter(name -> rule(name).equals(rule))
                .count();
        return new int[] {
            failed
                    + (int) passed.stream()
                            .filter(name -> rule(name).equals(rule))
                            .count(),
            failed
        };
    }

    /** By number: rule 2 comes before rule 11. */
    private static List<String> sorted(Collection<String> methods) {
        return List.copyOf(methods.stream()
                .map(TckOutcome::rule)
                .collect(toCollection(() ->
                        new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(rule -> rule)))));
    }

    /** What failed with its message, one line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(passed.size() + " passed, " + failures.size() + " failed");
        failures.forEach(
                (name, thrown) -> text.append('\n').append(name).append(": ").append(thrown));
        return text.toString();
    }

    private static String rule(String method) {
        Matcher matcher = RULE.matcher(method);
        return matcher.matches() ? matcher.group(1) : method;
    }

    private final class Collecting implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
            if (test.isTest()
                    || failed) { // of a class fails what stands before its tests, such as a database that does not
                // start
                String name = test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(source -> ((MethodSource) source).getMethodName())
                        .orElse(test.getDisplayName());
                if (failed) {
                    failures.put(name, result.getThrowable().orElseGet(() -> new AssertionError("failed")));
                } else if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                    passed.add(name);
                }
            }
        }
    }
}
