/** The worked cases of {@code cases/finance.json}, through the public interface. */
@NullMarked
package io.zhanggui.finance.cases;

import org.jspecify.annotations.NullMarked;
