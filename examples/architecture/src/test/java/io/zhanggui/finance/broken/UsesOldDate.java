package io.zhanggui.finance.broken;

import java.util.Date;

final class UsesOldDate {
    Date date() {
        return new Date();
    }
}
