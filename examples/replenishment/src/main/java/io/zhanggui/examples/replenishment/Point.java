package io.zhanggui.examples.replenishment;

/**
 * One setting of a rule.
 *
 * @param parameter of the rule
 * @param unitFill the share of units asked for that was served
 * @param valueFill the same, valued at price
 * @param unitStock what was in stock when a day closed, on average, in units
 * @param valueStock the same, valued at price
 * @param orders how many order lines were placed
 */
record Point(double parameter, double unitFill, double valueFill, double unitStock, double valueStock, int orders) {}
