/**
 * Chinese tax on what people earn (个人所得税): wages, bonuses and other income, withheld and settled; start from
 * {@link io.zhanggui.hr.china.tax.ChinaTax}, which {@link io.zhanggui.hr.china.ChinaPayroll} resolves.
 */
@NullMarked
package io.zhanggui.hr.china.tax;

import org.jspecify.annotations.NullMarked;
