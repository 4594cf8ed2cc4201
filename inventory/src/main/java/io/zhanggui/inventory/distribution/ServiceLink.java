package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.WarehouseId;

/**
 * That one place supplies another.
 *
 * @param from who supplies
 * @param to who is supplied
 */
record ServiceLink(WarehouseId from, WarehouseId to) {

    /** Refuses a missing end. */
    ServiceLink {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }
}
