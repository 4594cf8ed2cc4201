/**
 * What the modules tell the ledger, in reasons instead of accounts; start from
 * {@link io.zhanggui.core.posting.Posting}.
 */
@NullMarked
package io.zhanggui.core.posting;

import org.jspecify.annotations.NullMarked;
