package io.zhanggui.core.time;

/** What a day is for work and pay. */
public enum DayKind {
    /** A working day, also a weekend day that was made one (调休上班). */
    WORKDAY,
    /** A weekend day, or a day swapped into a holiday (休息日). */
    REST_DAY,
    /** A statutory holiday, on which work is paid as such (法定休假日). */
    STATUTORY_HOLIDAY
}
