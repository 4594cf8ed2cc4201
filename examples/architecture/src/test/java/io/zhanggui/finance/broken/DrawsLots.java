package io.zhanggui.finance.broken;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

final class DrawsLots {
    UUID id() {
        return UUID.randomUUID();
    }

    Random random() {
        return new Random();
    }

    int shared() {
        return ThreadLocalRandom.current().nextInt();
    }

    Random seeded() {
        return new Random(42);
    }

    Supplier<UUID> byReference() {
        return UUID::randomUUID;
    }
}
