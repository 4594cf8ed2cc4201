package io.zhanggui.hr.attendance;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A company for the worked cases: nine to six with an hour at noon, nights from ten to six. */
final class Week {

    static final PersonId P = PersonId.of("P007");
    static final WorkCalendar CHINA = WorkCalendar.china();
    static final Shift DAY = Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00");
    static final Shift NIGHT = Shift.of("N", "22:00", "06:00");
    static final Roster ROSTER = Roster.weekly(CHINA, DAY);

    private Week() {}

    static AttendancePolicy.Builder policy() {
        return AttendancePolicy.builder()
                .lateness(GraceRule.WHOLE, LatenessRule.minutes(), 60)
                .overtime(OvertimeBasis.CLAIMED, 30, 30)
                .missingPunch("0.5")
                .holidays(HolidayBasis.SHIFT_DAY)
                .night("22:00", "06:00")
                .window(240, 360);
    }

    /** Punches such as {@code 2025-10-09T09:00}. */
    static List<Punch> punches(String... times) {
        List<Punch> all = new ArrayList<>();
        for (String each : times) {
            all.add(Punch.of(P, LocalDateTime.parse(each), "door"));
        }
        return all;
    }

    /** In and out on every working day of some days. */
    static List<Punch> everyDay(LocalDate from, LocalDate until, String in, String out) {
        List<Punch> all = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            if (CHINA.isWorkday(day)) {
                all.addAll(punches(day + "T" + in, day + "T" + out));
            }
        }
        return all;
    }

    static OvertimeClaim claim(String day, String from, String until) {
        LocalDate date = LocalDate.parse(day);
        return new OvertimeClaim(P, date, TimeSpan.of(date, from, until), "OT-" + day);
    }
}
