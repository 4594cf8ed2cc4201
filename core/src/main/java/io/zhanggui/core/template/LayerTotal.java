package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a layer.
 *
 * @param layer the layer; {@code null} for what stands in none
 * @param units the number of units
 * @param seats how many people their positions are for (编制)
 * @param people how many different people hold one of these positions (在岗人数)
 * @param cost the cost of the units, by the host's measure
 */
@Beta
public record LayerTotal(@Nullable Layer layer, int units, int seats, int people, BigDecimal cost) {

    public LayerTotal {
        requireNonNull(cost, "cost");
    }
}
