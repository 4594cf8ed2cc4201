package io.zhanggui.finance.broken;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

final class StartsThread {
    Thread thread() {
        return new Thread(() -> {});
    }

    CompletableFuture<Void> async() {
        return CompletableFuture.runAsync(() -> {});
    }

    Stream<String> parallel(List<String> list) {
        return list.parallelStream();
    }
}
