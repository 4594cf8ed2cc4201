package io.zhanggui.core.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A port as a module has it. Beside the rules of {@link Repository}:
 *
 * <ol start="11">
 *   <li>{@link #insuredOn} gives the parcels whose insurance covers the day, and no others.
 * </ol>
 */
interface ParcelRepository extends Repository<OrderNo, Parcel> {

    /** The parcels that are insured on a day, by number; to be closed by the caller. */
    Stream<Versioned<Parcel>> insuredOn(LocalDate day);

    static ParcelRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<OrderNo, Parcel> implements ParcelRepository {
            InMemory() {
                super(store, Parcel::no);
            }

            @Override
            public Stream<Versioned<Parcel>> insuredOn(LocalDate day) {
                return select(parcel -> parcel.insured().contains(day), Comparator.comparing(Parcel::no));
            }
        }
        return new InMemory();
    }
}
