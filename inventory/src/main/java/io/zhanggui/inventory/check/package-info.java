/** What numbers must satisfy, for the packages of this module; not exported. */
@NullMarked
package io.zhanggui.inventory.check;

import org.jspecify.annotations.NullMarked;
