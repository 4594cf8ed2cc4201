package io.zhanggui.inventory.testkit;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.inventory.item.BundleRepository;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.PlatformSkuRegister;
import io.zhanggui.inventory.stock.LotRepository;
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

    @Nested
    class Items extends ItemRepositoryTck {
        @Override
        protected Fixture<ItemRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(ItemRepository.inMemory(store), store);
        }
    }

    @Nested
    class Bundles extends BundleRepositoryTck {
        @Override
        protected Fixture<BundleRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(BundleRepository.inMemory(store), store);
        }
    }

    @Nested
    class Listings extends PlatformSkuRegisterTck {
        @Override
        protected Fixture<PlatformSkuRegister> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(PlatformSkuRegister.inMemory(store), store);
        }
    }

    @Nested
    class Lots extends LotRepositoryTck {
        @Override
        protected Fixture<LotRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(LotRepository.inMemory(store), store);
        }
    }
}
