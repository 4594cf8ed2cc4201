package io.zhanggui.inventory.testkit;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.inventory.fulfilment.OutboundOrderRepository;
import io.zhanggui.inventory.stock.MovementStream;
import io.zhanggui.inventory.warehouse.WarehouseLayouts;
import org.junit.jupiter.api.Nested;

/** The memory adapters keep every rule. */
class MemoryAdaptersTest {

    @Nested
    class Movements extends MovementStreamTck {
        @Override
        protected Fixture<MovementStream> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(MovementStream.inMemory(store), store);
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
}
