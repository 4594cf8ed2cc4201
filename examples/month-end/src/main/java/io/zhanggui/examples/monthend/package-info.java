/**
 * A month end on memory adapters: reads a shop from CSV, closes its month through every module and writes one page and
 * its tables; start from {@link io.zhanggui.examples.monthend.MonthEnd}.
 *
 * <p>Each {@code …Section} reads the files of its field, makes the library's calls and gives what the page shows. A new
 * field is a new section in {@link io.zhanggui.examples.monthend.MonthEnd}'s list.
 */
@NullMarked
package io.zhanggui.examples.monthend;

import org.jspecify.annotations.NullMarked;
