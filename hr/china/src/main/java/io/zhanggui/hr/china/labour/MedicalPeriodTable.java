package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of medical periods (医疗期).
 *
 * @param rows from the shortest; the last one that fits counts
 */
@Beta
public record MedicalPeriodTable(List<Row> rows) {

    /**
     * One row.
     *
     * @param totalYears the least full years of work in a whole life
     * @param unitYears the least full years with the employer
     * @param months months of medical period
     * @param window the months within which days of illness are added up
     */
    public record Row(int totalYears, int unitYears, int months, int window) {
        public Row {
            if (totalYears < 0 || unitYears < 0 || months < 1 || window < months) {
                throw new IllegalArgumentException(
                        "a row needs years from 0 and a window of at least its months, but is " + totalYears + "/"
                                + unitYears + ":" + months + ":" + window);
            }
        }

        private static Row parse(String text) {
            try {
                String[] fields = text.strip().split("[/:]", -1);
                if (fields.length != 4) {
                    throw new NumberFormatException("four fields expected");
                }
                return new Row(
                        Integer.parseInt(fields[0]),
                        Integer.parseInt(fields[1]),
                        Integer.parseInt(fields[2]),
                        Integer.parseInt(fields[3]));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + text + "' is no row. Maybe 10/5:9:15?", e);
            }
        }
    }

    public MedicalPeriodTable {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.get(0).totalYears() > 0 || rows.get(0).unitYears() > 0) {
            throw new IllegalArgumentException("the first row must begin at 0/0, but the rows are " + rows);
        }
    }

    /**
     * A table from its text: {@code 0/0:3:6; 0/5:6:12; 10/0:6:12}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static MedicalPeriodTable parse(String text) {
        List<Row> rows = new ArrayList<>();
        for (String part : requireNonNull(text, "text").split(";", -1)) {
            rows.add(Row.parse(part));
        }
        return new MedicalPeriodTable(rows);
    }

    Row at(int totalYears, int unitYears) {
        Row found = rows.get(0);
        for (Row row : rows) {
            if (row.totalYears() <= totalYears && row.unitYears() <= unitYears) {
                found = row;
            }
        }
        return found;
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return rows.stream()
                .map(row -> row.totalYears() + "/" + row.unitYears() + ":" + row.months() + ":" + row.window())
                .collect(Collectors.joining("; "));
    }
}
