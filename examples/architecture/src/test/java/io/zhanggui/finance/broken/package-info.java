/** One deliberate breach of each rule of the architecture; {@code BrokenRulesTest} expects every one to be found. */
@NullMarked
package io.zhanggui.finance.broken;

import org.jspecify.annotations.NullMarked;
