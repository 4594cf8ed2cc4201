/**
 * Suppliers, their qualification and how well they deliver (供应商管理); start from
 * {@link io.zhanggui.procurement.supplier.SupplierScorecard}.
 *
 * <p>Facts are {@link io.zhanggui.procurement.supplier.SupplierFacts} of a period, the result is a
 * {@link io.zhanggui.procurement.supplier.SupplierEvaluation} with a standing. The scoring is that of core.kpi.
 */
@NullMarked
package io.zhanggui.procurement.supplier;

import org.jspecify.annotations.NullMarked;
