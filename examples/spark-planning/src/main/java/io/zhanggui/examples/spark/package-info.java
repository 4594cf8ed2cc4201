/**
 * The replenishment planner over partitions on Apache Spark, for hosts whose articles × warehouses outgrow one machine.
 *
 * <p>Start from {@link io.zhanggui.examples.spark.DistributedPlanner}; {@link io.zhanggui.examples.spark.PartitionPlanner}
 * is what each partition does, and all that knows the library.
 */
package io.zhanggui.examples.spark;
