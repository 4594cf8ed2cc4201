package io.zhanggui.finance.broken;

import io.zhanggui.finance.testkit.broken.Kit;

final class UsesTestkit {
    Kit kit() {
        return new Kit();
    }
}
