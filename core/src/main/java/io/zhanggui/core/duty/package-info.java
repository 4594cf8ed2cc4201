/**
 * Who answers for what (责): the duties of units and positions; start from {@link io.zhanggui.core.duty.DutyCatalog}.
 */
@NullMarked
package io.zhanggui.core.duty;

import org.jspecify.annotations.NullMarked;
