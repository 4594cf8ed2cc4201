/**
 * Port tests and generators for contracts and ledger. An integrator starts from
 * {@link io.zhanggui.finance.testkit.ContractRepositoryTck}, a tester from
 * {@link io.zhanggui.finance.testkit.ContractArbitraries}.
 */
@NullMarked
package io.zhanggui.finance.testkit;

import org.jspecify.annotations.NullMarked;
