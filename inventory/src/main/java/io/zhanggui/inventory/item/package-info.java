/**
 * What a shop keeps and sells (商品): start from {@link io.zhanggui.inventory.item.Item}; {@link
 * io.zhanggui.inventory.item.KitRegister} takes order lines apart, and {@link io.zhanggui.inventory.item.PlatformSkus} says
 * which article a platform's listing means.
 */
@NullMarked
package io.zhanggui.inventory.item;

import org.jspecify.annotations.NullMarked;
