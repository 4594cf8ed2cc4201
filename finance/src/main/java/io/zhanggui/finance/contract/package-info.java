/**
 * The contract register: versions, obligations, what was performed, late penalties, the performance sheet as of any
 * date and statistics by period; start from {@link io.zhanggui.finance.contract.Contract}.
 */
@NullMarked
package io.zhanggui.finance.contract;

import org.jspecify.annotations.NullMarked;
