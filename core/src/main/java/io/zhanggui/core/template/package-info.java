/**
 * Charts of known kinds of company, as data with the lines they come from (组织架构模板); start from
 * {@link io.zhanggui.core.template.OrgTemplates}.
 */
@NullMarked
package io.zhanggui.core.template;

import org.jspecify.annotations.NullMarked;
