/** What the tests of all features share: start from {@link io.zhanggui.inventory.WorkedCase}. */
@NullMarked
package io.zhanggui.inventory;

import org.jspecify.annotations.NullMarked;
