package io.zhanggui.examples.benchmarks;

/** How the figure of a row is taken. */
sealed interface Measure permits JmhMeasure, ProcessMeasure, NotYet, Skipped {

    /**
     * Takes the figure.
     *
     * @throws MeasureException if a benchmark ends without a figure
     */
    Measured take(Effort effort);
}
