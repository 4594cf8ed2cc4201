package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the movements of the differences of a sheet. */
final class CountAdjustments {

    private CountAdjustments() {}

    static List<Movement> of(StockTake take, LocalDate recordedOn) {
        return parts(take).keySet().stream()
                .sorted(Comparator.comparing(CountAdjustments::isArrivalOfPieces))
                .map(movement -> movement.recordedOn(recordedOn))
                .toList();
    }

    /** A piece that is booked at one place and found at another leaves before it comes. */
    private static boolean isArrivalOfPieces(Movement movement) {
        Quantity quantity = movement.quantity();
        return quantity != null && quantity.signum() > 0 && !movement.serials().isEmpty();
    }

    /** Why each movement is made, as the sheet knows it. */
    static Map<Movement, LossCause> causes(StockTake take) {
        Map<Movement, LossCause> causes = new LinkedHashMap<>();
        parts(take).forEach((movement, line) -> {
            DifferenceReason reason = line.reason();
            causes.put(
                    movement, reason == null ? LossCause.UNKNOWN : new LossCause(reason.cause(), reason.responsible()));
        });
        return causes;
    }

    private static Map<Movement, CountedLine> parts(StockTake take) {
        Map<CountItem, String> ids = ids(take);
        Map<Movement, CountedLine> parts = new LinkedHashMap<>();
        for (CountedLine line : take.differences()) {
            String id = requireNonNull(ids.get(line.item()), "id");
            if (line.missing().isEmpty() && line.unexpected().isEmpty()) {
                parts.put(movement(take, line, id, line.difference(), List.of()), line);
            }
            if (!line.missing().isEmpty()) {
                Quantity missing = pieces(line, line.missing()).negated();
                parts.put(movement(take, line, id + "-out", missing, line.missing()), line);
            }
            if (!line.unexpected().isEmpty()) {
                Quantity unexpected = pieces(line, line.unexpected());
                parts.put(movement(take, line, id + "-in", unexpected, line.unexpected()), line);
            }
        }
        return parts;
    }

    private static Movement movement(
            StockTake take, CountedLine line, String id, Quantity difference, List<SerialNumber> serials) {
        return Movement.count(MovementId.of(id), take.day(), line.item().stock(), difference)
                .goods(line.item().goods())
                .serials(serials)
                .reference(take.no().value());
    }

    private static Quantity pieces(CountedLine line, List<SerialNumber> serials) {
        return Quantity.of(
                BigDecimal.valueOf(serials.size()), line.line().book().unit());
    }

    /** The sheet's number and the place of the line among those of its stock, which does not depend on other stocks. */
    private static Map<CountItem, String> ids(StockTake take) {
        Map<StockKey, Integer> places = new HashMap<>();
        Map<CountItem, String> ids = new HashMap<>();
        for (CountLine line : take.lines()) {
            ids.put(
                    line.item(),
                    CountCommands.id(
                            "count-",
                            take.no().value(),
                            "-" + places.merge(line.item().stock(), 1, Integer::sum)));
        }
        return ids;
    }
}
