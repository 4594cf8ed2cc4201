/**
 * Chinese labour law as far as it counts money and days (劳动法); start from
 * {@link io.zhanggui.hr.china.labour.LabourRules}, which names its figures.
 */
@NullMarked
package io.zhanggui.hr.china.labour;

import org.jspecify.annotations.NullMarked;
