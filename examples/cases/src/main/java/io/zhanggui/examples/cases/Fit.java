package io.zhanggui.examples.cases;

import java.util.Map;

/**
 * What a search for the best parameters found: its sum of squared errors must be at most the expected {@code sse}.
 *
 * <p>A lower sum is a better fit, and has other parameters: then nothing else is compared.
 *
 * @param squaredErrors the sum of squared errors at the parameters found
 * @param others fields that must agree too where the sum is the expected one; what is not here is not compared
 */
record Fit(double squaredErrors, Map<String, ?> others) {}
