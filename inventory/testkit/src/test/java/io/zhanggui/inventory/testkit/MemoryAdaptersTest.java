package io.zhanggui.inventory.testkit;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.inventory.count.StockTakeRepository;
import io.zhanggui.inventory.count.WriteOffRepository;
import io.zhanggui.inventory.fulfilment.OutboundOrderRepository;
import io.zhanggui.inventory.item.BundleRepository;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.PlatformSkuRegister;
import io.zhanggui.inventory.replenishment.PolicyEntries;
import io.zhanggui.inventory.replenishment.ProposalRepository;
import io.zhanggui.inventory.stock.LotRepository;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.warehouse.WarehouseLayouts;
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

    @Nested
    class StockTakes extends StockTakeRepositoryTck {
        @Override
        protected Fixture<StockTakeRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(StockTakeRepository.inMemory(store), store);
        }
    }

    @Nested
    class WriteOffs extends WriteOffRepositoryTck {
        @Override
        protected Fixture<WriteOffRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(WriteOffRepository.inMemory(store), store);
        }
    }

    @Nested
    class Layouts extends WarehouseLayoutsTck {
        @Override
        protected Fixture<WarehouseLayouts> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(WarehouseLayouts.inMemory(store), store);
        }
    }

    @Nested
    class Outbound extends OutboundOrderRepositoryTck {
        @Override
        protected Fixture<OutboundOrderRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(OutboundOrderRepository.inMemory(store), store);
        }
    }

    @Nested
    class Policies extends PolicyEntriesTck {
        @Override
        protected Fixture<PolicyEntries> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(PolicyEntries.inMemory(store), store);
        }
    }

    @Nested
    class Proposals extends ProposalRepositoryTck {
        @Override
        protected Fixture<ProposalRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(ProposalRepository.inMemory(store), store);
        }
    }
}
