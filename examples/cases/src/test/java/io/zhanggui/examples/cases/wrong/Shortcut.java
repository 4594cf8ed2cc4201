package io.zhanggui.examples.cases.wrong;

/** Not named …Operations, but used by adapters, it would be a way around the rules. */
final class Shortcut {

    private Shortcut() {}

    static int half(int a) {
        return a / 2;
    }
}
