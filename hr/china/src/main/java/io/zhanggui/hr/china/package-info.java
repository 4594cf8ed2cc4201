/**
 * The pay rules of mainland China as dated, cited data (个税、五险一金); start from
 * {@link io.zhanggui.hr.china.ChinaPayroll}.
 *
 * <p>Figures stand in rule packs ({@code china-tax.csv}, {@code shanghai.csv} …) like those that a host may write; {@link
 * io.zhanggui.hr.china.ChinaRules} names them. A new city is a pack, not code.
 */
@NullMarked
package io.zhanggui.hr.china;

import org.jspecify.annotations.NullMarked;
