/**
 * Units, positions and who holds them, on any day and as known on any day (组织); start from
 * {@link io.zhanggui.core.organization.OrgTable} or from a template of {@code core.template}, append to the
 * {@link io.zhanggui.core.organization.OrgHistory}, and ask its {@link io.zhanggui.core.organization.OrgSnapshot}.
 */
@NullMarked
package io.zhanggui.core.organization;

import org.jspecify.annotations.NullMarked;
