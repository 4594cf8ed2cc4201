package io.zhanggui.procurement.testkit;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.procurement.supplier.SupplierRepository;
import org.junit.jupiter.api.Nested;

/** The memory adapters keep every rule. */
class MemoryAdaptersTest {

    @Nested
    class Suppliers extends SupplierRepositoryTck {
        @Override
        protected Fixture<SupplierRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(SupplierRepository.inMemory(store), store);
        }
    }
}
