/** Tests of the runner; deliberately wrong adapters stand in {@code wrong}. */
@NullMarked
package io.zhanggui.examples.cases;

import org.jspecify.annotations.NullMarked;
