package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The port of attendance, by person and month. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #ofMonth} gives everybody's attendance of that month, whatever its state, and no other.
 *   <li>{@link #ofPerson} gives all months of that person, and no other.
 * </ol>
 */
@Beta
public interface AttendanceRecordRepository extends Repository<AttendanceRecord.Id, AttendanceRecord> {

    /** Attendance in memory. */
    static AttendanceRecordRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<AttendanceRecord.Id, AttendanceRecord>
                implements AttendanceRecordRepository {
            InMemory() {
                super(store, AttendanceRecord::id);
            }

            @Override
            public Stream<Versioned<AttendanceRecord>> ofMonth(YearMonth month) {
                return select(each -> each.id().month().equals(month), Comparator.comparing(AttendanceRecord::id));
            }

            @Override
            public Stream<Versioned<AttendanceRecord>> ofPerson(PersonId person) {
                return select(each -> each.id().person().equals(person), Comparator.comparing(AttendanceRecord::id));
            }
        }
        return new InMemory();
    }

    /** Everybody's attendance of a month, in the order of persons; to be closed by the caller. */
    Stream<Versioned<AttendanceRecord>> ofMonth(YearMonth month);

    /** A person's attendance, in the order of months; to be closed by the caller. */
    Stream<Versioned<AttendanceRecord>> ofPerson(PersonId person);
}
