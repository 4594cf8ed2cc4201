/** What a shop keeps in stock (商品): start from {@link io.zhanggui.inventory.item.Kits} for sets that are sold as one. */
@NullMarked
package io.zhanggui.inventory.item;

import org.jspecify.annotations.NullMarked;
