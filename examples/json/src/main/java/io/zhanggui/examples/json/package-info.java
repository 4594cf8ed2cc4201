/**
 * How the library's records go over the wire as JSON; start from {@link io.zhanggui.examples.json.ZhangguiModule}, which a
 * host copies or uses as it is.
 */
@NullMarked
package io.zhanggui.examples.json;

import org.jspecify.annotations.NullMarked;
