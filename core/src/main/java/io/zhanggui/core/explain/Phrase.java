package io.zhanggui.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text of a bundle, taken apart once: the places for arguments, and what stands between them. */
final class Phrase {

    /** Whether the text of a class's terms is the bundle's and not their own. */
    private static final ClassValue<Boolean> FROM_BUNDLE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("text", Locale.class, Object[].class).getDeclaringClass() == Term.class;
            } catch (NoSuchMethodException e) {
                return false; // where reflection is restricted, the slower way is right as well
            }
        }
    };

    /**
     * A place with what stands in front of it.
     *
     * @param before the text since the place before
     * @param itself the place as the pattern writes it, for want of an argument
     * @param index the number of the argument
     * @param ratio whether it is shown in percent
     */
    private record Place(String before, String itself, int index, boolean ratio) {

        boolean followsBlank() {
            return before.endsWith(" ");
        }
    }

    private final String pattern;
    private final Place[] places;
    private final String rest;

    private Phrase(String pattern, List<Place> places, String rest) {
        this.pattern = pattern;
        this.places = places.toArray(Place[]::new);
        this.rest = rest;
    }

    /** Takes {@code {0}} and {@code {0%}} for places, and everything else as it is. */
    static Phrase of(String pattern) {
        List<Place> places = new ArrayList<>();
        int copied = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', Math.max(copied, open + 1))) {
            int end = endOfDigits(pattern, open + 1);
            boolean ratio = end < pattern.length() && pattern.charAt(end) == '%';
            int close = ratio ? end + 1 : end;
            if (end > open + 1 && close < pattern.length() && pattern.charAt(close) == '}') {
                places.add(new Place(
                        pattern.substring(copied, open),
                        pattern.substring(open, close + 1),
                        index(pattern, open + 1, end),
                        ratio));
                copied = close + 1;
            }
        }
        return new Phrase(pattern, places, pattern.substring(copied));
    }

    /** Adds the text of a term with its arguments, as {@link Term#text} gives it. */
    static void append(TextBuffer text, Term term, Locale locale, List<Object> arguments) {
        if (FROM_BUNDLE.get(term.getClass())) {
            term.bundle().phrase(term, locale).appendTo(text, locale, arguments);
        } else {
            text.append(term.text(locale, arguments.toArray()));
        }
    }

    /** The text with its places as they are. */
    String pattern() {
        return pattern;
    }

    /**
     * The text with its places filled: {@code {0}} by the first argument, {@code {0%}} by it as a percentage; a place
     * without an argument stays. A blank that the pattern has beside a place is left out where Chinese meets Chinese: 8.00
     * 元以上. Arguments are never read as patterns, and their own blanks stay.
     */
    String text(Locale locale, @Nullable Object... arguments) {
        if (arguments.length == 0 || places.length == 0) {
            return pattern;
        }
        TextBuffer text = new TextBuffer(pattern.length() + 16 * arguments.length);
        appendTo(text, locale, Arrays.asList(arguments));
        return text.toString();
    }

    private void appendTo(TextBuffer text, Locale locale, List<? extends @Nullable Object> arguments) {
        if (arguments.isEmpty() || places.length == 0) {
            text.append(pattern);
            return;
        }
        int start = text.length();
        int blank = -1;
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            blank = appendPart(text, start, place.before, i > 0, blank);
            if (place.followsBlank()) {
                blank = text.length() - 1;
            }
            if (place.index >= arguments.size()) {
                text.append(place.itself);
            } else if (place.ratio) {
                Wording.appendRatio(text, arguments.get(place.index), locale);
            } else {
                Wording.append(text, arguments.get(place.index), locale);
            }
            blank = joined(text, start, blank);
        }
        appendPart(text, start, rest, true, blank);
    }

    /** Adds what stands between places, and gives the position of the blank about which what follows decides, or -1. */
    private static int appendPart(TextBuffer text, int start, String part, boolean afterPlace, int blank) {
        int seam = text.length();
        text.append(part);
        return joined(text, start, blank < 0 && afterPlace && part.startsWith(" ") ? seam : blank);
    }

    /** Takes out the blank at the position if Chinese stands on both sides; -1 unless nothing follows yet. */
    private static int joined(TextBuffer text, int start, int blank) {
        if (blank < 0 || blank + 1 == text.length()) {
            return blank;
        }
        if (blank > start && isHan(text.codePointBefore(blank, start)) && isHan(text.codePointAt(blank + 1))) {
            text.removeAt(blank);
        }
        return -1;
    }

    /** The look-up in the tables of Unicode is for the rare ones only. */
    private static boolean isHan(int character) {
        if (character < 0x2E80) {
            return false;
        }
        return (character >= 0x4E00 && character < 0x9FA6)
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static int endOfDigits(String pattern, int from) {
        int end = from;
        while (end < pattern.length() && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The number of the argument; more than there can be if it is too long for an int. */
    private static int index(String pattern, int from, int end) {
        int index = 0;
        for (int i = from; i < end; i++) {
            index = (int) Math.min(10L * index + pattern.charAt(i) - '0', Integer.MAX_VALUE);
        }
        return index;
    }
}
