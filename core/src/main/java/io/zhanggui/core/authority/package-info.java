/**
 * Who may decide what, up to which amount, where and when (职权); start from
 * {@link io.zhanggui.core.authority.Authority}.
 *
 * <p>Whatever no {@link io.zhanggui.core.authority.AuthorityGrant} allows is denied, to everybody.
 */
@NullMarked
package io.zhanggui.core.authority;

import org.jspecify.annotations.NullMarked;
