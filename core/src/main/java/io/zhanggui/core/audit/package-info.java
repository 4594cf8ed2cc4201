/**
 * Who did what, when and why, and types that never show personal data; start from
 * {@link io.zhanggui.core.audit.Stamp}.
 */
@NullMarked
package io.zhanggui.core.audit;

import org.jspecify.annotations.NullMarked;
