package io.zhanggui.finance.broken;

final class Prints {
    void out() {
        System.out.println("x");
    }

    void err() {
        System.err.println("x");
    }

    void trace(RuntimeException e) {
        e.printStackTrace();
    }
}
