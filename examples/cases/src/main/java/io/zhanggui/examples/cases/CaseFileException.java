package io.zhanggui.examples.cases;

import org.jspecify.annotations.Nullable;

/** A case file that cannot be read; the message is one line with the file, and the line and column where known. */
final class CaseFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseFileException(String message) {
        this(message, null);
    }

    CaseFileException(String message, @Nullable Throwable cause) {
        super(oneLine(message), cause);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\R+\\s*", " ");
    }
}
