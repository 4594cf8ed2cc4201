package io.zhanggui.finance.broken;

import com.google.common.collect.ImmutableList;
import java.util.List;

public final class ShowsGuava {
    public ImmutableList<String> plain() {
        return ImmutableList.of();
    }

    public void nested(List<ImmutableList<String>> lists) {
        lists.clear();
    }

    ImmutableList<String> inside() {
        return ImmutableList.of();
    }
}
