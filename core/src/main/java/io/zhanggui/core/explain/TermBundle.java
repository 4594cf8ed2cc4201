package io.zhanggui.core.explain;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one feature in Chinese and English, from {@code NAME_zh.properties} and {@code NAME_en.properties} (UTF-8)
 * beside the class that loads them.
 *
 * <p>Each module loads its own, because on the module path nobody else can.
 */
public final class TermBundle {

    static final TermBundle LITERAL = new TermBundle("literal", name -> null);

    private final String name;
    private final Function<String, @Nullable InputStream> resources;
    private volatile @Nullable Map<String, Phrase> chinese;
    private volatile @Nullable Map<String, Phrase> english;

    private TermBundle(String name, Function<String, @Nullable InputStream> resources) {
        this.name = requireNonNull(name, "name");
        this.resources = requireNonNull(resources, "resources");
    }

    /**
     * A bundle that is read when it is first needed.
     *
     * @param name the first part of the file names and of the terms' codes, for example {@code payroll}
     * @param resources opens a resource, as in {@code file -> PayrollTerm.class.getResourceAsStream(file)}
     */
    public static TermBundle of(String name, Function<String, @Nullable InputStream> resources) {
        return new TermBundle(name, resources);
    }

    /** The name given when the bundle was made. */
    public String name() {
        return name;
    }

    /**
     * The text of a term before arguments are filled in.
     *
     * @throws MissingResourceException if the file or the term is missing
     */
    public String pattern(Term term, Locale locale) {
        return phrase(term, locale).pattern();
    }

    Phrase phrase(Term term, Locale locale) {
        Phrase phrase = phrases(locale).get(term.name());
        if (phrase == null) {
            throw new MissingResourceException("no text for " + term.name() + " in " + file(locale), name, term.name());
        }
        return phrase;
    }

    private Map<String, Phrase> phrases(Locale locale) {
        boolean inChinese = isChinese(locale);
        Map<String, Phrase> loaded = inChinese ? chinese : english;
        if (loaded == null) {
            loaded = load(file(locale));
            if (inChinese) {
                chinese = loaded;
            } else {
                english = loaded;
            }
        }
        return loaded;
    }

    private Map<String, Phrase> load(String file) {
        try (InputStream stream = resources.apply(file)) {
            if (stream == null) {
                throw new MissingResourceException("no file " + file + " beside the class", name, file);
            }
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            Map<String, Phrase> phrases = new HashMap<>();
            texts.stringPropertyNames().forEach(key -> phrases.put(key, Phrase.of(texts.getProperty(key))));
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private String file(Locale locale) {
        return name + (isChinese(locale) ? "_zh.properties" : "_en.properties");
    }

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
