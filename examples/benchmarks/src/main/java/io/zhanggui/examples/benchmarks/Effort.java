package io.zhanggui.examples.benchmarks;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long to look. A benchmark runs in a fork of its own, once.
 *
 * @param warmups iterations that do not count
 * @param iterations iterations that count
 * @param time the least length of an iteration; a longer call is called once in each
 * @param growth whether bulk rows are measured at smaller sizes too
 */
record Effort(int warmups, int iterations, TimeValue time, boolean growth) {

    /** What a figure that is written down needs. */
    static final Effort FULL = new Effort(3, 4, TimeValue.milliseconds(500), true);

    /** A short look: is it about right? */
    static final Effort QUICK = new Effort(2, 2, TimeValue.milliseconds(300), false);
}
