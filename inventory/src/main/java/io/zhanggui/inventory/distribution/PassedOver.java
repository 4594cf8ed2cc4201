package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.id.WarehouseId;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse that would be cheaper and does not serve, or no more.
 *
 * @param warehouse the warehouse
 * @param unitCost what a unit from it would cost
 * @param reason why not
 * @param worth what a unit of its stock saves where it goes; {@code null} where it has none or serves what must be served
 */
@Beta
public record PassedOver(
        WarehouseId warehouse,
        BigMoney unitCost,
        Reason reason,
        @Nullable BigMoney worth) {

    public PassedOver {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(unitCost, "unitCost");
        requireNonNull(reason, "reason");
    }

    /** Why a cheaper warehouse does not serve. */
    public enum Reason implements Term {
        /** It has no stock. */
        EMPTY,
        /** Its lane is full. */
        LANE_FULL,
        /** All that it can send is used where it saves most. */
        USED_UP;

        private static final TermBundle BUNDLE =
                TermBundle.of("passedover", file -> PassedOver.class.getResourceAsStream(file));

        @Override
        public TermBundle bundle() {
            return BUNDLE;
        }
    }
}
