/**
 * From days and hours to lines of a payslip (考勤): absence and overtime; facts in
 * {@link io.zhanggui.hr.attendance.AttendanceMonth}, resolved rules in
 * {@link io.zhanggui.hr.attendance.AttendanceRules}.
 */
@NullMarked
package io.zhanggui.hr.attendance;

import org.jspecify.annotations.NullMarked;
