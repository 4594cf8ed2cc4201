@NullMarked
package io.zhanggui.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
