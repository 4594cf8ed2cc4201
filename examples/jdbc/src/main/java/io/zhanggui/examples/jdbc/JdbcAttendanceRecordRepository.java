package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.AttendanceRecordRepository;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Attendance by person and month: the whole as JSON, and beside it what queries look for. */
final class JdbcAttendanceRecordRepository extends JdbcRepository<AttendanceRecord.Id, AttendanceRecord>
        implements AttendanceRecordRepository {

    private static final Keys<AttendanceRecord.Id> KEYS = Keys.<AttendanceRecord.Id>of(
                    "person", AttendanceRecord.Id::person)
            .and("work_month", AttendanceRecord.Id::month);

    private static final Table<AttendanceRecord> RECORD = Table.<AttendanceRecord>named("attendance_record")
            .column("state", each -> each.state().code())
            .column("body", Json::of);

    private static final Select OF_MONTH = query(RECORD, KEYS, "attendance_record.work_month = ?");
    private static final Select OF_PERSON = query(RECORD, KEYS, "attendance_record.person = ?");

    JdbcAttendanceRecordRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, RECORD, KEYS, AttendanceRecord::id, JdbcAttendanceRecordRepository::attendance);
    }

    @Override
    public Stream<Versioned<AttendanceRecord>> ofMonth(YearMonth month) {
        return stream(OF_MONTH, List.of(month));
    }

    @Override
    public Stream<Versioned<AttendanceRecord>> ofPerson(PersonId person) {
        return stream(OF_PERSON, List.of(person));
    }

    private static AttendanceRecord attendance(Row row) {
        return Json.read(row.text("body"), AttendanceRecord.class);
    }
}
