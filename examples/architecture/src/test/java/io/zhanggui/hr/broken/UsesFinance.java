package io.zhanggui.hr.broken;

import io.zhanggui.finance.broken.Open;

public final class UsesFinance {
    public Open neighbour() {
        return new Open();
    }
}
