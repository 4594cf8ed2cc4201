/**
 * How fast the library is, beside the least code that gives the same answers; start from
 * {@link io.zhanggui.examples.benchmarks.Benchmarks}, or from {@link io.zhanggui.examples.benchmarks.Catalogue} to add a row.
 */
@NullMarked
package io.zhanggui.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
