package io.zhanggui.core.table;

import org.jspecify.annotations.Nullable;

/**
 * A table that cannot be read, with the place: file, line, column and value. The message is one line of at most 500
 * characters, whatever the file holds.
 *
 * <p>The line is the one in the file on which the row begins, the first being 1; a quoted cell may hold line breaks.
 */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;
    private static final int LONGEST_FILE = 120;
    private static final int LONGEST_PROBLEM = 200;

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
        this.problem = start(problem, LONGEST_PROBLEM, ' ');
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
        StringBuilder text = new StringBuilder(end(file));
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column != null) {
            text.append(", column ").append(column.isEmpty() ? "''" : start(column, SHOWN, '␣'));
        }
        if (value != null) {
            text.append(", value '").append(start(value, SHOWN, '␣')).append('\'');
        }
        return text.append(": ").append(start(problem, LONGEST_PROBLEM, ' ')).toString();
    }

    private static String end(String file) {
        String shown = file.length() > LONGEST_FILE ? "…" + file.substring(file.length() - LONGEST_FILE) : file;
        return oneLine(shown, '␣');
    }

    private static String start(String text, int longest, char instead) {
        return text.length() > longest ? oneLine(text.substring(0, longest), instead) + "…" : oneLine(text, instead);
    }

    private static String oneLine(String text, char instead) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(isShown(c) ? c : instead));
        return line.toString();
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
