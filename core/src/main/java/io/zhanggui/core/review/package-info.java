/**
 * The judgement of the whole (组织诊断): a {@link io.zhanggui.core.review.StructureReview} of a snapshot gives
 * {@link io.zhanggui.core.review.Findings}, each with its place and a suggestion.
 */
@NullMarked
package io.zhanggui.core.review;

import org.jspecify.annotations.NullMarked;
