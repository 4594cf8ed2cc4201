/**
 * The shapes of every storage port, and the memory adapter; start from
 * {@link io.zhanggui.core.repository.Repository}.
 */
@NullMarked
package io.zhanggui.core.repository;

import org.jspecify.annotations.NullMarked;
