package io.zhanggui.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhanggui.core.audit.Sensitive;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.hr.payroll.BankLine;
import io.zhanggui.hr.payroll.BankList;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every public record of the library goes to JSON and back: as the library's own results hold it, and with each component
 * in turn replaced by every awkward value that the record accepts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRecordTest {

    /** Records that do not come back as they were, each with the reason; as few as possible. */
    private static final Map<Class<?>, String> DO_NOT_COME_BACK =
            Map.of(ItemResult.Failed.class, "holds an exception; its message travels at most, see ErrorsTest");

    /** Records that hold personal data, which goes out masked but for a host that reveals it. */
    private static final Set<Class<?>> HOLD_PERSONAL_DATA = Set.of(BankLine.class, BankList.class);

    private static final int CHANGED = 4;

    private final JsonMapper mapper = ZhangguiModule.mapper();
    private final JsonMapper revealing = ZhangguiModule.mapper(new ZhangguiModule().revealing());
    private final Harvest harvest = new Harvest();
    private final Map<Class<?>, Set<Object>> instances = new TreeMap<>(Comparator.comparing(Class::getName));
    private final Set<@Nullable Object> accepted = new HashSet<>();

    static boolean mayTravel(Object value) {
        return !DO_NOT_COME_BACK.containsKey(value.getClass());
    }

    /** Whether it goes out masked, so that only a mapper that reveals reads it back. */
    static boolean holdsPersonalData(Object value) {
        return value instanceof Sensitive || HOLD_PERSONAL_DATA.contains(value.getClass());
    }

    @BeforeAll
    void collect() {
        Results.all().forEach(harvest::from);
        Awkward awkward = new Awkward(harvest);
        for (Class<?> type : PublicRecords.all()) {
            Set<Object> some = new LinkedHashSet<>(harvest.of(type));
            if (some.isEmpty()) {
                some.addAll(built(type, awkward));
            }
            spread(List.copyOf(some)).forEach(each -> some.addAll(changed(each, awkward)));
            instances.put(type, some);
        }
    }

    @Test
    void there_is_something_to_try_of_every_public_record() {
        assertThat(instances).hasSizeGreaterThan(230);
        assertThat(instances.keySet().stream()
                        .filter(type -> instances.get(type).isEmpty()))
                .as("public records without an instance: let Results reach one")
                .isEmpty();
    }

    @Test
    void every_awkward_value_is_in_some_record() {
        assertThat(accepted).containsAll(Awkward.given()).contains(null, List.of(), Map.of());
        assertThat(instances.values().stream().mapToInt(Set::size).sum()).isGreaterThan(3000);
    }

    @Test
    void what_does_not_come_back_is_a_public_record_still() {
        assertThat(PublicRecords.all()).containsAll(DO_NOT_COME_BACK.keySet());
    }

    @Test
    void every_public_record_comes_back_as_it_was() {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<Class<?>, Set<Object>> entry : instances.entrySet()) {
            if (DO_NOT_COME_BACK.containsKey(entry.getKey())) {
                continue;
            }
            for (Object each : entry.getValue()) {
                String wrong = wrong(each);
                if (wrong != null) {
                    all.fail(entry.getKey().getName() + ": " + wrong);
                    break;
                }
            }
        }
        all.assertAll();
    }

    /** What is wrong with the JSON of a value; {@code null} if nothing is. */
    private @Nullable String wrong(Object value) {
        JsonMapper with = holdsPersonalData(value) ? revealing : mapper;
        String json = "";
        try {
            json = with.writeValueAsString(value);
            Object back = with.readValue(json, typeOf(value, with));
            if (!value.equals(back)) {
                return "is " + back + " after " + json;
            }
            if (!with.readTree(json).equals(with.readTree(with.writeValueAsString(back)))) {
                return "is other JSON the second time: " + json + " and " + with.writeValueAsString(back);
            }
        } catch (JsonProcessingException | RuntimeException e) {
            return e + " in " + json;
        }
        for (String never : List.of("io.zhanggui", "java.", "+999999999", "-999999999", "org.joda", "org.threeten")) {
            if (json.contains(never)) {
                return never + " is in " + json;
            }
        }
        return null;
    }

    static JavaType typeOf(Object value, JsonMapper mapper) {
        Type[] variables = value.getClass().getTypeParameters();
        JavaType[] bound = Arrays.stream(variables)
                .map(variable -> binding(value, (TypeVariable<?>) variable, mapper))
                .toArray(JavaType[]::new);
        return bound.length == 0
                ? mapper.constructType(value.getClass())
                : mapper.getTypeFactory().constructParametricType(value.getClass(), bound);
    }

    private static JavaType binding(Object value, TypeVariable<?> variable, JsonMapper mapper) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = get(value, component);
            if (component.getGenericType() == variable && part != null) {
                return part instanceof Enum<?> constant
                        ? mapper.constructType(constant.getDeclaringClass())
                        : typeOf(part, mapper);
            }
            boolean mentions = component.getGenericType() instanceof ParameterizedType generic
                    && generic.getTypeName().contains("<" + variable.getName() + ">");
            if (mentions && part instanceof List<?> list && !list.isEmpty()) {
                return typeOf(list.get(0), mapper).containedType(0);
            }
            if (mentions
                    && part != null
                    && !(part instanceof List<?>)
                    && part.getClass().isRecord()) {
                return typeOf(part, mapper).containedType(0);
            }
        }
        return mapper.constructType(Object.class);
    }

    /** A few of them, from the first to the last. */
    private static List<Object> spread(List<Object> values) {
        return IntStream.range(0, Math.min(CHANGED, values.size()))
                .mapToObj(i -> values.get(i * values.size() / Math.min(CHANGED, values.size())))
                .toList();
    }

    /** The value with each component replaced by everything awkward that the constructor accepts. */
    private List<Object> changed(Object value, Awkward awkward) {
        List<Object> all = new ArrayList<>();
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            for (Object other : awkward.valuesOf(components[i])) {
                Object[] parts =
                        Arrays.stream(components).map(part -> get(value, part)).toArray();
                parts[i] = other;
                List<Object> made = make(value.getClass(), parts);
                all.addAll(made);
                if (!made.isEmpty()) {
                    accepted.add(other);
                }
            }
        }
        return all;
    }

    /** Values made of parts alone, for records that no result holds. */
    private static List<Object> built(Class<?> type, Awkward awkward) {
        Random random = new Random(20251130);
        List<List<@Nullable Object>> parts = Arrays.stream(type.getRecordComponents())
                .<List<@Nullable Object>>map(awkward::valuesOf)
                .toList();
        List<Object> made = new ArrayList<>();
        if (parts.stream().anyMatch(List::isEmpty)) {
            return made;
        }
        for (int attempt = 0; attempt < 3000 && made.size() < 5; attempt++) {
            made.addAll(make(
                    type,
                    parts.stream()
                            .map(choice -> choice.get(random.nextInt(choice.size())))
                            .toArray()));
        }
        return made;
    }

    private static List<Object> make(Class<?> type, @Nullable Object[] parts) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return List.of(canonical.newInstance(parts));
        } catch (InvocationTargetException e) {
            return List.of(); // the record does not accept it
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    static @Nullable Object get(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
