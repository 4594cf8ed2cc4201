package io.zhanggui.finance.broken;

import io.zhanggui.hr.broken.UsesFinance;

final class UsesHr {
    UsesFinance neighbour() {
        return new UsesFinance();
    }
}
