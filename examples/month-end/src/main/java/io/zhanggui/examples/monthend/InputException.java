package io.zhanggui.examples.monthend;

/** Something that the user gave is wrong; the message is one line. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
