/**
 * Port tests and generators of people and pay: adapters extend {@link io.zhanggui.hr.testkit.PayRunRepositoryTck} and
 * {@link io.zhanggui.hr.testkit.PayslipRepositoryTck}; properties draw from
 * {@link io.zhanggui.hr.testkit.PayrollArbitraries}.
 */
@NullMarked
package io.zhanggui.hr.testkit;

import org.jspecify.annotations.NullMarked;
