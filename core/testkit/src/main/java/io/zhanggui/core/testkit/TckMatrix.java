package io.zhanggui.core.testkit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A port's tests over a right adapter and over that adapter with every {@link Fault} in turn: whether each mistake fails the
 * tests of its rule, and only those. Needs {@code org.junit.platform:junit-platform-launcher}.
 *
 * <pre>{@code
 * TckMatrix matrix = TckMatrix.of(JdbcSupplierRepositoryTest.class);
 * System.out.println(matrix);
 * assertThat(matrix.problems()).isEmpty();
 * }</pre>
 */
@Beta
public final class TckMatrix {

    private static final int FIRST_OWN_RULE = 11;

    private final String title;
    private final TckOutcome right;
    private final Map<Fault, TckOutcome> rows = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private TckMatrix(String title, TckOutcome right) {
        this.title = title;
        this.right = right;
    }

    /**
     * Runs the tests many times: over the right adapter, and over it with each generic fault and each fault of the port.
     *
     * @param tests a concrete subclass of a Tck with a constructor without arguments, over a right adapter
     */
    public static TckMatrix of(Class<?> tests) {
        requireNonNull(tests, "tests");
        if (TckRun.current() != null) {
            throw new IllegalStateException(
                    "a matrix of " + tests + " inside a matrix. Maybe it stands in the class whose tests it runs?");
        }
        TckRun undisturbed = new TckRun(null);
        TckMatrix matrix = new TckMatrix(titleOf(tests), undisturbed.of(tests));
        if (!matrix.right.failed().isEmpty()) {
            matrix.problems.add("the adapter without a fault fails: " + matrix.right);
        }
        if (!undisturbed.hasOpened()) {
            return matrix;
        }
        Parts.missing(undisturbed.awkward())
                .forEach(missing -> matrix.problems.add("the awkward values contain no " + missing));
        Stream.concat(Fault.generic().stream(), undisturbed.faults().stream())
                .filter(fault -> fault.fits(tests, undisturbed.port(), undisturbed.awkward()))
                .forEach(fault -> matrix.run(tests, fault));
        matrix.requireFaults();
        return matrix;
    }

    private void run(Class<?> tests, Fault fault) {
        TckRun run = new TckRun(fault);
        TckOutcome outcome = run.of(tests);
        rows.put(fault, outcome);
        if (!run.bitten()) {
            problems.add(quoted(fault) + " never comes into play. Maybe the tests do not ask for what it breaks?");
        } else if (!outcome.failedRules().equals(List.of(fault.rule()))) {
            problems.add(quoted(fault) + " must fail " + fault.rule() + " alone, but: " + outcome);
        }
    }

    private void requireFaults() {
        for (String rule : right.testedRules()) {
            if (rows.keySet().stream().noneMatch(fault -> fault.rule().equals(rule))) {
                problems.add(rule + " has tests, but no fault");
            }
        }
        for (Fault fault : rows.keySet()) {
            if (!right.testedRules().contains(fault.rule())) {
                problems.add(quoted(fault) + " breaks " + fault.rule() + ", which has no tests");
            }
        }
    }

    /** What is wrong with the tests, a sentence each; empty if exactly the diagonal of the matrix fails. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * The same, and whether the port's own rules are those that its Javadoc numbers.
     *
     * @param source the source of the port, in whose Javadoc a list that starts at 11 holds the rules
     */
    public List<String> problems(Path source) {
        List<String> all = new ArrayList<>(problems);
        List<String> numbered = numberedIn(source);
        List<String> tested = right.testedRules().stream()
                .filter(rule -> rule.matches("rule\\d+")) // a failed test that names no rule is a problem of its own
                .filter(rule -> Integer.parseInt(rule.substring("rule".length())) >= FIRST_OWN_RULE)
                .toList();
        numbered.stream()
                .filter(rule -> !tested.contains(rule))
                .forEach(rule -> all.add(rule + " stands in " + source.getFileName() + ", but has no tests"));
        tested.stream()
                .filter(rule -> !numbered.contains(rule))
                .forEach(rule -> all.add(rule + " has tests, but does not stand in " + source.getFileName()));
        return all;
    }

    private static List<String> numberedIn(Path source) {
        try {
            String start = "<ol start=\"" + FIRST_OWN_RULE + "\">";
            String text = Files.readString(source);
            int from = text.indexOf(start);
            String list = from < 0 ? "" : text.substring(from, text.indexOf("</ol>", from));
            return IntStream.range(0, list.split("<li>", -1).length - 1)
                    .mapToObj(i -> "rule" + (FIRST_OWN_RULE + i))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faults that the adapter can have, in the order of the rows. */
    public List<Fault> faults() {
        return List.copyOf(rows.keySet());
    }

    /** What the tests say about the adapter without a fault. */
    public TckOutcome right() {
        return right;
    }

    /** A table: a row for each fault, a column for each rule; how many tests failed, of how many. */
    @Override
    public String toString() {
        List<String> rules = right.testedRules();
        int width = rows.keySet().stream()
                .mapToInt(fault -> fault.title().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder(title).append('\n');
        line(
                text,
                width,
                "fault \\ rule",
                rules.stream()
                        .map(rule -> rule.replaceFirst("^rule(?=\\d)", ""))
                        .toList());
        line(text, width, "none", rules.stream().map(rule -> cell(right, rule)).toList());
        rows.forEach((fault, outcome) -> line(
                text,
                width,
                fault.title(),
                rules.stream().map(rule -> cell(outcome, rule)).toList()));
        problems.forEach(problem -> text.append("! ").append(problem).append('\n'));
        return text.toString();
    }

    private static String cell(TckOutcome outcome, String rule) {
        int[] count = outcome.count(rule);
        return count[1] == 0 ? "." : count[1] + "/" + count[0];
    }

    private static void line(StringBuilder text, int width, String first, List<String> cells) {
        text.append(first).append(" ".repeat(Math.max(0, width - first.length())));
        cells.forEach(cell ->
                text.append(" ".repeat(Math.max(1, 5 - cell.length()))).append(cell));
        text.append('\n');
    }

    private static String quoted(Fault fault) {
        return "'" + fault.title() + "'";
    }

    private static String titleOf(Class<?> tests) {
        for (Class<?> level = tests; level != null; level = level.getSuperclass()) {
            if (level.getSimpleName().endsWith("Tck")) {
                return level.getSimpleName() + " over " + tests.getSimpleName();
            }
        }
        return tests.getSimpleName();
    }
}
