/**
 * Double-entry bookkeeping: accounts, postings turned into journal entries, periods, trial balance, closing; start from
 * {@link io.zhanggui.finance.ledger.Ledger}.
 */
@NullMarked
package io.zhanggui.finance.ledger;

import org.jspecify.annotations.NullMarked;
