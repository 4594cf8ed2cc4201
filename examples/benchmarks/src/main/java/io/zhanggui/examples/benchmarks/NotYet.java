package io.zhanggui.examples.benchmarks;

/**
 * A row that the library does not reach yet; it is listed so that nobody thinks it was forgotten.
 *
 * @param missing what the library lacks
 */
record NotYet(String missing) implements Measure {

    @Override
    public Measured take(Effort effort) {
        throw new MeasureException("the library has no " + missing + " yet");
    }
}
