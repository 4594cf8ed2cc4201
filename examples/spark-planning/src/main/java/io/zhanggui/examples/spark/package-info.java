/**
 * The replenishment planner over partitions on Apache Spark, for hosts whose articles × warehouses outgrow one machine.
 *
 * <p>Start from {@link io.zhanggui.examples.spark.DistributedPlanner} and {@link io.zhanggui.examples.spark.PlanRules}.
 */
package io.zhanggui.examples.spark;
