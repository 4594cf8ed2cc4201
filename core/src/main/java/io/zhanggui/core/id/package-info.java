/**
 * Ids that several modules speak of; start from {@link io.zhanggui.core.id.Identifier}.
 *
 * <p>An id that one module alone uses lives in that module.
 */
@NullMarked
package io.zhanggui.core.id;

import org.jspecify.annotations.NullMarked;
