package io.zhanggui.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Figures beside their targets, as text and as CSV.
 *
 * @param effort how long was looked
 * @param taken what was measured
 */
record ResultTable(Effort effort, Map<Row, Measured> taken) {

    private static final List<String> HEADINGS = List.of(
            "id",
            "work",
            "figure",
            "target",
            "to result floor",
            "target",
            "to arithmetic floor",
            "bytes/op",
            "verdict");

    /** The table, one line for each row, then how the cost of bulk rows grows. */
    String text(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        for (Row row : rows) {
            Measured measured = taken.get(row);
            lines.add(measured == null ? unmeasured(row) : cells(row, measured));
        }
        StringBuilder text = new StringBuilder(aligned(HEADINGS, lines));
        taken.forEach((row, measured) -> text.append(growth(row, measured.sizes())));
        text.append('\n').append(environment());
        return text.toString();
    }

    /** The rows and their targets. */
    String list(List<Row> rows) {
        return aligned(HEADINGS, rows.stream().map(this::unmeasured).toList());
    }

    private List<String> unmeasured(Row row) {
        String missing = row.measure() instanceof NotYet notYet
                ? "not yet: " + notYet.missing()
                : row.measure() instanceof Skipped skipped ? "skipped: " + skipped.reason() : "";
        return List.of(
                row.id(), row.work(), "", target(row), "", ratio("≤ ", row.ratio()), "", bytesTarget(row), missing);
    }

    private static List<String> cells(Row row, Measured measured) {
        return List.of(
                row.id(),
                row.work(),
                row.unit().show(row.unit().of(measured.taken())),
                target(row),
                ratio("", measured.resultRatio()),
                ratio("≤ ", row.ratio()),
                ratio("", measured.arithmeticRatio()),
                whole(measured.bytes()) + (bytesTarget(row).isEmpty() ? "" : " (" + bytesTarget(row) + ")"),
                row.verdict(measured));
    }

    private static String target(Row row) {
        return Double.isNaN(row.target()) ? "" : row.unit().showTarget(row.target());
    }

    private static String bytesTarget(Row row) {
        return Double.isNaN(row.bytes()) ? "" : "≤ " + whole(row.bytes());
    }

    private static String ratio(String sign, double ratio) {
        return Double.isNaN(ratio) ? "" : sign + String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String whole(double bytes) {
        return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%,.0f", bytes);
    }

    private static String growth(Row row, List<Measured.Size> sizes) {
        if (sizes.isEmpty()) {
            return "";
        }
        StringJoiner line = new StringJoiner(" → ", "\n" + row.id() + " by size: ", "");
        Measured.@Nullable Size before = null;
        for (Measured.Size size : sizes) {
            String time = String.format(Locale.ROOT, "n %,d: ", size.n())
                    + Unit.MILLISECONDS.show(Unit.MILLISECONDS.of(size.nanoseconds()));
            line.add(
                    before == null
                            ? time
                            : time
                                    + String.format(
                                            Locale.ROOT,
                                            " (× %.1f for × %.1f)",
                                            size.nanoseconds() / before.nanoseconds(),
                                            (double) size.n() / before.n()));
            before = size;
        }
        return line.toString();
    }

    private String environment() {
        return "JDK " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; one thread, one fork, "
                + effort.iterations() + " iterations of " + effort.time() + " or one call"
                + (effort.equals(Effort.QUICK) ? "; --quick: a short look, not a figure to keep" : "") + ".";
    }

    private static String aligned(List<String> headings, List<List<String>> lines) {
        List<List<String>> all = new ArrayList<>();
        all.add(headings);
        all.addAll(lines);
        StringBuilder text = new StringBuilder();
        for (List<String> line : all) {
            StringBuilder one = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                int at = column;
                int width = all.stream()
                        .mapToInt(cells -> cells.get(at).length())
                        .max()
                        .orElse(0);
                one.append(line.get(column))
                        .append(" ".repeat(width - line.get(column).length() + 2));
            }
            text.append('\n').append(one.toString().stripTrailing());
        }
        return text.substring(1);
    }

    /** One line for each measured row and size; times in nanoseconds. */
    String csv() {
        StringBuilder csv = new StringBuilder("id,work,effort,unit,figure,target,result_ratio,result_ratio_target,"
                + "arithmetic_ratio,bytes,bytes_target,verdict,taken,n,call_nanoseconds\n");
        taken.forEach((row, measured) -> {
            String start = String.join(
                    ",",
                    row.id(),
                    quoted(row.work()),
                    effort.equals(Effort.QUICK) ? "quick" : "full",
                    row.unit().name(),
                    number(row.unit().of(measured.taken())),
                    number(row.target()),
                    number(measured.resultRatio()),
                    number(row.ratio()),
                    number(measured.arithmeticRatio()),
                    number(measured.bytes()),
                    number(row.bytes()),
                    quoted(row.verdict(measured)),
                    number(measured.taken()));
            if (measured.sizes().isEmpty()) {
                csv.append(start).append(",,\n");
            }
            measured.sizes()
                    .forEach(size -> csv.append(start)
                            .append(',')
                            .append(size.n())
                            .append(',')
                            .append(number(size.nanoseconds()))
                            .append('\n'));
        });
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.4g", number);
    }
}
