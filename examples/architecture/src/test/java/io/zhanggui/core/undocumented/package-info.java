/** Samples without Javadoc. */
package io.zhanggui.core.undocumented;
