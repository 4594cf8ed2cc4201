package io.zhanggui.core.broken;

import io.zhanggui.finance.broken.Open;

final class UsesFinance {
    Open neighbour() {
        return new Open();
    }
}
