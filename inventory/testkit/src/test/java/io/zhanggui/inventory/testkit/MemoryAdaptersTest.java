package io.zhanggui.inventory.testkit;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockLevels;
import org.junit.jupiter.api.Nested;

/** The memory adapters keep every rule. */
class MemoryAdaptersTest {

    @Nested
    class Movements extends StockEventsTck {
        @Override
        protected Fixture<StockEvents> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(StockEvents.inMemory(store), store);
        }
    }

    @Nested
    class Levels extends StockLevelsTck {
        @Override
        protected Fixture<StockLevels> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(StockLevels.inMemory(store), store);
        }
    }
}
