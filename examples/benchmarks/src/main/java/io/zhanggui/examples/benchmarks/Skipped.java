package io.zhanggui.examples.benchmarks;

/**
 * A row that cannot be measured here; it is listed with the reason.
 *
 * @param reason what is not there
 */
record Skipped(String reason) implements Measure {

    @Override
    public Measured take(Effort effort) {
        throw new MeasureException("skipped: " + reason);
    }
}
