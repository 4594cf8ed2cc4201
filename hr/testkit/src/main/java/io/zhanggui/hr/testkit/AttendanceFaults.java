package io.zhanggui.hr.testkit;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.AttendanceRecordRepository;
import io.zhanggui.hr.attendance.AttendanceState;
import io.zhanggui.hr.attendance.LeaveLedger;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.PunchStream;
import io.zhanggui.hr.attendance.TimeSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Mistakes that break the rules of the attendance's ports. */
final class AttendanceFaults {

    private static final Comparator<PersonId> WITHOUT_CASE =
            Comparator.comparing(PersonId::value, String.CASE_INSENSITIVE_ORDER);

    private AttendanceFaults() {}

    static Stream<Fault> ofPunches() {
        return Stream.of(
                during(
                        "punches sort by time",
                        10,
                        (right, span) -> right.during(span).sorted(Comparator.comparing(Punch::at))),
                during(
                        "persons sort without regard to case",
                        10,
                        (right, span) -> right.during(span).sorted(Comparator.comparing(Punch::person, WITHOUT_CASE))),
                Fault.in(
                        "punches of anybody are taken",
                        11,
                        PunchStream.class,
                        "append",
                        (right, arguments) -> takenAs(right, arguments)),
                during(
                        "the end counts",
                        12,
                        (right, span) -> right.during(
                                new TimeSpan(span.start(), span.end().plusSeconds(1)))),
                during(
                        "the start does not count",
                        12,
                        (right, span) ->
                                right.during(span).filter(punch -> punch.at().isAfter(span.start()))));
    }

    static Stream<Fault> ofRecords() {
        return Stream.of(
                ofMonth(
                        "persons sort without regard to case",
                        10,
                        (right, month) -> right.ofMonth(month)
                                .sorted(Comparator.comparing(
                                        each -> each.value().id().person(), WITHOUT_CASE))),
                ofPerson(
                        "months sort the newest first",
                        10,
                        (right, person) -> right.ofPerson(person)
                                .sorted(Comparator.comparing((Versioned<AttendanceRecord> each) ->
                                                each.value().id().month())
                                        .reversed())),
                ofMonth(
                        "every year comes",
                        11,
                        (right, month) -> Stream.of(1, 0)
                                .flatMap(back -> right.ofMonth(month.minusYears(back)))
                                .sorted(Comparator.comparing(
                                        each -> each.value().id().person()))),
                ofMonth(
                        "locked months do not come",
                        11,
                        (right, month) -> right.ofMonth(month)
                                .filter(each -> !(each.value().state() instanceof AttendanceState.Locked))),
                ofMonth(
                        "attendance comes without its version",
                        11,
                        (right, month) -> right.ofMonth(month).map(each -> new Versioned<>(each.value(), 1))),
                ofPerson(
                        "attendance of a person comes without its version",
                        12,
                        (right, person) -> right.ofPerson(person).map(each -> new Versioned<>(each.value(), 1))));
    }

    static Stream<Fault> ofLeave() {
        return Stream.of(
                lapsingBy(
                        "persons sort without regard to case",
                        10,
                        (right, day) -> right.lapsingBy(day).sorted(WITHOUT_CASE)),
                lapsingBy("the last day of use counts as over", 11, (right, day) -> right.lapsingBy(day.plusDays(1))),
                lapsingBy(
                        "somebody comes as often as they were granted something",
                        11,
                        (right, day) -> right.lapsingBy(day)
                                .flatMap(person -> right.read(person).stream()
                                        .flatMap(entry -> entry.event().lot().stream())
                                        .filter(lot -> lot.lapsedOn(day))
                                        .map(lot -> person))));
    }

    /** Whatever does not belong to the key is dropped. */
    @SuppressWarnings("unchecked") // the arguments of append
    private static Object takenAs(PunchStream right, List<Object> arguments) {
        PersonId key = (PersonId) arguments.get(0);
        List<Recorded<Punch>> punches = (List<Recorded<Punch>>) arguments.get(2);
        return right.append(
                key,
                (Integer) arguments.get(1),
                punches.stream()
                        .filter(each -> each.event().person().equals(key))
                        .toList());
    }

    private static Fault during(String title, int rule, BiFunction<PunchStream, TimeSpan, Stream<Punch>> answer) {
        return Fault.in(
                title,
                rule,
                PunchStream.class,
                "during",
                (right, arguments) -> eager(answer.apply(right, (TimeSpan) arguments.get(0))));
    }

    private static Fault ofMonth(
            String title,
            int rule,
            BiFunction<AttendanceRecordRepository, YearMonth, Stream<Versioned<AttendanceRecord>>> answer) {
        return Fault.in(
                title,
                rule,
                AttendanceRecordRepository.class,
                "ofMonth",
                (right, arguments) -> eager(answer.apply(right, (YearMonth) arguments.get(0))));
    }

    private static Fault ofPerson(
            String title,
            int rule,
            BiFunction<AttendanceRecordRepository, PersonId, Stream<Versioned<AttendanceRecord>>> answer) {
        return Fault.in(
                title,
                rule,
                AttendanceRecordRepository.class,
                "ofPerson",
                (right, arguments) -> eager(answer.apply(right, (PersonId) arguments.get(0))));
    }

    private static Fault lapsingBy(
            String title, int rule, BiFunction<LeaveLedger, LocalDate, Stream<PersonId>> answer) {
        return Fault.in(
                title,
                rule,
                LeaveLedger.class,
                "lapsingBy",
                (right, arguments) -> eager(answer.apply(right, (LocalDate) arguments.get(0))));
    }

    /** What else is wrong with the answer, it is complete when it is given. */
    private static <T> Stream<T> eager(Stream<T> answer) {
        try (answer) {
            return answer.toList().stream();
        }
    }
}
