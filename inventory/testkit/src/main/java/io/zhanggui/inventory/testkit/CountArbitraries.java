package io.zhanggui.inventory.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.count.CountEntry;
import io.zhanggui.inventory.count.CountItem;
import io.zhanggui.inventory.count.CountLine;
import io.zhanggui.inventory.count.CountStep;
import io.zhanggui.inventory.count.MovementDuring;
import io.zhanggui.inventory.count.RecountRule;
import io.zhanggui.inventory.count.StockTake;
import io.zhanggui.inventory.count.StockTakeNo;
import io.zhanggui.inventory.count.StockTakeState;
import io.zhanggui.inventory.count.Tally;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Made-up counts: lines of several articles and places, some without cost, with one or two counts each and goods that move
 * before and after them. Each line is counted at a moment of its own.
 */
@Beta
public final class CountArbitraries {

    /** The moment as of which the book was frozen. */
    public static final Instant CUT_OFF = Instant.parse("2025-11-30T10:00:00Z");

    private static final WarehouseId WAREHOUSE = WarehouseId.of("SH");
    private static final List<PersonId> COUNTERS = List.of(PersonId.of("cho"), PersonId.of("dan"));
    private static final Actor CLERK = Actor.of(PersonId.of("clerk"));

    private CountArbitraries() {}

    /** Counted sheets of one to the greatest number of lines. */
    public static Arbitrary<StockTake> counted(int greatest) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, greatest))
                .as(CountArbitraries::take);
    }

    private static StockTake take(long seed, int size) {
        Random random = new Random(seed);
        List<CountLine> lines = new ArrayList<>();
        List<CountEntry> entries = new ArrayList<>();
        List<MovementDuring> movements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            CountItem item =
                    CountItem.of(StockKey.of(Sku.of("A" + i / 2), WAREHOUSE)).at("L" + i);
            CountLine line = CountLine.of(item, Quantity.ofPieces(random.nextInt(50) - 3))
                    .abc(List.of(AbcClass.values()).get(random.nextInt(3)));
            lines.add(
                    random.nextInt(8) == 0
                            ? line
                            : line.unitCost(BigMoney.ofMinor(CurrencyUnit.of("CNY"), random.nextInt(9999))));
            int rounds = 1 + random.nextInt(2);
            for (int round = 1; round <= rounds; round++) {
                Tally tally = Tally.of(
                        item,
                        Quantity.ofPieces(random.nextInt(50)),
                        COUNTERS.get((i + round) % 2),
                        CUT_OFF.plusSeconds(60L * round + random.nextInt(60)));
                entries.add(new CountEntry(round, tally, CLERK));
            }
            for (int number = random.nextInt(4); number > 0; number--) {
                movements.add(new MovementDuring(
                        item,
                        MovementId.of("M" + number),
                        CUT_OFF.plusSeconds(random.nextInt(200) - 50),
                        CUT_OFF.plusSeconds(random.nextInt(200) - 50),
                        Quantity.ofPieces(random.nextBoolean() ? 1 + random.nextInt(5) : -1 - random.nextInt(5)),
                        List.of()));
            }
        }
        return new StockTake(
                StockTakeNo.of("PD" + Math.floorMod(seed, 1000)),
                WAREHOUSE,
                LocalDate.of(2025, 11, 30),
                CUT_OFF,
                CurrencyUnit.of("CNY"),
                random.nextBoolean(),
                List.of(PersonId.of("kim")),
                RecountRule.none(),
                lines,
                entries,
                movements,
                List.of(),
                List.of(CLERK.person()),
                List.of(new CountStep(StockTakeState.PLANNED, CLERK, CUT_OFF)),
                null);
    }
}
