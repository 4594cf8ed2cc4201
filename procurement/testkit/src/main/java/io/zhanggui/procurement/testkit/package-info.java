/**
 * Port tests and generators for procurement; an integrator starts from the Tck of the port, such as
 * {@link io.zhanggui.procurement.testkit.SupplierRepositoryTck}.
 */
@NullMarked
package io.zhanggui.procurement.testkit;

import org.jspecify.annotations.NullMarked;
