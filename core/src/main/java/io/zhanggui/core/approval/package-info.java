/**
 * Who has to approve what, in which order, and what they decided (审批); start from
 * {@link io.zhanggui.core.approval.ApprovalDefinition} and apply each {@link io.zhanggui.core.approval.Action} to the
 * {@link io.zhanggui.core.approval.ApprovalCase}; {@link io.zhanggui.core.approval.Approvals} does so on a store.
 */
@NullMarked
package io.zhanggui.core.approval;

import org.jspecify.annotations.NullMarked;
