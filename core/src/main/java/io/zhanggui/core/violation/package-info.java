/**
 * What the business refuses, all at once and with stable codes; start from
 * {@link io.zhanggui.core.violation.Violations}.
 */
@NullMarked
package io.zhanggui.core.violation;

import org.jspecify.annotations.NullMarked;
