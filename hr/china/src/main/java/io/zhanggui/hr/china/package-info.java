/**
 * The pay rules of mainland China as dated, cited data (个税、五险一金); start from
 * {@link io.zhanggui.hr.china.ChinaPayroll}.
 *
 * <p>Figures stand in {@code china-payroll.csv}, a rule pack like one that a host may write; {@link
 * io.zhanggui.hr.china.ChinaRules} names them. A new city is rows of that file, not code.
 */
@NullMarked
package io.zhanggui.hr.china;

import org.jspecify.annotations.NullMarked;
