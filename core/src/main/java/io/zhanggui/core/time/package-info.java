/**
 * Dates, periods and what was known when; start from {@link io.zhanggui.core.time.Timeline} for values that change
 * over time and from {@link io.zhanggui.core.time.WorkCalendar} for working days.
 *
 * <p>Ranges are half-open; nothing here reads a clock.
 */
@NullMarked
package io.zhanggui.core.time;

import org.jspecify.annotations.NullMarked;
