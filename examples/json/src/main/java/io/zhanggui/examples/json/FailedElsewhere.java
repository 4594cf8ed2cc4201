package io.zhanggui.examples.json;

/** What failed on the other side of the wire; its message is all that travelled. */
public final class FailedElsewhere extends RuntimeException {

    FailedElsewhere(String message) {
        super(message, null, false, false);
    }
}
