/**
 * Tables in and out as CSV, with file, line and column in every error; start from
 * {@link io.zhanggui.core.table.TableReader}.
 */
@NullMarked
package io.zhanggui.core.table;

import org.jspecify.annotations.NullMarked;
