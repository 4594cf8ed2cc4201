/**
 * Who works for whom, since when and for what pay (任职与薪酬): begin with
 * {@link io.zhanggui.hr.employment.Employment}, whose dated {@link io.zhanggui.hr.employment.PayTerms} become the spans of a
 * month ({@link io.zhanggui.hr.employment.PaySpans}) and the facts of a payslip
 * ({@link io.zhanggui.hr.employment.MonthlyPay}).
 */
@NullMarked
package io.zhanggui.hr.employment;

import org.jspecify.annotations.NullMarked;
