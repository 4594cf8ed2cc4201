package io.zhanggui.core.template;

import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.table.TableReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two names mean the same: they do if they are equal without words such as 部 and Department, or stand in one group
 * of the file of synonyms.
 */
final class NameMatcher {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNIT_WORD =
            Pattern.compile("(事业部|部门|中心|部|处|科|组|室|\\b(the|department|dept|division|team|centre|center|unit)\\b)");
    private static final Map<String, Set<Integer>> GROUPS = load();

    private NameMatcher() {}

    static boolean same(OrgName one, OrgName other) {
        return words(one).stream().anyMatch(words(other)::contains);
    }

    static boolean alike(OrgName one, OrgName other) {
        Set<Integer> groups = new HashSet<>();
        words(one).forEach(word -> groups.addAll(GROUPS.getOrDefault(word, Set.of())));
        return words(other).stream()
                .anyMatch(word -> GROUPS.getOrDefault(word, Set.of()).stream().anyMatch(groups::contains));
    }

    private static List<String> words(OrgName name) {
        return List.of(plain(name.zh()), plain(name.en()));
    }

    /** Lower case, without unit words, blanks and marks; the name itself if nothing else is left. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare =
                NO_LETTER.matcher(UNIT_WORD.matcher(lower).replaceAll(" ")).replaceAll("");
        return bare.isEmpty() ? NO_LETTER.matcher(lower).replaceAll("") : bare;
    }

    private static Map<String, Set<Integer>> load() {
        Map<String, Set<Integer>> groups = new HashMap<>();
        int[] number = new int[1];
        TableReader.of("synonyms.csv", () -> {
                    InputStream stream = NameMatcher.class.getResourceAsStream("synonyms.csv");
                    if (stream == null) {
                        throw new FileNotFoundException("synonyms.csv");
                    }
                    return stream;
                })
                .columns("word", "others")
                .forEach(row -> {
                    List<String> words = new ArrayList<>(List.of(row.text("word")));
                    words.addAll(Arrays.asList(row.text("others").split("\\|")));
                    words.forEach(word -> groups.computeIfAbsent(plain(word), w -> new HashSet<>())
                            .add(number[0]));
                    number[0]++;
                });
        return groups;
    }
}
