package io.zhanggui.inventory.broken;

import io.zhanggui.finance.broken.Open;

final class UsesFinance {
    Open neighbour() {
        return new Open();
    }
}
