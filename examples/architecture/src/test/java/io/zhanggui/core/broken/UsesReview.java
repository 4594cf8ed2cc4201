package io.zhanggui.core.broken;

import io.zhanggui.core.review.FindingSeverity;

final class UsesReview {
    FindingSeverity above() {
        return FindingSeverity.NOTE;
    }
}
