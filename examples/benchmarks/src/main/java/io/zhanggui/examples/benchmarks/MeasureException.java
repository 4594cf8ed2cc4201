package io.zhanggui.examples.benchmarks;

/** A benchmark ended without a figure. */
final class MeasureException extends RuntimeException {

    MeasureException(String message) {
        super(message);
    }

    MeasureException(String message, Throwable cause) {
        super(message, cause);
    }
}
