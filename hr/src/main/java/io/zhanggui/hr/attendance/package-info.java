/**
 * From punches to lines of a payslip (考勤): {@link io.zhanggui.hr.attendance.AttendanceCalculator} makes days and months of
 * punches, {@link io.zhanggui.hr.attendance.AttendanceBook} confirms and locks them,
 * {@link io.zhanggui.hr.attendance.AttendanceRules} makes lines of them, and {@link io.zhanggui.hr.attendance.LeaveBook} keeps
 * leave.
 */
@NullMarked
package io.zhanggui.hr.attendance;

import org.jspecify.annotations.NullMarked;
