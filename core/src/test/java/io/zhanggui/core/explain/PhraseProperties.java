package io.zhanggui.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Filling a pattern in one pass does what replacing its places one after the other does. */
class PhraseProperties {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9]+)(%?)}");
    private static final char OURS = '\uE000';
    private static final char FOREIGN = '\uE001';

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "{0}",
                        "{1}", "{2%}", "{3}", "{12345678901}", "{", "}", "{x}", "{0", "%}", " ", "由", "𠮷", "a", "9")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> arguments() {
        return Arbitraries.of("由", "审", "𠮷", "a", "0", "{", "}", "%", " ", "{1}")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property
    void a_pattern_is_filled_as_if_place_by_place(
            @ForAll("patterns") String pattern, @ForAll("arguments") List<String> arguments) {
        assertThat(Phrase.of(pattern).text(Locale.SIMPLIFIED_CHINESE, arguments.toArray()))
                .isEqualTo(slowly(pattern, arguments));
    }

    /** Blanks beside a place are marked, so that those of arguments are told from them afterwards. */
    private static String slowly(String pattern, List<String> arguments) {
        String marked = pattern.replaceAll(" (?=\\{[0-9]{1,20}%?})|(?<=\\{[0-9]{1,20}%?}) ", String.valueOf(OURS));
        return PLACE.matcher(marked)
                .replaceAll(place -> Matcher.quoteReplacement(value(place, arguments)))
                .replaceAll("(\\p{IsHan})" + OURS + "(?=\\p{IsHan})", "$1")
                .replace(OURS, ' ')
                .replace(FOREIGN, ' ');
    }

    private static String value(MatchResult place, List<String> arguments) {
        boolean missing = place.group(1).length() > 5 || Integer.parseInt(place.group(1)) >= arguments.size();
        return missing
                ? place.group()
                : arguments.get(Integer.parseInt(place.group(1))).replace(' ', FOREIGN);
    }
}
