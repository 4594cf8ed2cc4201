/**
 * Runs worked cases from files through the library's public interface; start from {@link
 * io.zhanggui.examples.cases.Cases}.
 *
 * <p>It holds no expected number. A new operation is one method of at most 25 lines in the {@code …Operations} class of
 * its module, which maps fields and makes one library call; arithmetic is banned there.
 */
@NullMarked
package io.zhanggui.examples.cases;

import org.jspecify.annotations.NullMarked;
