/**
 * The pay rules of Hong Kong as dated, cited data (强积金); start from {@link io.zhanggui.hr.hongkong.HongKongPayroll}.
 *
 * <p>Figures stand in the rule pack {@code hongkong.csv}; {@link io.zhanggui.hr.hongkong.HongKongRules} names them.
 */
@NullMarked
package io.zhanggui.hr.hongkong;

import org.jspecify.annotations.NullMarked;
