package io.zhanggui.examples.cases;

/** A case file that cannot be read; the message is one line with the file, and the line and column where known. */
final class CaseFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseFileException(String message, Throwable cause) {
        super(message.replace('\n', ' ').replace('\r', ' '), cause);
    }
}
