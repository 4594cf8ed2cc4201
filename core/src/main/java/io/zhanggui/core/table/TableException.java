package io.zhanggui.core.table;

import org.jspecify.annotations.Nullable;

/**
 * A table that cannot be read, with the place: file, line, column and value. The message is one line.
 *
 * <p>The line is the one in the file on which the row begins, the first being 1; a quoted cell may hold line breaks.
 */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String file;
    private final long line;
    private final @Nullable String column;
    private final String problem;

    private TableException(
            String file,
            long line,
            @Nullable String column,
            @Nullable String value,
            String problem,
            @Nullable Throwable cause) {
        super(message(file, line, column, value, problem), cause);
        this.file = file;
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    static TableException ofFile(String file, long line, String problem, @Nullable Throwable cause) {
        return new TableException(file, line, null, null, problem, cause);
    }

    static TableException ofCell(
            String file, long line, String column, @Nullable String value, String problem, @Nullable Throwable cause) {
        return new TableException(file, line, column, value, problem, cause);
    }

    /** The name of the file or other source. */
    public String file() {
        return file;
    }

    /** The line, the first being 1; 0 if the whole file is meant. */
    public long line() {
        return line;
    }

    /** The name of the column; {@code null} if the whole row or file is meant. */
    public @Nullable String column() {
        return column;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }

    private static String message(
            String file, long line, @Nullable String column, @Nullable String value, String problem) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column != null) {
            text.append(", column ").append(column);
        }
        if (value != null) {
            text.append(", value '").append(shown(value)).append('\'');
        }
        return text.append(": ")
                .append(problem.replace('\n', ' ').replace('\r', ' '))
                .toString();
    }

    private static String shown(String value) {
        String start = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        StringBuilder text = new StringBuilder(start.length());
        start.chars().forEach(c -> text.append(Character.isISOControl(c) ? '␣' : (char) c));
        return text.toString();
    }
}
