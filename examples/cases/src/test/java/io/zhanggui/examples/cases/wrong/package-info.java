/** Adapters that break the rules on purpose. */
@NullMarked
package io.zhanggui.examples.cases.wrong;

import org.jspecify.annotations.NullMarked;
