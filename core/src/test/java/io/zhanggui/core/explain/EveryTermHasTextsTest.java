package io.zhanggui.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every enum of terms in the module, wherever it stands, says everything in Chinese and English. */
class EveryTermHasTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+%?}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final List<Class<?>> TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.zhanggui.core").stream()
                    .filter(c -> c.isAssignableTo(Term.class))
                    .sorted(Comparator.comparing(JavaClass::getName))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    static Stream<Class<?>> enums() {
        return TYPES.stream().filter(Class::isEnum); // not the bodies of single constants
    }

    @Test
    void there_are_enums_of_terms() {
        assertThat(enums().map(Class::getSimpleName)).contains("RuleTerm", "ConstraintTerm");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void every_constant_has_a_text_in_both_languages(Class<?> type) {
        for (Term term : terms(type)) {
            assertThat(term.text(Locale.ENGLISH)).as(term.code()).isNotBlank();
            assertThat(CHINESE.matcher(term.text(Locale.ENGLISH)).find())
                    .as("Chinese in the English text of %s", term.code())
                    .isFalse();
            String chinese = term.text(Locale.SIMPLIFIED_CHINESE);
            boolean onlyPlaces = PLACE.matcher(chinese).replaceAll("").chars().noneMatch(Character::isLetter);
            boolean oneWord = !chinese.contains(" ") && chinese.equals(term.text(Locale.ENGLISH)); // ROI, ABC
            assertThat(onlyPlaces || oneWord || CHINESE.matcher(chinese).find())
                    .as("Chinese text of %s: %s", term.code(), chinese)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void both_languages_show_the_same_arguments(Class<?> type) {
        for (Term term : terms(type)) {
            assertThat(places(term.text(Locale.SIMPLIFIED_CHINESE)))
                    .as(term.code())
                    .isEqualTo(places(term.text(Locale.ENGLISH)));
        }
    }

    /** Several enums of a feature may share their files, and other terms that stand as constants in their class. */
    @ParameterizedTest
    @MethodSource("enums")
    void the_files_hold_nothing_else(Class<?> type) {
        TermBundle bundle = terms(type).get(0).bundle();
        Set<String> names = TYPES.stream()
                .filter(other -> other.getPackage().equals(type.getPackage()))
                .flatMap(other -> other.isEnum() ? terms(other).stream() : constants(other))
                .filter(term -> term.bundle().name().equals(bundle.name()))
                .map(Term::name)
                .collect(Collectors.toSet());
        for (String language : List.of("_zh", "_en")) {
            assertThat(keys(type, bundle.name() + language + ".properties")).isSubsetOf(names);
        }
    }

    @Test
    void a_code_says_one_thing_in_the_whole_module() {
        Map<String, String> texts = new HashMap<>();
        enums().flatMap(type -> terms(type).stream()).forEach(term -> {
            String text = term.text(Locale.ENGLISH) + " / " + term.text(Locale.SIMPLIFIED_CHINESE);
            assertThat(texts.putIfAbsent(term.code(), text)).as(term.code()).isIn(null, text);
        });
    }

    private static Stream<Term> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field ->
                        Modifier.isStatic(field.getModifiers()) && Term.class.isAssignableFrom(field.getType()))
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return (Term) Objects.requireNonNull(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static List<Term> terms(Class<?> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(Term.class::cast)
                .toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Class<?> type, String file) {
        try (InputStream stream = type.getResourceAsStream(file);
                Reader reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
