package io.zhanggui.core.explain;

import java.util.Arrays;

/**
 * Text that is being written, as plain characters: a {@code StringBuilder} begins in Latin, is copied at the first Chinese
 * character, and asks at each character in which of the two it is.
 */
final class TextBuffer {

    private char[] characters;
    private int length;

    /** @param capacity how many characters there will be, more or less */
    TextBuffer(int capacity) {
        characters = new char[capacity];
    }

    int length() {
        return length;
    }

    TextBuffer append(String text) {
        int from = extend(text.length());
        text.getChars(0, text.length(), characters, from);
        return this;
    }

    TextBuffer append(char character) {
        int at = extend(1);
        characters[at] = character;
        return this;
    }

    /** Adds the digits of a number that is not negative, with zeros in front up to the width. */
    TextBuffer appendDigits(long number, int width) {
        int from = extend(width);
        long left = number;
        for (int i = from + width - 1; i >= from; i--) {
            characters[i] = (char) ('0' + left % 10);
            left /= 10;
        }
        return this;
    }

    /** The code point that begins at the index. */
    int codePointAt(int index) {
        return Character.codePointAt(characters, index, length);
    }

    /** The code point that ends before the index, and begins at {@code start} or later. */
    int codePointBefore(int index, int start) {
        return Character.codePointBefore(characters, index, start);
    }

    void removeAt(int index) {
        length--;
        System.arraycopy(characters, index + 1, characters, index, length - index);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    /** Makes room for more characters, and gives the index of the first of them. */
    private int extend(int more) {
        int from = length;
        length = from + more;
        if (length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(length, 2 * characters.length));
        }
        return from;
    }
}
