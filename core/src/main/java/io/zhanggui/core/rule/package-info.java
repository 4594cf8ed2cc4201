/**
 * Figures of law and of the company as dated, cited data; start from {@link io.zhanggui.core.rule.RuleBook}.
 */
@NullMarked
package io.zhanggui.core.rule;

import org.jspecify.annotations.NullMarked;
