/**
 * The judgement of the whole (组织诊断): an {@link io.zhanggui.core.review.OrgReview} of a snapshot gives
 * {@link io.zhanggui.core.review.Findings}, each with its place and a suggestion.
 */
@NullMarked
package io.zhanggui.core.review;

import org.jspecify.annotations.NullMarked;
