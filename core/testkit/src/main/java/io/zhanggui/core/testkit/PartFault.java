package io.zhanggui.core.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Columns of the wrong type: what comes back is not quite what went in. They find their parts in records and collections
 * only, and show whether what a port calls awkward is awkward enough.
 */
enum PartFault implements Fault {
    DECIMALS_LOSE_ZEROS("decimals lose the zeros at their end", BigDecimal.class, BigMoney.class) {
        @Override
        Object spoiled(Object part) {
            if (part instanceof BigDecimal decimal) {
                return withoutZeros(decimal);
            }
            BigMoney money = (BigMoney) part;
            return BigMoney.of(money.getCurrencyUnit(), withoutZeros(money.getAmount()));
        }
    },
    MONEY_HAS_TWO_DECIMALS("money has two decimals in any currency", Money.class) {
        @Override
        Object spoiled(Object part) {
            Money money = (Money) part;
            return Money.of(
                    money.getCurrencyUnit(), BigDecimal.valueOf(money.getAmountMinorLong(), 2), RoundingMode.DOWN);
        }
    },
    MOMENTS_LOSE_MICROSECONDS("moments lose their microseconds", Instant.class) {
        @Override
        Object spoiled(Object part) {
            return ((Instant) part).truncatedTo(ChronoUnit.MILLIS);
        }
    },
    OPEN_ENDS_GET_A_DATE("open ends of ranges get a date", LocalDateRange.class) {
        @Override
        Object spoiled(Object part) {
            LocalDateRange range = (LocalDateRange) part;
            return range.isUnboundedEnd() ? range.withEnd(LocalDate.of(9999, 12, 31)) : range;
        }
    },
    DAYS_BECOME_EMPTY("a range of one day comes back empty", LocalDateRange.class) {
        @Override
        Object spoiled(Object part) {
            LocalDateRange range = (LocalDateRange) part;
            return !range.isUnboundedStart() && !range.isUnboundedEnd() && range.lengthInDays() == 1
                    ? LocalDateRange.ofEmpty(range.getStart())
                    : range;
        }
    },
    TEXT_IS_ASCII("text keeps ASCII only", String.class) {
        @Override
        Object spoiled(Object part) {
            return ((String) part).replaceAll("[^\\x00-\\x7f]", "?");
        }
    };

    private final String title;
    private final Set<Class<?>> parts;

    PartFault(String title, Class<?>... parts) {
        this.title = title;
        this.parts = Set.of(parts);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String rule() {
        return "rule5";
    }

    @Override
    public boolean fits(Class<?> tests, Object port, List<?> awkward) {
        Set<Class<?>> types =
                PartTypes.of(awkward.stream().map(Object::getClass).collect(Collectors.toSet()));
        return types.stream().anyMatch(parts::contains) && !isRefused(awkward);
    }

    /** The constructors of the model do not let the mistake pass. */
    private boolean isRefused(List<?> awkward) {
        boolean wouldSpoil = Parts.leaves(awkward).stream()
                .anyMatch(part -> part != null && !changed(part).equals(part));
        return wouldSpoil && Parts.mapped(awkward, this::changed) == awkward;
    }

    @Override
    public <P> Fixture<P> in(Fixture<P> right, Runnable bites) {
        return right.withPort(Tampered.over(right.port(), (method, arguments, through) -> {
            Object answer = through.call();
            boolean reads = Set.of("find", "get", "read").contains(method.getName()) && arguments.size() == 1;
            Object spoiled = reads ? Parts.mapped(answer, this::changed) : answer;
            if (spoiled != answer) {
                bites.run();
            }
            return spoiled;
        }));
    }

    private Object changed(Object part) {
        if (!parts.contains(part.getClass())) {
            return part;
        }
        Object spoiled = spoiled(part);
        return spoiled.equals(part) ? part : spoiled;
    }

    abstract Object spoiled(Object part);

    private static BigDecimal withoutZeros(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
