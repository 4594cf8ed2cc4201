/**
 * Chinese labour law as far as it counts money and days (劳动法): leave, illness, probation, the end of a contract,
 * retirement and the minimum wage; start from {@link io.zhanggui.hr.china.labour.ChinaLabour}, whose figures
 * {@link io.zhanggui.hr.china.labour.LabourRules} names.
 */
@NullMarked
package io.zhanggui.hr.china.labour;

import org.jspecify.annotations.NullMarked;
