package io.zhanggui.examples.json;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayrollItem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Values of a component that JSON easily gets wrong, beside those that were harvested. */
final class Awkward {

    private static final int OF_EACH = 4;
    private static final Map<Class<?>, List<?>> VALUES = new HashMap<>();

    static {
        VALUES.put(int.class, List.of(0, 1, 7, 12, 2025));
        VALUES.put(Integer.class, List.of(1, 7));
        VALUES.put(long.class, List.of(0L, 1L, 9_007_199_254_740_993L));
        VALUES.put(double.class, List.of(0.0, 0.1 + 0.2, 0.95, 1.5, Double.NaN, Double.POSITIVE_INFINITY, 1e-300));
        VALUES.put(boolean.class, List.of(true, false));
        VALUES.put(String.class, List.of("采购部 “é” \\ 🀄\n\t</script>", "", "CNY", "2025-11", "month", "a".repeat(64)));
        VALUES.put(BigDecimal.class, decimals("1.500", "0.00", "100", "-0.10", "12345678901234567890.0123456789", "1"));
        VALUES.put(
                Money.class,
                Stream.of("CNY 1.10", "JPY 5", "KWD 1.125", "CNY 0.00", "CNY -0.01", "CNY 99999999999.99")
                        .map(Money::parse)
                        .toList());
        VALUES.put(BigMoney.class, List.of(BigMoney.parse("CNY 0.12340"), BigMoney.parse("KWD 7")));
        VALUES.put(
                CurrencyUnit.class,
                Stream.of("CNY", "JPY", "KWD").map(CurrencyUnit::of).toList());
        VALUES.put(
                LocalDate.class,
                Stream.of("2024-02-29", "1970-01-01", "2025-11-30")
                        .map(LocalDate::parse)
                        .toList());
        VALUES.put(
                LocalTime.class,
                Stream.of("00:00", "09:00", "23:59:59", "23:59:59.999999999")
                        .map(LocalTime::parse)
                        .toList());
        VALUES.put(
                LocalDateTime.class,
                Stream.of("2024-02-29T00:00", "2025-03-30T02:30:59", "2025-11-30T23:59:59.000000001")
                        .map(LocalDateTime::parse)
                        .toList());
        VALUES.put(YearMonth.class, List.of(YearMonth.of(2025, 2), YearMonth.of(2024, 12)));
        VALUES.put(Instant.class, List.of(Instant.parse("2025-11-30T02:00:00.123456789Z"), Instant.EPOCH));
        LocalDate day = LocalDate.of(2025, 11, 1);
        VALUES.put(
                LocalDateRange.class,
                List.of(
                        LocalDateRange.ALL,
                        LocalDateRange.ofUnboundedEnd(day),
                        LocalDateRange.ofUnboundedStart(day),
                        LocalDateRange.of(day, day.plusDays(30)),
                        LocalDateRange.ofEmpty(day)));
        VALUES.put(
                Term.class,
                List.of(
                        PayrollItem.NET_PAY,
                        Term.of("名称 x"),
                        OrgName.of("部门", "Unit"),
                        PayItem.of("fund"),
                        DecisionType.CONTRACT_SIGN));
        VALUES.put(
                Object.class,
                List.of(
                        "text",
                        7,
                        8L,
                        0.1 + 0.2,
                        true,
                        new BigDecimal("0.070"),
                        Money.parse("KWD 1.125"),
                        LocalDate.of(2024, 2, 29),
                        YearMonth.of(2025, 11),
                        PartyId.of("S01"),
                        Quantity.parse("2.5 KG"),
                        LocalDateRange.ofUnboundedEnd(day),
                        SpecialDeduction.RENT,
                        Term.of("literal")));
        VALUES.put(
                Explanation.class,
                List.of(Explanation.of(PayrollItem.ABSENCE, Money.parse("CNY 1.10"))
                        .formula(Term.of("{0} × {1}"), new BigDecimal("1.10"), 3)
                        .with(Explanation.of(Term.of("part"), null))));
    }

    private final Harvest harvest;

    Awkward(Harvest harvest) {
        this.harvest = harvest;
    }

    /** The values that are not harvested, but those of lists of anything, and explanations, which must fit an amount. */
    static List<Object> given() {
        return VALUES.entrySet().stream()
                .filter(entry -> entry.getKey() != Object.class && entry.getKey() != Explanation.class)
                .<Object>flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Values that the component might take; its constructor may still refuse them. */
    List<@Nullable Object> valuesOf(RecordComponent component) {
        List<@Nullable Object> values = new ArrayList<>(of(component.getGenericType()));
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            values.add(null);
        }
        return values;
    }

    private List<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof TypeVariable<?>) {
            return List.of(PartyId.of("泛型"), new BigDecimal("1.50"), Money.parse("JPY 5"));
        }
        if (type instanceof WildcardType) {
            return List.of();
        }
        Class<?> raw = (Class<?>) type;
        List<?> given = VALUES.get(raw);
        if (given != null) {
            return given;
        }
        return raw.isEnum() ? Arrays.asList(raw.getEnumConstants()) : ofLibrary(raw);
    }

    private List<?> ofGeneric(Class<?> raw, Type[] arguments) {
        if (raw == List.class) {
            return lists(of(arguments[0]));
        }
        if (raw == Set.class) {
            List<?> elements = of(arguments[0]);
            return List.of(Set.of(), Set.copyOf(elements.subList(0, Math.min(3, elements.size()))));
        }
        if (raw == Map.class) {
            return maps(of(arguments[1]));
        }
        return raw == RuleKey.class
                ? List.of(RuleKey.ofDecimal("company.键"), RuleKey.ofRounding("company.rounding"))
                : ofLibrary(raw).stream()
                        .filter(value -> fits(value, arguments))
                        .toList();
    }

    /** Whether the parts of a generic record are of the types that the component asks for. */
    private static boolean fits(Object value, Type[] arguments) {
        List<TypeVariable<?>> variables = List.of(value.getClass().getTypeParameters());
        if (variables.isEmpty() || !value.getClass().isRecord()) {
            return true;
        }
        return Arrays.stream(value.getClass().getRecordComponents()).allMatch(component -> {
            Object part = EveryRecordTest.get(value, component);
            if (component.getGenericType() instanceof TypeVariable<?> variable) {
                return !(arguments[variables.indexOf(variable)] instanceof Class<?> type) || type.isInstance(part);
            }
            boolean passedOn = component.getGenericType() instanceof ParameterizedType generic
                    && Arrays.equals(generic.getActualTypeArguments(), variables.toArray());
            return !passedOn || part == null || fits(part, arguments);
        });
    }

    private static List<?> lists(List<?> elements) {
        List<List<?>> lists = new ArrayList<>();
        lists.add(List.of());
        elements.stream().limit(OF_EACH).forEach(each -> lists.add(List.of(each)));
        if (elements.size() > 1) {
            lists.add(List.copyOf(elements));
            lists.add(List.of(elements.get(1), elements.get(0)));
        }
        return lists;
    }

    private static List<?> maps(List<?> values) {
        List<Map<?, ?>> maps = new ArrayList<>();
        maps.add(Map.of());
        values.stream().limit(OF_EACH).forEach(each -> maps.add(Map.of("键 “k”", each, "b", each)));
        return maps;
    }

    private List<?> ofLibrary(Class<?> raw) {
        List<Object> values = new ArrayList<>(harvest.of(raw).stream()
                .filter(EveryRecordTest::mayTravel)
                .limit(OF_EACH)
                .toList());
        if (raw.isAssignableFrom(BasicDeduction.class)) {
            values.addAll(Arrays.asList(BasicDeduction.values()));
        }
        if (raw.isAssignableFrom(SpecialDeduction.class)) {
            values.addAll(Arrays.asList(SpecialDeduction.values()));
        }
        return values;
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
