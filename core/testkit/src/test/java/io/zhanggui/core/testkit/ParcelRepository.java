package io.zhanggui.core.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;

/** A port as a module has it. */
interface ParcelRepository extends Repository<OrderNo, Parcel> {

    static ParcelRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<OrderNo, Parcel> implements ParcelRepository {
            InMemory() {
                super(store, Parcel::no);
            }
        }
        return new InMemory();
    }
}
